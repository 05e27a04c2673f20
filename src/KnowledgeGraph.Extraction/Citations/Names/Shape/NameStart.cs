using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Shape;

/// <summary>How far a name reaches before its noun: over capital words, years, dashes and an abbreviation in brackets.</summary>
internal static class NameStart
{
    // In tokens, as for the end of a name.
    private const int LongestName = 160;

    /// <summary>The first token of the name that is built on the noun at a token.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="bound">The first token that may belong to a name: behind the opening words, behind the citation before.</param>
    public static int Find(TokenList tokens, int noun, int bound)
    {
        int start = noun;
        bound = Math.Max(bound, noun - LongestName);
        while (start > bound && (TryWord(tokens, ref start) || TryDash(tokens, ref start, bound) || TryAbbreviation(tokens, ref start, bound)))
        {
        }

        // "the 25 June 2008 Agreement"
        if (start - 1 >= bound && tokens[start - 1] is { Kind: TokenKind.Number, Length: <= 2 }
            && PrintedDate.MonthAt(tokens.Text.AsSpan(tokens[start].Start), out _) > 0)
        {
            return start - 1;
        }

        while (start < noun && (tokens.IsDash(start) || tokens.IsNumber(start) && tokens[start].Length != 4))
        {
            start++;
        }

        return start;
    }

    private static bool TryWord(TokenList tokens, ref int start)
    {
        Token before = tokens[start - 1];
        bool word = NameShape.IsNameWord(tokens, start - 1) && !(before.Length == 1 && before.SpaceBefore && tokens[start].SpaceBefore);
        bool year = before is { Kind: TokenKind.Number, Length: 4 } && !tokens.Is(start - 2, '/') && !tokens.Is(start - 2, '(');
        start -= word || year ? 1 : 0;
        return word || year;
    }

    private static bool TryDash(TokenList tokens, ref int start, int bound)
    {
        bool joined = tokens.IsDash(start - 1) && !tokens[start - 1].SpaceBefore && !tokens[start].SpaceBefore && start - 1 > bound
            && tokens[start - 2].Kind is TokenKind.Word or TokenKind.Number;
        start -= joined ? 2 : 0;
        return joined;
    }

    // SIDS Accelerated Modalities of Action (SAMOA) Pathway
    private static bool TryAbbreviation(TokenList tokens, ref int start, int bound)
    {
        if (!tokens.Is(start - 1, ')') || !tokens[start - 2].IsCapital || !tokens.Is(start - 3, '(') || !tokens[start - 4].IsCapital
            || start - 4 < bound)
        {
            return false;
        }

        start -= 4;
        while (start > bound && (tokens[start - 1].IsCapital || (tokens.Is(start - 1, Keyword.Of) && tokens[start - 2].IsCapital)))
        {
            start--;
        }

        return true;
    }
}
