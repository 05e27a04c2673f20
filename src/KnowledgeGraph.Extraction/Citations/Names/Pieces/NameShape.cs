using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>What the beginnings, the ends and the pieces of names have in common.</summary>
internal static class NameShape
{
    private const int MostArticles = 3;

    /// <summary>Whether a token is a word with a capital that names are made of.</summary>
    public static bool IsNameWord(TokenList tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word, IsCapital: true } word && !NameWords.Determiners.Has(word.Word);

    /// <summary>Whether "and the" at a token joins capital words to the name before it, and not another name: "and the Rule of Law".</summary>
    public static bool JoinsWords(TokenList tokens, int at) =>
        tokens.Is(at, Keyword.And) && tokens.Is(at + 1, Keyword.The) && tokens[at + 2].IsCapital && !BeginsName(tokens, at + 2);

    /// <summary>Whether capital words at a token run up to a noun that names an instrument: the beginning of another name.</summary>
    public static bool BeginsName(TokenList tokens, int at)
    {
        for (int i = at; tokens[i].IsCapital || tokens.IsDash(i) || tokens.IsNumber(i); i++)
        {
            if (InstrumentNoun.Is(tokens[i].Word) && tokens[i].IsCapital && InstrumentNoun.End(tokens, i, i > at) is int end and > 0)
            {
                // "the Collective Security Treaty Organization" is none.
                return !(tokens[end].IsCapital && NameWords.BodyNouns.Has(tokens, end));
            }
        }

        return false;
    }

    /// <summary>Reads what a connector leads to, "the Suppression", "a Culture", "All Forms", "1996–": articles and then a capital or a year.
    /// Nothing moves where there is none.</summary>
    public static bool TryCapital(TokenList tokens, ref int at)
    {
        for (int i = at; i < at + MostArticles; i++)
        {
            Token token = tokens[i];
            bool isYear = token is { Kind: TokenKind.Number, Length: 4 }
                && ((i > at && tokens[i + 1] is not { Kind: TokenKind.Word, IsCapital: false }) || tokens.IsDash(i + 1));
            if (isYear || token is { Kind: TokenKind.Word, IsCapital: true })
            {
                at = i + 1;
                return true;
            }

            if (!NameWords.Articles.Has(token.Word))
            {
                return false;
            }
        }

        return false;
    }
}
