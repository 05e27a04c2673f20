using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Tests.Texts;

/// <summary>A citation in a text that is being built: it stands where its words first stand in the provision.</summary>
internal sealed record Cite(string Words, string? Target = null)
{
    public CitationStatus Status { get; init; } = CitationStatus.Resolved;

    public string[] Parts { get; init; } = [];

    public string[] Candidates { get; init; } = [];

    public string? Title { get; init; }

    public string? Topic { get; init; }

    public InstrumentKind Kind { get; init; } = InstrumentKind.Other;

    public string? Body { get; init; }

    public string? Name { get; init; }

    public string? Date { get; init; }

    /// <summary>The title that is quoted with it.</summary>
    public string? Quoted { get; init; }

    public string? Verb { get; init; }

    public RelationType Relation { get; init; } = RelationType.Recalls;

    /// <summary>A citation by a name: its target is the name in kebab case.</summary>
    public static Cite Named(string name) => new(name, KebabCase.Of(name)) { Name = name, Title = name, Kind = InstrumentKind.Declaration };

    public DocumentCitation In(string label, string words)
    {
        int start = words.IndexOf(Words, StringComparison.Ordinal);
        return new DocumentCitation
        {
            Source = label,
            Span = new TextSpan(start, start + Words.Length),
            Text = Words,
            Status = Status,
            Target = Target is null ? null : new CitedInstrument
            {
                Id = new InstrumentId(Target),
                Symbol = new InstrumentId(Target).IsSymbol ? Target : null,
                Title = Title,
                Topic = Topic,
                Kind = Kind,
                Body = Body,
            },
            Candidates = [.. Candidates.Select(c => new CitedInstrument { Id = new InstrumentId(c) })],
            Parts = Parts,
            Pinpoint = Parts.Length == 0 ? null : "para. " + string.Join(", ", Parts),
            CitedDate = Date is null ? null : Text.Day(Date),
            CitedTitle = Quoted,
            CitedName = Name,
            Verb = Verb,
            Relation = Relation,
        };
    }
}
