using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>The dates that citations are printed with, behind them and before.</summary>
internal static class CitedDate
{
    private const int LongestAdopter = 20;

    /// <summary>Reads a date behind a citation: "of 16 December 2021", ", of …", "dated …", "adopted on …", ", adopted by the General Assembly on
    /// …".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token behind the citation; behind the date where there is one. Nothing moves where there is none.</param>
    /// <param name="date">The date; null where there is none.</param>
    public static bool TryBehind(TokenList tokens, ref int at, out DateOnly? date)
    {
        int next = tokens.Is(at, ',') ? at + 1 : at;
        // ", also of 16 October 2020"
        next += tokens.Is(next, Keyword.Also) && tokens.Is(next + 1, Keyword.Of) ? 1 : 0;
        date = null;
        if (!TryIntroduction(tokens, ref next) || !DateTokens.TryRead(tokens, ref next, out DateOnly read))
        {
            return false;
        }

        (at, date) = (next, read);
        return true;
    }

    /// <summary>The date printed behind a name that ends before a token: ", adopted on 13 April 2005". Null where there is none.</summary>
    public static DateOnly? Behind(TokenList tokens, int end)
    {
        int at = tokens[end].Kind == TokenKind.Mark ? end + 1 : end;
        TryBehind(tokens, ref at, out DateOnly? date);
        return date;
    }

    /// <summary>
    /// The token behind what a name's end may be followed by before its footnote mark: "thereto", ", 1973", "of 1996", "on 8 September 2000", a date.
    /// </summary>
    public static int EndBehind(TokenList tokens, int end)
    {
        int at = tokens.Is(end, Keyword.Thereto) ? end + 1 : end;
        if ((tokens.Is(at, ',') || tokens.Is(at, Keyword.Of)) && tokens[at + 1] is { Kind: TokenKind.Number, Length: 4 })
        {
            return at + 2;
        }

        int day = at + 1;
        if (tokens.Is(at, Keyword.On) && DateTokens.TryRead(tokens, ref day, out _))
        {
            return day;
        }

        TryBehind(tokens, ref at, out _);
        return at;
    }

    /// <summary>The date that ends before a token; the last day of a meeting, "9–20 July 2001", is none.</summary>
    public static DateOnly? UpTo(TokenList tokens, int end)
    {
        int day = end - 3;
        return !IsRange(tokens, day) && DateTokens.TryRead(tokens, ref day, out DateOnly date)
            && tokens[day - 1].End == tokens[end - 1].End ? date : null;
    }

    // "from 7 to 16 June 2003", "9–20 July 2001", "3 and 4 May": the days of a meeting.
    private static bool IsRange(TokenList tokens, int day) =>
        tokens.IsDash(day - 1) || (tokens[day - 1].Word is Keyword.To or Keyword.And
            && (tokens.IsNumber(day - 2) || PrintedDate.English.MonthAt(tokens[tokens[day - 2]], out _) > 0));

    // "of", "dated", "adopted on", "adopted by the General Assembly on"
    private static bool TryIntroduction(TokenList tokens, ref int at)
    {
        if (tokens.Is(at, Keyword.Of) || tokens.Is(at, Keyword.Dated))
        {
            at++;
            return true;
        }

        int act = tokens.Is(at, Keyword.As) || IsAuxiliary(tokens, at) ? at + 1 : at;
        if (!IsAct(tokens, act))
        {
            return false;
        }

        // "accepted and signed by"
        int on = tokens.Is(act + 1, Keyword.And) && IsAct(tokens, act + 2) ? act + 3 : act + 1;
        // "adopted by the World Conference on Human Rights on", "signed in Washington, D.C., on"
        int adopter = on;
        bool isNamed = tokens[on].Word is Keyword.By or Keyword.In or Keyword.At;
        while (isNamed && on < adopter + LongestAdopter && !IsDay(tokens, on) && MayNameAdopter(tokens, on))
        {
            on++;
        }

        bool isOn = tokens.Is(on, Keyword.On);
        at = isOn ? on + 1 : at;
        return isOn;
    }

    private static bool IsAct(TokenList tokens, int at) => DateVocabulary.Acts.Has(tokens, at);

    // "The Memorandum … was signed in Dushanbe on"
    private static bool IsAuxiliary(TokenList tokens, int at) =>
        tokens[at].IsOrdinary && DateVocabulary.Auxiliaries.Has(tokens, at);

    private static bool MayNameAdopter(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.Word || tokens.IsDash(at) || tokens.Is(at, ',') || tokens.Is(at, '.') || tokens.Is(at, '/')
            || tokens.Is(at, '(') || tokens.Is(at, ')');

    private static bool IsDay(TokenList tokens, int on)
    {
        int day = on + 1;
        return tokens.Is(on, Keyword.On) && DateTokens.TryRead(tokens, ref day, out _);
    }
}
