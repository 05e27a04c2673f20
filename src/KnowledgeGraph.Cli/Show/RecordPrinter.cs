using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Cli.Show;

/// <summary>What is recorded of a text's adoption, a section each for the text and for each of its parts.</summary>
internal sealed class RecordPrinter(Streams streams)
{
    private static readonly (Vote Vote, string Name)[] Votes =
    [
        (Vote.InFavour, "inFavour"), (Vote.Against, "against"), (Vote.Abstaining, "abstaining"), (Vote.NotVoting, "notVoting"),
    ];

    /// <summary>Prints records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="namesVotes">Whether States are named behind each vote.</param>
    public void Print(IEnumerable<AdoptionRecord> records, bool namesVotes)
    {
        var sections = new Sections(streams);
        foreach (AdoptionRecord record in records)
        {
            string part = record.Part is null ? "" : $", part {record.Part}";
            sections.Print("record", $"Recorded of its adoption{part}", ["Field", "Value"], Fields(record, namesVotes)
                .Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => (IReadOnlyList<string?>)[f.Name, f.Value]));
        }
    }

    private static IEnumerable<(string Name, string? Value)> Fields(AdoptionRecord record, bool namesVotes) =>
    [
        ("part", record.Part),
        ("title", record.Title),
        ("date", record.Date?.ToString("O", CultureInfo.InvariantCulture)),
        ("session", record.Session),
        ("meeting", record.Meeting),
        ("draft", record.DraftPrinted ?? string.Join("; ", record.Drafts)),
        ("reportParagraph", record.ReportParagraph),
        ("committee", record.Committee),
        ("agendaItem", string.Join(", ", new[] { record.AgendaItem, record.AgendaItemName }.OfType<string>())),
        ("adoption", record.AdoptionPrinted ?? record.Adoption?.ToString()),
        ("verbatimRecord", record.VerbatimRecord?.Value),
        ("sponsors", Sponsors(record, isAdditional: false)),
        ("additionalSponsors", Sponsors(record, isAdditional: true)),
        ("vote", Result(record)),
        .. namesVotes ? Votes.Select(v => (v.Name, Named(record, v.Vote))) : [],
        ("chapterVII", record.IsUnderChapterVII == true ? "yes" : null),
        ("goals", string.Join("; ", record.Goals)),
        ("subjects", string.Join("; ", record.Subjects.Where(s => s.IsSubject).Select(s => s.Term))),
        ("sources", string.Join("; ", record.Sources)),
        .. record.Diagnostics.Select(d => (d.Code, (string?)d.Message)),
    ];

    private static string Sponsors(AdoptionRecord record, bool isAdditional) => string.Join("; ", record.Sponsors
        .Where(s => s.IsAdditional == isAdditional)
        .Select(s => s.State is not { } state ? s.Printed : s.OnBehalfOf is { } others ? $"{NameOf(state)} {others}" : NameOf(state)));

    private static string? Result(AdoptionRecord record)
    {
        if (record.Result is not { } result)
        {
            return null;
        }

        string absent = result.NotVoting is { } many ? string.Create(CultureInfo.InvariantCulture, $", {many} not voting") : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{result.InFavour} in favour, {result.Against} against, {result.Abstaining} abstaining{absent}");
    }

    private static string? Named(AdoptionRecord record, Vote vote) =>
        string.Join("; ", record.Votes.Where(v => v.Vote == vote).Select(v => v.State is { } state ? NameOf(state) : v.Printed));

    private static string NameOf(StateId state) => States.Of(state)?.Name ?? state.Value;
}
