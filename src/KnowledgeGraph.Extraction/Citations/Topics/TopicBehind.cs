using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Topics;

/// <summary>What a number is said to be about: "1325 (2000) on women and peace and security".</summary>
internal static class TopicBehind
{
    // In tokens.
    private const int LongestTopic = 40;
    private const int LongestMember = 4;
    private const int LongestVerb = 32;

    /// <summary>The words; null where none stand there.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token behind the number and its date.</param>
    /// <param name="limit">The first token of what is cited next.</param>
    public static string? Read(TokenList tokens, int at, int limit)
    {
        at += tokens[at].Kind == TokenKind.Mark ? 1 : 0;
        int first = at + 1, day = first;
        if (!TopicWords.Introductions.Has(tokens[at].Word) || tokens[first].Kind != TokenKind.Word || IsRelative(tokens, first)
            || DateTokens.TryRead(tokens, ref day, out _))
        {
            return null;
        }

        first += tokens.Is(first, Keyword.The) ? 1 : 0;
        int end = first;
        bool isBetween = false;
        while (end < limit && (IsOther(tokens, end, ref isBetween) || !IsEnd(tokens, end, limit)))
        {
            end = tokens.Is(end, '(') ? end + 3 : end + 1;
        }

        // What is cited next has words before it that are its own, "in accordance with resolution", but behind "and" or a comma.
        bool runsOn = end >= limit && limit < tokens.Count;
        end = Math.Min(end, limit);
        if ((runsOn && !IsJoint(tokens, end - 1)) || end - first > LongestTopic)
        {
            return null;
        }

        while (end > first && (IsJoint(tokens, end - 1) || tokens.Is(end - 1, Keyword.The)))
        {
            end--;
        }

        return SaysSomething(tokens, first, end) && !TopicWords.IsUnexplained(tokens, end - 1)
            ? tokens.Text[tokens[first].Start..tokens[end - 1].End] : null;
    }

    // "a better world through sport and the Olympic ideal,": a few words, and no document.
    private static bool IsLastMember(TokenList tokens, int first)
    {
        int at = first;
        while (tokens[at].Kind == TokenKind.Word && at <= first + LongestMember && !TopicWords.Ends.Has(tokens, at))
        {
            at++;
        }

        return at > first && at <= first + LongestMember && !TopicWords.Documents.Has(tokens, first)
            && (at >= tokens.Count || tokens.Is(at, ',') || tokens.Is(at, ';') || tokens[at].Kind == TokenKind.Mark);
    }

    // "cooperation between the United Nations and the African Union"; "the Commission for Asia and the Pacific"
    private static bool IsOther(TokenList tokens, int at, ref bool isBetween)
    {
        bool isJoined = tokens.Is(at, Keyword.And) && tokens.Is(at + 1, Keyword.The);
        bool isOther = isJoined && (isBetween || (tokens[at - 1].IsCapital && tokens[at + 2].IsCapital) || IsLastMember(tokens, at + 2));
        isBetween = tokens.Is(at, Keyword.Between) || (isBetween && !isJoined);
        return isOther;
    }

    // "on its implementation", "on the basis of"
    private static bool IsRelative(TokenList tokens, int at) =>
        TopicWords.Pronouns.Has(tokens, at) || (tokens.Is(at, Keyword.The) && TopicWords.Pronouns.Has(tokens, at + 1));

    private static bool IsJoint(TokenList tokens, int at) => tokens.Is(at, ',') || tokens.Is(at, Keyword.And) || tokens.Is(at, Keyword.Or);

    private static bool IsEnd(TokenList tokens, int at, int limit) =>
        tokens[at].Kind == TokenKind.Mark || TopicWords.Ends.Has(tokens, at) || IsPhraseEnd(tokens, at)
        || (tokens.Is(at, ',') && !IsList(tokens, at, limit)) || (tokens.Is(at, '(') && !IsShortForm(tokens, at))
        || ((tokens.Is(at, Keyword.And) || tokens.Is(at, Keyword.Or)) && GoesOn(tokens, at + 1, isFinite: true))
        || (tokens[at].Kind == TokenKind.Other && tokens[tokens[at]] is ";" or "." or "”" or "\"" or ")" or "[" or "“");

    // "as well as", "as contained in"; ": (a)"
    private static bool IsPhraseEnd(TokenList tokens, int at) =>
        (tokens.Is(at, Keyword.As) && !tokens.Is(at + 1, Keyword.A)) || (tokens.Is(at, ':') && tokens[at + 1].Kind != TokenKind.Word);

    // "ISIL (Da’esh), Al-Qaida"
    private static bool IsShortForm(TokenList tokens, int at) => tokens[at + 1].IsCapital && tokens.Is(at + 2, ')');

    // "women, peace and security"
    private static bool IsList(TokenList tokens, int comma, int limit)
    {
        int at = comma + 1, words = 0;
        for (; at < limit && words <= LongestMember; at++, words++)
        {
            if (tokens.Is(at, Keyword.And))
            {
                return words > 0 && !GoesOn(tokens, at + 1, isFinite: true);
            }

            if (tokens.Is(at, ','))
            {
                return words > 0 && IsList(tokens, at, limit);
            }

            if ((tokens[at].Kind != TokenKind.Word && !tokens.IsDash(at)) || TopicWords.Ends.Has(tokens, at)
                || (words == 0 && GoesOn(tokens, at, isFinite: false)))
            {
                return false;
            }
        }

        return false;
    }

    // Whether behind "and" or a comma something else begins.
    private static bool GoesOn(TokenList tokens, int at, bool isFinite) =>
        (tokens[at].Kind != TokenKind.Word && !tokens.Is(at, '/'))
        || tokens[at].Word is Keyword.Resolution or Keyword.Resolutions or Keyword.Decision or Keyword.Decisions
        || TopicWords.GoesOn.Has(tokens, at) || IsVerb(tokens, at, isFinite);

    /// <summary>Whether a verb of the body that speaks stands at a token: "and recalls"; ", welcoming". Gerunds are what topics are made of,
    /// "preventing and combating".</summary>
    public static bool IsVerb(TokenList tokens, int at, bool isFinite)
    {
        Span<char> lower = stackalloc char[LongestVerb];
        OpeningForms openings = DraftingForms.English.Openings;
        return openings.MayBegin(tokens[tokens[at]])
            && openings.TryFind(LowerCase.Of(tokens[tokens[at]], lower), out OpeningVerbForm form) && (form.IsFinite || !isFinite);
    }

    private static bool SaysSomething(TokenList tokens, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && !TopicWords.Empty.Has(tokens, at) && !TopicWords.Pronouns.Has(tokens, at))
            {
                return true;
            }
        }

        return false;
    }
}
