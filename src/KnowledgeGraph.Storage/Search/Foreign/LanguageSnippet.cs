using System.Text;

namespace KnowledgeGraph.Storage.Search.Foreign;

/// <summary>Shows where a text in another language holds what was searched: some of it around the first hit, hits in «».</summary>
internal static class LanguageSnippet
{
    private const int Before = 60;
    private const int Length = 220;

    /// <summary>The part of a text around its first hit.</summary>
    public static string Of(string text, SearchedWords words)
    {
        var hits = new List<(int Start, int End)>();
        foreach ((int start, int end) in words.Hits(text))
        {
            // Pairs of characters overlap.
            if (hits is [.., var last] && start <= last.End)
            {
                hits[^1] = (last.Start, Math.Max(end, last.End));
            }
            else
            {
                hits.Add((start, end));
            }
        }

        int from = hits is [var first, ..] ? AtSpace(text, Math.Max(0, first.Start - Before), first.Start) : 0;
        int to = Math.Min(text.Length, from + Length);
        var snippet = new StringBuilder(from > 0 ? "…" : "");
        int at = from;
        foreach ((int start, int end) in hits.Where(h => h.End <= to))
        {
            snippet.Append(text, at, start - at).Append('«').Append(text, start, end - start).Append('»');
            at = end;
        }

        return snippet.Append(text, at, to - at).Append(to < text.Length ? "…" : "").ToString();
    }

    // The next space before the hit; a language without spaces is cut anywhere but within a pair of surrogates.
    private static int AtSpace(string text, int from, int before)
    {
        if (from == 0)
        {
            return 0;
        }

        int space = text.IndexOf(' ', from, before - from);
        return space >= 0 ? space + 1 : char.IsLowSurrogate(text[from]) ? from + 1 : from;
    }
}
