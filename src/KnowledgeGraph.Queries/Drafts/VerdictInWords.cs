using static KnowledgeGraph.Queries.Phrasing.Said;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Verdicts in words for readers.</summary>
public static class VerdictInWords
{
    private static readonly VerdictKind[] Kinds = [VerdictKind.Right, VerdictKind.Wrong, VerdictKind.Doubtful, VerdictKind.Unknown, VerdictKind.Open];

    /// <summary><c>right</c>, <c>not known</c>.</summary>
    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Right => Say("right|verdict"),
        VerdictKind.Wrong => Say("wrong|verdict"),
        VerdictKind.Doubtful => Say("to look at|verdict"),
        VerdictKind.Unknown => Say("not known|verdict"),
        _ => Say("nothing to check|verdict"),
    };

    /// <summary>How many citations have which: <c>12 right, 2 wrong, 1 not known</c>.</summary>
    public static string Counts(DraftReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Verdicts.Count == 0 ? Say("nothing cited")
            : string.Join(", ", Kinds.Where(k => reading.Count(k) > 0).Select(k => Say("{0} {1}|verdicts", reading.Count(k), Of(k))));
    }
}
