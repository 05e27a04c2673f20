using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Comparing;

/// <summary>Comparisons in words for readers.</summary>
public static class ComparisonPhrases
{
    /// <summary><c>the same</c>, <c>changed, moved</c>.</summary>
    public static string Of(ComparisonRow row) => Of(row.Change) + (row.IsMoved ? ", moved" : "");

    /// <summary><c>12 paragraphs the same, 3 changed, 1 added; 1 of them moved</c>.</summary>
    public static string Of(TextComparison comparison)
    {
        (int Count, ParagraphChange Change)[] counts = [.. Enum.GetValues<ParagraphChange>()
            .Select(c => (comparison.Count(c), c)).Where(c => c.Item1 > 0)];
        if (counts.Length == 0)
        {
            return "no paragraphs to compare";
        }

        IEnumerable<string> phrases = counts.Select((c, i) => i == 0
            ? $"{InWords.Of(c.Count, "paragraph")} {Of(c.Change)}" : $"{InWords.Of(c.Count)} {Of(c.Change)}");
        return string.Join(", ", phrases) + (comparison.Moved == 0 ? "" : $"; {InWords.Of(comparison.Moved)} of them moved");
    }

    private static string Of(ParagraphChange change) => change switch
    {
        ParagraphChange.Same => "the same",
        ParagraphChange.Changed => "changed",
        ParagraphChange.Split => "split",
        ParagraphChange.Merged => "merged",
        ParagraphChange.Added => "added",
        _ => "dropped",
    };
}
