using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Topics;

/// <summary>
/// What a text calls a document whose symbol it gives behind it: "the report of the Secretary-General on children and armed conflict
/// (S/2004/…)".
/// </summary>
internal static class DocumentPhrase
{
    // In tokens.
    private const int LongestPhrase = 60;
    private const int ShortestPhrase = 3;
    private const int ShortestUnexplained = 4;
    private const int YearInBrackets = 2;
    private const int MostAdjectives = 4;

    /// <summary>The words; null where none stand there.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="end">The bracket or the mark behind the words.</param>
    public static string? Before(TokenList tokens, int end)
    {
        int noun = -1;
        for (int at = end - 1; at >= 0 && at > end - LongestPhrase; at--)
        {
            if (tokens.Is(at, ')') && tokens.IsNumber(at - 1) && tokens.Is(at - YearInBrackets, '('))
            {
                at -= YearInBrackets;
            }
            else if (IsBreak(tokens, at, noun >= 0))
            {
                break;
            }
            else if (TopicWords.Documents.Has(tokens, at) && TopicWords.BehindDocuments.Has(tokens, at + 1))
            {
                noun = IsIntroduced(tokens, at - 1) ? at : noun;
                if (noun != at && IsJoined(tokens, at - 1))
                {
                    break;
                }
            }
        }

        if (noun < 0)
        {
            return null;
        }

        int first = noun;
        while (TopicWords.Qualities.Has(tokens, first - 1) || (tokens.IsDash(first - 1) && TopicWords.Qualities.Has(tokens, first)))
        {
            first--;
        }

        end = End(tokens, noun, end);

        // "the report of its Panel", "the report of the Group": only the document says whose.
        bool isCertain = !TopicWords.Pronouns.Has(tokens, noun + 2)
            && !(end - noun == ShortestUnexplained && TopicWords.IsUnexplained(tokens, end - 1));
        return isCertain && end - noun >= ShortestPhrase ? tokens.Text[tokens[first].Start..tokens[end - 1].End] : null;
    }

    // "the final report of the Panel and the mission report of the Secretary-General": another one, whose first words are not known.
    private static bool IsJoined(TokenList tokens, int at)
    {
        int first = at;
        while (first > at - MostAdjectives && tokens[first].Kind == TokenKind.Word && !TopicWords.Determiners.Has(tokens, first))
        {
            first--;
        }

        return TopicWords.Determiners.Has(tokens, first) && (tokens.Is(first - 1, Keyword.And) || tokens.Is(first - 1, ','));
    }

    // "the report of the Board that would reduce the risk": what is said of it is no name of it; "in that country" is.
    private static int End(TokenList tokens, int noun, int end)
    {
        for (int at = noun; at < end; at++)
        {
            // "and notes that": another clause, and what is behind it is told by nothing before.
            if (tokens.Is(at, Keyword.And) && TopicBehind.IsVerb(tokens, at + 1, isFinite: true))
            {
                return noun;
            }

            bool isPhrase = tokens[at - 1].Word is Keyword.In or Keyword.Of or Keyword.To or Keyword.On or Keyword.For or Keyword.At or Keyword.By;
            if (tokens[at].Word is Keyword.That or Keyword.Which && !isPhrase)
            {
                end = at;
            }
        }

        while (end > noun && tokens.Is(end - 1, ','))
        {
            end--;
        }

        return end;
    }

    // "to report on" is no report.
    private static bool IsIntroduced(TokenList tokens, int at)
    {
        while (TopicWords.Qualities.Has(tokens, at) || tokens.IsDash(at))
        {
            at--;
        }

        return at < 0 || TopicWords.Determiners.Has(tokens, at);
    }

    // A sentence or another phrase ends; a comma and "and the" are in the phrase only while its noun has not been met.
    private static bool IsBreak(TokenList tokens, int at, bool isMet) =>
        tokens[at].Kind == TokenKind.Mark || (tokens[at].Kind == TokenKind.Other && tokens[tokens[at]] is ";" or "(" or ")" or ":" or "[" or "]")
        || (tokens.Is(at, '.') && tokens[at - 1].Length > 2)
        || (isMet && (tokens.Is(at, ',') || (tokens.Is(at, Keyword.And) && TopicWords.Determiners.Has(tokens, at + 1))))
        || (!isMet && IsAnother(tokens, at));

    // "the report of the President and the Programme of Action": what the mark ends is the Programme.
    private static bool IsAnother(TokenList tokens, int at) =>
        tokens.Is(at, Keyword.And) && TopicWords.Determiners.Has(tokens, at + 1) && tokens[at + 2].IsCapital;
}
