using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Verdicts in words for readers.</summary>
public static class VerdictInWords
{
    private static readonly VerdictKind[] Kinds = [VerdictKind.Right, VerdictKind.Wrong, VerdictKind.Doubtful, VerdictKind.Unknown, VerdictKind.Open];

    /// <summary><c>right</c>, <c>not known</c>.</summary>
    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Right => "right",
        VerdictKind.Wrong => "wrong",
        VerdictKind.Doubtful => "to look at",
        VerdictKind.Unknown => "not known",
        _ => "nothing to check",
    };

    /// <summary>How many citations have which: <c>12 right, 2 wrong, 1 not known</c>.</summary>
    public static string Counts(DraftReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Verdicts.Count == 0 ? "nothing cited"
            : string.Join(", ", Kinds.Where(k => reading.Count(k) > 0).Select(k => $"{InWords.Of(reading.Count(k))} {Of(k)}"));
    }
}
