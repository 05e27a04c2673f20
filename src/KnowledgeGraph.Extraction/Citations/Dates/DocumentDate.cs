using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>
/// The date of a document whose symbol stands in brackets behind it: "report of the Secretary-General of 8 September 1999 on … (S/1999/957)",
/// "letter dated 19 December 2001 from … (S/2001/1223)", "the 17 September 2021 letter of … (S/2021/805)".
/// </summary>
internal static class DocumentDate
{
    private const int LongestSubject = 40;
    private const int LongestAuthor = 16;

    /// <summary>The date; null where there is none.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="open">The bracket.</param>
    /// <param name="bound">The token behind what is cited before: nothing earlier is this document's.</param>
    public static DateOnly? Before(TokenList tokens, int open, int bound)
    {
        if (CitedDate.UpTo(tokens, open) is DateOnly last)
        {
            return IsOfMeeting(tokens, open) ? null : last;
        }

        for (int i = open - 1; i >= bound && i > open - LongestSubject && !IsBreak(tokens, i); i--)
        {
            int end = i;
            if (!DateTokens.TryRead(tokens, ref end, out DateOnly date))
            {
                continue;
            }

            bool isIntroduced = tokens[i - 1].Word is Keyword.Of or Keyword.Dated;
            if (IsNoun(tokens, end) || (isIntroduced && NounBefore(tokens, i - 1, bound) >= 0))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The date of "his report of 28 March (S/2013/198)", whose year the symbol gives; null where there is none.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="open">The bracket.</param>
    /// <param name="symbol">The symbol's first token.</param>
    public static DateOnly? OfSymbolsYear(TokenList tokens, int open, int symbol)
    {
        bool isDay = tokens[open - 1].IsCapital && tokens[open - 2] is { Kind: TokenKind.Number, Length: <= 2 }
            && tokens[open - 3].Word is Keyword.Of or Keyword.Dated;
        return isDay && tokens.Is(symbol + 1, '/') && tokens[symbol + 2] is { Kind: TokenKind.Number, Length: 4 } year && tokens.Is(symbol + 3, '/')
            && PrintedDate.English.Read($"{tokens[tokens[open - 2]]} {tokens[tokens[open - 1]]} {tokens[year]}", out DateOnly date) > 0 ? date : null;
    }

    // "at its meeting held on 3 May 2020 (S/PV.8749)"
    private static bool IsOfMeeting(TokenList tokens, int open) =>
        tokens.Is(open - 4, Keyword.On) && DateVocabulary.Meetings.Has(tokens, open - 5);

    /// <summary>The first token of the day that <see cref="Before"/> may find before a bracket or a mark; -1 where there is none.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="end">The bracket or the mark.</param>
    /// <param name="isAdjacent">Whether the day must end right there.</param>
    public static int DayBefore(TokenList tokens, int end, bool isAdjacent)
    {
        for (int i = end - 1; i >= 0 && i > end - LongestSubject && !IsBreak(tokens, i); i--)
        {
            int behind = i;
            if (DateTokens.TryRead(tokens, ref behind, out _))
            {
                return isAdjacent && behind != end ? -1 : i;
            }
        }

        return -1;
    }

    /// <summary>The noun that a date is of; -1 where there is none. Between the two stands no more than who wrote it, to whom.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="introduction">The word before the date: "of", "dated".</param>
    /// <param name="bound">Nothing before this token belongs to it.</param>
    public static int NounBefore(TokenList tokens, int introduction, int bound)
    {
        for (int i = introduction - 1; i >= bound && i > introduction - LongestAuthor; i--)
        {
            if (IsNoun(tokens, i))
            {
                return i;
            }

            if (!IsAuthor(tokens, i))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a word may say who wrote a document, to whom.</summary>
    public static bool IsAuthor(TokenList tokens, int at) => tokens[at].IsCapital || tokens.IsDash(at)
        || tokens[at].Word is Keyword.Of or Keyword.The or Keyword.To or Keyword.And or Keyword.Its or Keyword.By or Keyword.For
        || tokens[tokens[at]] is "from" or "his" or "her" or "addressed" or "submitted";

    /// <summary>Whether a word is what bears a date and a symbol of its own: "report".</summary>
    public static bool IsNoun(TokenList tokens, int at) => DateVocabulary.Dated.Has(tokens, at);

    /// <summary>Whether what is said of a document ends here.</summary>
    public static bool IsBreak(TokenList tokens, int at) =>
        tokens.Is(at, ';') || tokens.Is(at, '(') || tokens.Is(at, ')') || tokens.Is(at, ':') || (tokens.Is(at, '.') && tokens[at - 1].Length > 2);
}
