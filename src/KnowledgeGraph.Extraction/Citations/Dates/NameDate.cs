using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>The date that a text cited by name is printed with.</summary>
internal static class NameDate
{
    private const int Farthest = 14;
    private const int LongestBracket = 8;

    /// <summary>The date; null where there is none, and where it is another text's: "the amendments under the Rome Statute, adopted on …".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="begins">The first token of the citation, a pinpoint before it included.</param>
    /// <param name="first">The name's first token.</param>
    /// <param name="end">The token behind it.</param>
    public static DateOnly? Of(TokenList tokens, int begins, int first, int end)
    {
        int behind = BehindBracket(tokens, tokens.Is(end, Keyword.Thereto) ? end + 1 : end);
        int at = tokens[behind].Kind == TokenKind.Mark ? behind + 1 : behind;
        int comma = tokens.Is(at, ',') ? at + 1 : at;
        bool isOf = tokens.Is(comma, Keyword.Of);
        if (CitedDate.TryBehind(tokens, ref at, out DateOnly? date) || TryBoth(tokens, comma, out date))
        {
            return IsOfAnother(tokens, first, isOf) ? null : date;
        }

        at = tokens[behind].Kind == TokenKind.Mark ? behind + 1 : behind;
        return Adoption.TryRead(tokens, first, ref at, out date) || TryIssued(tokens, first, at, out date)
            ? date : Adoption.Before(tokens, begins);
    }

    /// <summary>Whether the date behind a name is said of the one before it too: "the Agreement on Movement and Access and the Agreed Principles, of
    /// 15 November 2005", "both adopted on 10 October 2018".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="end">The token behind the later name.</param>
    public static bool IsOfBoth(TokenList tokens, int end)
    {
        int comma = tokens[end].Kind == TokenKind.Mark ? end + 1 : end;
        return tokens.Is(comma, ',') && CitedDate.Behind(tokens, end) is not null
            && (tokens.Is(comma + 1, Keyword.Both) || !tokens.Is(comma + 1, Keyword.As));
    }

    // "(Treaty of Pelindaba)", "(S/2000/1183)"
    private static int BehindBracket(TokenList tokens, int end)
    {
        int close = end;
        while (tokens.Is(end, '(') && close < end + LongestBracket && close < tokens.Count && !tokens.Is(close, ')'))
        {
            close++;
        }

        return close > end && tokens.Is(close, ')') ? close + 1 : end;
    }

    // ", both of 15 November 2005", ", both adopted on"
    private static bool TryBoth(TokenList tokens, int both, out DateOnly? date)
    {
        int at = both + 1;
        date = null;
        return tokens.Is(both, Keyword.Both) && CitedDate.TryBehind(tokens, ref at, out date);
    }

    // "the communiqué of the Peace and Security Council on 13 November 2012"
    private static bool TryIssued(TokenList tokens, int first, int at, out DateOnly? date)
    {
        int day = at + 1;
        bool isRead = DateTokens.TryRead(tokens, ref day, out DateOnly read) && tokens.Is(at, Keyword.On) && HasCommuniqué(tokens, first, at);
        date = isRead ? read : null;
        return isRead;
    }

    private static bool HasCommuniqué(TokenList tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens.Is(i, Keyword.Communiqué))
            {
                return true;
            }
        }

        return false;
    }

    // "the political declaration of the midterm review of the Samoa Pathway adopted on": it was the declaration. "Of" a date goes with the nearest
    // text, but for "the Additional Protocols to the Geneva Conventions of 8 June 1977".
    private static bool IsOfAnother(TokenList tokens, int first, bool isOf)
    {
        int i = first - 1;
        while (tokens[i].Word is Keyword.The or Keyword.Its)
        {
            i--;
        }

        bool isJoined = tokens.Is(i, Keyword.To) || (!isOf && tokens[i].Word is Keyword.Of or Keyword.Under);
        for (int j = i - 1; isJoined && j >= 0 && j > i - Farthest && (tokens[j].Kind == TokenKind.Word || tokens.IsDash(j)); j--)
        {
            if (InstrumentNoun.Is(tokens[j].Word) || tokens[j].Word is Keyword.Protocols or Keyword.Agreements)
            {
                return true;
            }
        }

        return false;
    }
}
