namespace KnowledgeGraph.Queries.Series;

/// <summary>How much two titles have in common.</summary>
internal static class TitleLikeness
{
    // Shorter words are those of any title; of longer ones the beginning tells: promotion and promoting are one.
    private const int ShortestWord = 4;
    private const int Beginning = 6;

    /// <summary>The share of words that both have among all that they have, from 0 to 1; null where one has no title.</summary>
    public static double? Of(string? one, string? other)
    {
        if (one is null || other is null)
        {
            return null;
        }

        HashSet<string> words = Words(one), others = Words(other);
        int both = words.Count(others.Contains);
        int all = words.Count + others.Count - both;
        return all == 0 ? 0 : (double)both / all;
    }

    private static HashSet<string> Words(string title) =>
        [.. TitleKey.Words(title).Where(w => w.Length >= ShortestWord).Select(w => w[..Math.Min(w.Length, Beginning)])];
}
