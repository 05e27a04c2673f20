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
            else if (IsNoun(tokens, at))
            {
                noun = at;
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

        while (end > noun && tokens.Is(end - 1, ','))
        {
            end--;
        }

        // "the report of its Panel", "the report of the Group": only the document says whose.
        bool isCertain = !TopicWords.Pronouns.Has(tokens, noun + 2)
            && !(end - noun == ShortestUnexplained && TopicWords.IsUnexplained(tokens, end - 1));
        return isCertain && end - noun >= ShortestPhrase ? tokens.Text[tokens[first].Start..tokens[end - 1].End] : null;
    }

    // Of what is called so, something is said: "to report on" and "the report questionnaire" are no reports.
    private static bool IsNoun(TokenList tokens, int at) =>
        TopicWords.Documents.Has(tokens, at) && TopicWords.BehindDocuments.Has(tokens, at + 1) && IsIntroduced(tokens, at - 1);

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
