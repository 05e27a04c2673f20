using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeGraph.Storage.Search;

/// <summary>Shows where a text holds what was searched: some words around the hits, these in «».</summary>
internal static class Snippet
{
    private const int MostWords = 24;

    /// <summary>The part of the text with the most hits, the first of several.</summary>
    public static string Of(string text, SearchWords words)
    {
        Token[] tokens = [.. SearchText.Places(text).Select(p => new Token(p.Start, p.End, false, false))];
        foreach (SearchTerm term in words.Terms)
        {
            foreach (IReadOnlyList<string> way in term.Ways)
            {
                MarkHits(text, tokens, [.. way.SelectMany(SearchText.Words)], term.IsPrefix);
            }
        }

        return Of(text, tokens, tokens.AsSpan(BestStart(tokens)));
    }

    /// <summary>The first of several texts that has a hit; where none has, the one at <paramref name="otherwise"/>.</summary>
    public static string OfFirst(string[] texts, SearchWords words, int otherwise)
    {
        foreach (string text in texts)
        {
            if (Of(text, words) is var snippet && snippet.Contains('«', StringComparison.Ordinal))
            {
                return snippet;
            }
        }

        return Of(texts[otherwise], words);
    }

    private static string Of(string text, Token[] tokens, Span<Token> fromBest)
    {
        ReadOnlySpan<Token> shown = fromBest[..Math.Min(MostWords, fromBest.Length)];
        int from = fromBest.Length == tokens.Length ? 0 : shown[0].Start;
        int to = shown.Length == fromBest.Length ? text.Length : shown[^1].End;
        var snippet = new StringBuilder(from > 0 ? "…" : "");
        int at = from;
        for (int i = 0; i < shown.Length; i++)
        {
            // Words of one phrase are shown as one hit.
            Token token = shown[i];
            bool goesOn = i > 0 && token.IsHit && shown[i - 1].IsHit && token.JoinsBefore;
            snippet.Append(text, at, token.Start - at);
            if (token.IsHit && !goesOn)
            {
                snippet.Append('«');
            }

            snippet.Append(text, token.Start, token.End - token.Start);
            if (token.IsHit && !(i + 1 < shown.Length && shown[i + 1] is { IsHit: true, JoinsBefore: true }))
            {
                snippet.Append('»');
            }

            at = token.End;
        }

        return snippet.Append(text, at, to - at).Append(to < text.Length ? "…" : "").ToString();
    }

    // Where the words begin that hold the most hits.
    private static int BestStart(Token[] tokens)
    {
        int hits = tokens.Take(MostWords).Count(t => t.IsHit);
        (int best, int most) = (0, hits);
        for (int first = 1; first + MostWords <= tokens.Length; first++)
        {
            hits += (tokens[first + MostWords - 1].IsHit ? 1 : 0) - (tokens[first - 1].IsHit ? 1 : 0);
            if (hits > most)
            {
                (best, most) = (first, hits);
            }
        }

        return best;
    }

    private static void MarkHits(string text, Token[] tokens, string[] wanted, bool isPrefix)
    {
        for (int first = 0; wanted.Length > 0 && first + wanted.Length <= tokens.Length; first++)
        {
            int k = 0;
            while (k < wanted.Length
                && Fits(text.AsSpan(tokens[first + k].Start..tokens[first + k].End), wanted[k], isPrefix && k == wanted.Length - 1))
            {
                k++;
            }

            for (int hit = 0; k == wanted.Length && hit < k; hit++)
            {
                ref Token token = ref tokens[first + hit];
                token = token with { IsHit = true, JoinsBefore = hit > 0 || tokens[first].JoinsBefore };
            }
        }
    }

    private static bool Fits(ReadOnlySpan<char> word, string wanted, bool isPrefix)
    {
        ReadOnlySpan<char> folded = Ascii.IsValid(word) ? word : FoldedWord.Of(word.ToString());
        return isPrefix ? folded.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) : folded.Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Token(int Start, int End, bool IsHit, bool JoinsBefore);
}
