using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>The report on a draft as rows: the verdict on every citation, and what else looks wrong.</summary>
internal static class CheckTable
{
    /// <summary>Prints the rows.</summary>
    public static void Print(Streams streams, DraftReading reading) => Rows.Print(
        streams,
        ["Verdict", "Place", "Words", "Says", "Right"],
        DraftLine.Of(reading).Select(line => (IReadOnlyList<string?>)
        [
            VerdictInWords.Of(line.Kind), line.Label, line.Words, line.Message, line.Right,
        ]));

    /// <summary>All of it in a sentence.</summary>
    public static string Summary(string name, DraftReading reading) =>
        $"{name}: {InWords.Of(reading.Verdicts.Count, "citation")}, {VerdictInWords.Counts(reading)}; "
        + $"{InWords.Of(reading.Wrong, "thing")} wrong, {InWords.Of(reading.Findings.Count - reading.Wrong)} to look at.";
}
