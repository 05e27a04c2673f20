using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Shape;

/// <summary>How far a name reaches before its noun: over capital words, years, dashes, an abbreviation in brackets and
/// what "of" and "and" join.</summary>
internal static class NameStart
{
    // In tokens, as for the end of a name.
    private const int LongestName = 160;

    /// <summary>The first of the small words in front of a noun that say what kind of text it is: "the final communiqué".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="bound">The first token that may belong to a name.</param>
    public static int OverQualities(TokenList tokens, int noun, int bound)
    {
        int start = noun;
        while (start - 1 >= bound && tokens[start - 1] is { Kind: TokenKind.Word, IsCapital: false } word && NameWords.Qualities.Has(tokens[word]))
        {
            start--;
        }

        return start;
    }

    /// <summary>The first token of the name that is built on the noun at a token.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="bound">The first token that may belong to a name: behind the opening words, behind the citation before.</param>
    public static int Find(TokenList tokens, int noun, int bound)
    {
        bound = Math.Max(bound, noun - LongestName);
        int start = OverWords(tokens, noun, bound);
        JoinedStart.TryRead(tokens, ref start, noun, bound);
        start = BehindDate(tokens, start, noun);
        while (start < noun && (tokens.IsDash(start)
            || (tokens.IsNumber(start) && tokens[start].Length != 4 && !tokens.IsDash(start + 1) && !IsOrdinal(tokens, start))))
        {
            start++;
        }

        return start;
    }

    /// <summary>Back over the words, years, dashes and abbreviations that stand without a joint before a token.</summary>
    public static int OverWords(TokenList tokens, int start, int bound)
    {
        while (start > bound && (TryWord(tokens, ref start) || TryDash(tokens, ref start, bound) || TryAbbreviation(tokens, ref start, bound)))
        {
        }

        return start;
    }

    // "the 25 June 2008 Agreement", "the June 2011 Agreement": the year of a full date is none of the name's.
    private static int BehindDate(TokenList tokens, int start, int noun)
    {
        for (int behind = start + 1; behind <= Math.Min(noun, start + 2); behind++)
        {
            int first = behind;
            if (tokens[behind].Kind == TokenKind.Word && Dates.DateInFront.TryRead(tokens, ref first, out _) && (first < start || behind == start + 2)
                && first <= start)
            {
                return behind;
            }
        }

        return start;
    }

    private static bool TryWord(TokenList tokens, ref int start)
    {
        Token before = tokens[start - 1];
        bool word = NameShape.IsNameWord(tokens, start - 1) && !(before.Length == 1 && before.SpaceBefore && tokens[start].SpaceBefore)
            && !NameWords.IsOwner(tokens[before]) && !NameWords.Attachments.Has(tokens[before]);
        // "Nairobi Forward-looking Strategies"
        bool hyphened = !before.SpaceBefore && before.Kind == TokenKind.Word && tokens.IsDash(start - 2) && tokens[start - 3].IsCapital;
        bool year = before is { Kind: TokenKind.Number, Length: 4 } && !tokens.Is(start - 2, '/') && !tokens.Is(start - 2, '(');
        // "50th Anniversary Solemn Declaration"
        bool ordinal = IsOrdinal(tokens, start - 2) && tokens[start].IsCapital && PrintedDate.English.MonthAt(tokens[tokens[start]], out _) == 0;
        start -= word || year ? 1 : ordinal ? 2 : hyphened ? 3 : 0;
        return word || year || hyphened || ordinal;
    }

    private static bool TryDash(TokenList tokens, ref int start, int bound)
    {
        bool joined = (tokens.IsDash(start - 1) || IsSlash(tokens, start - 1)) && !tokens[start - 1].SpaceBefore && !tokens[start].SpaceBefore
            && start - 1 > bound && tokens[start - 2].Kind is TokenKind.Word or TokenKind.Number;
        start -= joined ? 2 : 0;
        return joined;
    }

    // "50th"
    private static bool IsOrdinal(TokenList tokens, int at) =>
        tokens.IsNumber(at) && tokens[at + 1] is { Kind: TokenKind.Word, SpaceBefore: false, IsCapital: false, Length: 2 };

    // "Guinea-Bissau/ECOWAS/CPLP Roadmap"
    private static bool IsSlash(TokenList tokens, int at) => tokens.Is(at, '/') && tokens[at - 1].IsCapital && tokens[at + 1].IsCapital;

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
