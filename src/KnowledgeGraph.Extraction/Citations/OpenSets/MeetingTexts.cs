using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.OpenSets;

/// <summary>What several conferences have adopted and nobody lists: "the final documents of the successive Conferences of Heads of State", "the plans of
/// action of those United Nations world conferences".</summary>
internal static class MeetingTexts
{
    private const int FarthestMeeting = 6;

    /// <summary>Reads a set around its noun.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token of "documents" or "plans"; behind the set where it is one's. Nothing moves where it is not.</param>
    /// <param name="first">The first token of the set.</param>
    public static bool TryRead(TokenList tokens, ref int at, out int first)
    {
        first = at;
        bool isPlural = !tokens[at].IsCapital && tokens[tokens[at]].EndsWith("s");
        bool areDocuments = isPlural && tokens.Is(at, Keyword.Document) && tokens[at - 1] is { Kind: TokenKind.Word, IsCapital: false } kind
            && SetWords.FinalDocuments.Has(tokens[kind]);
        bool arePlans = isPlural && tokens.Is(at, Keyword.Plan) && tokens.Is(at + 1, Keyword.Of) && tokens.Is(at + 2, Keyword.Action);
        int of = arePlans ? at + 3 : at + 1;
        int meetings = (areDocuments || arePlans) && tokens.Is(of, Keyword.Of) ? Meetings(tokens, of + 1) : 0;
        if (meetings == 0)
        {
            return false;
        }

        first = areDocuments ? at - 1 : at;
        first -= tokens[first - 1].Word is Keyword.The or Keyword.All ? 1 : 0;
        at = meetings;
        return true;
    }

    // "the successive Conferences", "relevant international conferences": the token behind; 0 where there are none. "Their review conferences" are
    // those of texts that are cited.
    private static int Meetings(TokenList tokens, int at)
    {
        for (int i = at; i < at + FarthestMeeting && tokens[i] is { Kind: TokenKind.Word, Word: not Keyword.Of and not Keyword.Their }; i++)
        {
            ReadOnlySpan<char> word = tokens[tokens[i]];
            if (word.EndsWith('s') && SetWords.MeetingsInAnyCase.Has(word))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
