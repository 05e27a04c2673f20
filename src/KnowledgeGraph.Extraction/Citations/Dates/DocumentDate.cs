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
            if (IsNoun(tokens, end) || (isIntroduced && IsOfNoun(tokens, i - 1, bound)))
            {
                return date;
            }
        }

        return null;
    }

    // "at its meeting held on 3 May 2020 (S/PV.8749)"
    private static bool IsOfMeeting(TokenList tokens, int open) =>
        tokens.Is(open - 4, Keyword.On) && tokens[open - 5].Kind == TokenKind.Word && DateVocabulary.Meetings.Has(tokens[tokens[open - 5]]);

    // Between the noun and its date stands no more than who wrote it, to whom.
    private static bool IsOfNoun(TokenList tokens, int introduction, int bound)
    {
        for (int i = introduction - 1; i >= bound && i > introduction - LongestAuthor; i--)
        {
            if (IsNoun(tokens, i))
            {
                return true;
            }

            bool isAuthor = tokens[i].IsCapital || tokens.IsDash(i)
                || tokens[i].Word is Keyword.Of or Keyword.The or Keyword.To or Keyword.And or Keyword.Its or Keyword.By or Keyword.For
                || tokens[tokens[i]] is "from" or "his" or "her" or "addressed" or "submitted";
            if (!isAuthor)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsNoun(TokenList tokens, int at) => tokens[at].Kind == TokenKind.Word && DateVocabulary.Dated.Has(tokens[tokens[at]]);

    private static bool IsBreak(TokenList tokens, int at) =>
        tokens.Is(at, ';') || tokens.Is(at, '(') || tokens.Is(at, ')') || tokens.Is(at, ':') || (tokens.Is(at, '.') && tokens[at - 1].Length > 2);
}
