using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.OpenSets;

/// <summary>
/// Resolutions and decisions that are a set because the words say whose they are, and not which: "its resolutions on", "Security Council
/// resolutions", "the decisions taken by the Conference", "the resolutions of the humanitarian segments".
/// </summary>
internal static class SetOwner
{
    private const int LongestName = 12;
    private const int ShortestAbbreviation = 2;

    /// <summary>Whether the words say whose they are.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The noun.</param>
    /// <param name="owner">The token of "its" or "the" before it.</param>
    /// <param name="start">The first token of a known owner before the noun; the noun where there is none.</param>
    /// <param name="end">The token behind the nouns.</param>
    public static bool IsSaid(TokenList tokens, int at, int owner, int start, int end)
    {
        bool isThe = tokens.Is(owner, Keyword.The) && owner == at - 1;
        bool isOnSubject = SetWords.Subjects.Has(tokens[end].Word);
        bool isOwn = tokens.Is(owner, Keyword.Its) && (isOnSubject || (owner == at - 1 && tokens.Is(at, Keyword.Resolutions)));
        return (isOwn && !BeginsSymbol(tokens, end))
            || (isThe && isOnSubject && !tokens.Is(end, Keyword.And))
            || (IsBefore(tokens, at, start) && !BeginsSymbol(tokens, end))
            || IsBehind(tokens, isThe || end > at + 1, BehindCompanions(tokens, end));
    }

    // "Security Council resolutions", "the Council’s resolutions", "United Nations resolutions", "the AJOC decisions"
    private static bool IsBefore(TokenList tokens, int at, int start)
    {
        Token before = tokens[at - 1];
        bool isAbbreviation = before.Length >= ShortestAbbreviation && before.Kind == TokenKind.Word
            && !tokens[before].ContainsAnyExceptInRange('A', 'Z');
        // The Council's decisions are what it decides, and no texts.
        bool isAct = tokens.Is(at, Keyword.Decisions) && tokens[before].StartsWith("Council");
        return before.IsCapital && !isAct && !SetWords.OtherDeciders.Has(tokens[before])
            && (start < at || isAbbreviation || before.Word == Keyword.Nations || UnknownOwner.IsBefore(tokens, at));
    }

    // "General Conference resolutions GC(66)/RES/6", "resolutions MSC.385(94)": they are listed.
    private static bool BeginsSymbol(TokenList tokens, int end) =>
        tokens[end].IsCapital || tokens.Is(end, Keyword.Entitled) || tokens.IsNumber(end) || tokens.Is(end, '(') || tokens.Is(end, ':');

    // "the decisions and recommendations of"
    private static int BehindCompanions(TokenList tokens, int end) =>
        tokens.Is(end, Keyword.And) && SetWords.Companions.Has(tokens, end + 1) ? end + 2 : end;

    // "of the Council", "taken by the Conference", "adopted at the seventeenth meeting of", "contained therein"
    private static bool IsBehind(TokenList tokens, bool isDefinite, int end)
    {
        int of = end;
        bool isDone = SetWords.Participles.Has(tokens, end);
        int joint = isDone ? end + 1 : end;
        if (isDone && tokens[tokens[joint]] is "therein")
        {
            return true;
        }

        // "the resolutions adopted in Sun City", "adopted in the framework of the Dialogue"
        bool isPlace = tokens.Is(joint, Keyword.In)
            && (tokens[joint + 1].IsCapital || (tokens.Is(joint + 1, Keyword.The) && tokens.Is(joint + 2, Keyword.Framework)));
        joint = isPlace && !tokens[joint + 1].IsCapital ? joint + 3 : joint;
        bool isJoined = isPlace || (isDone ? tokens[joint].Word is Keyword.By or Keyword.At : tokens[joint].Word is Keyword.Of or Keyword.By);
        return OwnerGrammar.TryBehind(tokens, ref of, out _) || (tokens.Is(end, Keyword.Of) && UnknownOwner.IsBehind(tokens, end))
            || (isDefinite && isJoined && IsDecider(tokens, joint + 1));
    }

    // A name in capitals, or a meeting: whoever decides for a State or between parties gives no texts of the record, nor is a text's part one.
    private static bool IsDecider(TokenList tokens, int at)
    {
        bool isNamed = false;
        for (int i = at; i < at + LongestName && (tokens[i].Kind is TokenKind.Word or TokenKind.Number || tokens.IsDash(i)); i++)
        {
            ReadOnlySpan<char> word = tokens[tokens[i]];
            bool areParties = tokens[i].Word == Keyword.Parties && tokens.Is(i + 1, Keyword.To);
            if ((isNamed && !tokens[i].IsCapital) || areParties || SetWords.Meetings.Has(word))
            {
                return true;
            }

            if (SetWords.OtherDeciders.Has(word) || tokens[i].Word is Keyword.Resolution or Keyword.Paragraph or Keyword.Which or Keyword.That
                || (tokens[i].IsCapital && InstrumentNoun.Is(tokens[i].Word)))
            {
                return false;
            }

            isNamed |= tokens[i].IsCapital;
        }

        return isNamed;
    }
}
