using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Shape;

/// <summary>
/// A name of general words that says which text it is by who issued it: "the Joint Communiqué issued by the Government of Sudan and the
/// Secretary-General of the United Nations", "the Declaration adopted by the Heads of State and Government of the States members of the
/// Organization on the occasion of its Summit".
/// </summary>
internal static class IssuedEnd
{
    private const int MostAdjuncts = 3;

    /// <summary>Reads who issued it.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="end">The token behind the noun; behind all that says who issued it where that stands there. Nothing moves where it does
    /// not.</param>
    public static bool TryRead(TokenList tokens, ref int end)
    {
        bool isMeeting = tokens.Is(end, Keyword.At) && tokens.Is(end + 1, Keyword.The);
        int by = isMeeting ? end : end + 1;
        if (!isMeeting && !(NameWords.Issues.Has(tokens, end) && tokens[by].Word is Keyword.By or Keyword.At))
        {
            return false;
        }

        if (!TryBody(tokens, by + 1, out int behind) || (isMeeting && !IsMeeting(tokens, by, behind)))
        {
            return false;
        }

        for (int i = 0; i < MostAdjuncts && TryAdjunct(tokens, ref behind); i++)
        {
        }

        end = behind;
        return true;
    }

    // "the eleventh Conference on", "the Heads of State and Government of the States"
    private static bool TryBody(TokenList tokens, int at, out int behind)
    {
        int first = tokens.Is(at, Keyword.The) ? at + 1 : at;
        first += tokens[first].IsCapital || !tokens[first + 1].IsCapital ? 0 : 1;
        behind = NameShape.IsNameWord(tokens, first) ? NameEnd.Find(tokens, first + 1, out _) : 0;
        return behind > 0;
    }

    private static bool IsMeeting(TokenList tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens[i].IsCapital && NameWords.Meetings.Has(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    // "members of the Organization", "on the occasion of the Anniversary Summit"
    private static bool TryAdjunct(TokenList tokens, ref int at)
    {
        bool isMembers = NameWords.Parties.Has(tokens, at) && tokens.Is(at + 1, Keyword.Of);
        bool isOccasion = tokens.Is(at, Keyword.On) && tokens.Is(at + 1, Keyword.The) && NameWords.Occasions.Has(tokens, at + 2)
            && tokens.Is(at + 3, Keyword.Of);
        // "and the Secretary-General"
        bool isSecond = NameShape.JoinsWords(tokens, at);
        int next = isOccasion ? at + 4 : isSecond ? at + 1 : at + 2;
        if (!(isMembers || isOccasion || isSecond) || !NameShape.TryCapital(tokens, ref next))
        {
            return false;
        }

        at = NameEnd.Find(tokens, next, out _);
        return true;
    }
}
