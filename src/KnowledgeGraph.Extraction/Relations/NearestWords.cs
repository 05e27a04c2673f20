using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// The words nearest to a citation that govern it: a phrase right before it ("in accordance with"), or a verb whose object it is ("recalling
/// its resolution …"), with nothing between but articles, the owner and a pinpoint.
/// </summary>
internal static class NearestWords
{
    private const int LongestPhrase = 40;
    private const int MostWords = 5;
    private const int FarthestObject = 14;

    // The first that governs has the citation.
    private static readonly IGoverningRule[] Rules = [new DecidedPhrase(), new PrecedingPhrase(), new ClauseVerb()];

    /// <summary>Finds them.</summary>
    /// <param name="tokens">The provision's tokens.</param>
    /// <param name="first">The citation's first token, pinpoint included.</param>
    /// <param name="part">The provision.</param>
    /// <returns>Null where no nearer words than the paragraph's opening govern it.</returns>
    public static GoverningWords? Before(TokenList tokens, int first, Part part)
    {
        int opening = part.OpeningStart + part.Opening.Length;
        Span<char> buffer = stackalloc char[LongestPhrase];
        for (int last = first - 1; last >= 0 && first - last <= FarthestObject && tokens[last].Start >= opening; last--)
        {
            if (EndingAt(new GoverningPlace(tokens, last, last, part), opening, buffer) is GoverningWords words)
            {
                return words;
            }

            if (!IsPassed(tokens, last, buffer))
            {
                return null;
            }
        }

        return null;
    }

    // The longest phrase counts: "as set out in" before "set out in".
    private static GoverningWords? EndingAt(GoverningPlace last, int opening, Span<char> buffer)
    {
        TokenList tokens = last.Tokens;
        for (int from = Math.Max(0, last.Last - MostWords + 1); from <= last.Last; from++)
        {
            if (tokens[from].Start < opening || tokens[from].Kind != TokenKind.Word || tokens.Is(from - 1, Keyword.Not))
            {
                continue;
            }

            ReadOnlySpan<char> phrase = LowerCase.Of(tokens.Text.AsSpan(tokens[from].Start, tokens[last.Last].End - tokens[from].Start), buffer);
            GoverningPlace place = last with { From = from };
            foreach (IGoverningRule rule in Rules)
            {
                if (!phrase.IsEmpty && rule.TryGovern(place, phrase, out GoverningWords words))
                {
                    return words;
                }
            }
        }

        return null;
    }

    private static bool IsPassed(TokenList tokens, int at, Span<char> buffer)
    {
        Token token = tokens[at];
        return token.Kind == TokenKind.Mark
            || (token.Kind == TokenKind.Word && (token.IsCapital || RelationWords.Passed.Has(LowerCase.Of(tokens[token], buffer))));
    }
}
