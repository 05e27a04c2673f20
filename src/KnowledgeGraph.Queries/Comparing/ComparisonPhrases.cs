using KnowledgeGraph.Queries.Phrasing;
using static KnowledgeGraph.Queries.Phrasing.Said;

namespace KnowledgeGraph.Queries.Comparing;

/// <summary>Comparisons in words for readers.</summary>
public static class ComparisonPhrases
{
    /// <summary><c>the same</c>, <c>changed, moved</c>.</summary>
    public static string Of(ComparisonRow row) => row.IsMoved ? Say("{0}, moved", Of(row.Change)) : Of(row.Change);

    /// <summary><c>12 paragraphs the same, 3 changed, 1 added; 1 of them moved</c>.</summary>
    public static string Of(TextComparison comparison)
    {
        (int Count, ParagraphChange Change)[] counts = [.. Enum.GetValues<ParagraphChange>()
            .Select(c => (comparison.Count(c), c)).Where(c => c.Item1 > 0)];
        if (counts.Length == 0)
        {
            return Say("no paragraphs to compare");
        }

        IEnumerable<string> phrases = counts.Select((c, i) => i == 0
            ? Say("{0} {1}|change", InWords.Of(c.Count, "paragraph"), Of(c.Change)) : Say("{0} {1}|changes", c.Count, Of(c.Change)));
        return string.Join(", ", phrases) + (comparison.Moved == 0 ? "" : Say("; {0} of them moved", comparison.Moved));
    }

    private static string Of(ParagraphChange change) => change switch
    {
        ParagraphChange.Same => Say("the same|paragraphs"),
        ParagraphChange.Changed => Say("changed|paragraphs"),
        ParagraphChange.Split => Say("split|paragraphs"),
        ParagraphChange.Merged => Say("merged|paragraphs"),
        ParagraphChange.Added => Say("added|paragraphs"),
        _ => Say("dropped|paragraphs"),
    };
}
