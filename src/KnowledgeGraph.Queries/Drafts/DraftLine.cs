using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>One line of the report on a draft: a citation with its verdict, or something else that looks wrong.</summary>
/// <param name="Label">The label of the part that it is about; null where it is about the whole draft.</param>
/// <param name="Start">Where the words start that it is about, in UTF-16 units of that part's text; null where it is about the whole part.</param>
/// <param name="Words">The words; empty where it is about the whole part.</param>
/// <param name="Kind">The verdict.</param>
/// <param name="Message">What is said of them.</param>
public sealed record DraftLine(string? Label, int? Start, string Words, VerdictKind Kind, string Message)
{
    /// <summary>The verdict on the citation; null where it is about something else.</summary>
    public CitationVerdict? Verdict { get; init; }

    /// <summary>What looks wrong.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What is right, where that is known.</summary>
    public string? Right => Findings.Select(f => f.Right).FirstOrDefault(r => r is not null);

    /// <summary>The report on a draft, in the order of its text.</summary>
    public static IReadOnlyList<DraftLine> Of(DraftReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        Dictionary<string, (string Text, int Place)> parts = reading.Document.Provisions.Select((p, i) => (p.Label, p.Text, i))
            .DistinctBy(p => p.Label)
            .ToDictionary(p => p.Label, p => (p.Text, p.i));
        HashSet<Finding> told = [.. reading.Verdicts.SelectMany(v => v.Findings)];
        IEnumerable<DraftLine> citations = reading.Verdicts.Select(v =>
            new DraftLine(v.Citation.Source, v.Citation.Span.Start, v.Citation.Text, v.Kind, v.Message) { Verdict = v, Findings = v.Findings });
        IEnumerable<DraftLine> others = reading.Findings.Where(f => !told.Contains(f)).Select(f =>
            new DraftLine(f.Label, f.Start, Words(f), f.IsDoubtful ? VerdictKind.Doubtful : VerdictKind.Wrong, f.Message) { Findings = [f] });
        return
        [
            .. citations.Concat(others).OrderBy(l => l.Label is { } label && parts.TryGetValue(label, out var part) ? part.Place : -1)
                .ThenBy(l => l.Start ?? -1),
        ];

        string Words(Finding finding) => finding is { Label: { } label, Start: { } start, Length: > 0 and var length }
            && parts.TryGetValue(label, out (string Text, int Place) part) && start + length <= part.Text.Length
                ? part.Text.Substring(start, length) : "";
    }
}
