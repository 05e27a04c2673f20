using KnowledgeGraph.Storage.Neo4j.Writing;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Shows where a text holds what was searched: some words around the hits, these in «».</summary>
internal static class Snippet
{
    private const int MostWords = 24;

    /// <summary>The part of the text with the most hits, the first of several.</summary>
    public static string Of(string text, SearchWords words)
    {
        List<Token> tokens = [.. SearchText.Tokens(text).Select(t => new Token(t.Start, t.End, t.Word, false, false))];
        MarkHits(tokens, words);
        int best = 0, most = -1;
        for (int first = 0; first == 0 || first + MostWords <= tokens.Count; first++)
        {
            int hits = tokens.Skip(first).Take(MostWords).Count(t => t.IsHit);
            if (hits > most)
            {
                (best, most) = (first, hits);
            }
        }

        Token[] shown = [.. tokens.Skip(best).Take(MostWords)];
        bool isWhole = shown.Length == tokens.Count;
        int from = best == 0 ? 0 : shown[0].Start;
        int to = isWhole || best + shown.Length == tokens.Count ? text.Length : shown[^1].End;
        var snippet = new System.Text.StringBuilder(from > 0 ? "…" : "");
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

    private static void MarkHits(List<Token> tokens, SearchWords words)
    {
        foreach (SearchTerm term in words.Terms)
        {
            string[] wanted = [.. term.Words.SelectMany(SearchText.Words)];
            for (int first = 0; wanted.Length > 0 && first + wanted.Length <= tokens.Count; first++)
            {
                if (Enumerable.Range(0, wanted.Length).All(k => Fits(tokens[first + k].Word, wanted[k], term.IsPrefix && k == wanted.Length - 1)))
                {
                    for (int k = 0; k < wanted.Length; k++)
                    {
                        tokens[first + k] = tokens[first + k] with { IsHit = true, JoinsBefore = k > 0 || tokens[first].JoinsBefore };
                    }
                }
            }
        }
    }

    private static bool Fits(string word, string wanted, bool isPrefix) => isPrefix ? word.StartsWith(wanted, StringComparison.Ordinal) : word == wanted;

    private readonly record struct Token(int Start, int End, string Word, bool IsHit, bool JoinsBefore);
}
