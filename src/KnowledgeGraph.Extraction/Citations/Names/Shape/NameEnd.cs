using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Shape;

/// <summary>
/// How far a name reaches behind its noun.
/// <code>
/// name       = { Capital | year } noun { complement }
/// complement = ( "of" | "on" | "for" | "to" | "against" | "in" | "concerning" | "relating to" | "with" ) { "the" | "its" | "a" } Capitals
/// Capitals   = Capital { Capital | "-" | year | "and" Capital | "," Capital … "and" Capital | ":" Capital }
/// </code>
/// A second noun behind "and" begins a second name: "the Beijing Declaration and Platform for Action".
/// </summary>
internal static class NameEnd
{
    // In tokens. The longest names of official documents have some 60; a bound keeps a text linear that never stops naming.
    private const int LongestName = 160;

    // The first that can read goes on with the name.
    private static readonly INamePiece[] Pieces =
    [
        new FreeArticle(), new CapitalWord(), new NumberOfName(), new JoinedByDash(), new Complement(), new EndOfSeries(), new JoinedByAnd(),
            new MemberOfSeries(), new BehindColon(),
        new BracketedWord(), new RegionBehindAnd(), new SecondParty(), new YearBehindComma(), new Circumstance(), new PluralPossessive(),
        new ConnectorAgain(), new SmallParty(), new SmallSubject(), new NumberedMeeting(), new MembersOf(),
        new SmallRegion(),
    ];

    /// <summary>The token behind the name.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token behind the noun and its own complement.</param>
    /// <param name="mark">A footnote mark inside the name: "Programme of Action² on a Culture of Peace"; -1 where there is none.</param>
    /// <param name="isBare">Whether no word of the name stands before its noun.</param>
    public static int Find(TokenList tokens, int at, out int mark, bool isBare = false)
    {
        if (!TryDated(tokens, ref at))
        {
            TryParticiple(tokens, ref at);
        }

        (mark, int end, int last) = (-1, at, at + LongestName);
        NameState state = new() { IsBare = isBare };
        int before = at;
        while (true)
        {
            bool isMarked = tokens[end].Kind == TokenKind.Mark;
            int next = isMarked ? end + 1 : end;
            int after = next;
            state.HasPiece = end > at;
            state.HasComplement = state.HasPiece || isMarked;
            if (!TryPiece(tokens, ref after, ref state) || after > last || (isMarked && !NameWords.Connectors.Has(tokens[next].Word)))
            {
                // "Model Additional Protocol of the Agency’s": whose something else is ends no name.
                bool isOwner = before < end && tokens[end - 1].IsCapital && tokens[end].IsCapital && NameWords.IsOwner(tokens[tokens[end - 1]]);
                return isOwner ? before : end;
            }

            before = NameWords.Connectors.Has(tokens[next].Word) ? end : before;
            mark = isMarked && mark < 0 ? end : mark;
            end = after;
        }
    }

    private static bool TryPiece(TokenList tokens, ref int at, ref NameState state)
    {
        foreach (INamePiece piece in Pieces)
        {
            if (piece.TryRead(tokens, ref at, ref state))
            {
                return true;
            }
        }

        return false;
    }

    // "Agreement of 13 December 1991 between", "Protocol of 2014 to the"
    private static bool TryDated(TokenList tokens, ref int at)
    {
        int behind = at + 1;
        if (!tokens.Is(at, Keyword.Of)
            || !(DateTokens.TryRead(tokens, ref behind, out _) || (tokens[behind] is { Kind: TokenKind.Number, Length: 4 } && ++behind > at)))
        {
            return false;
        }

        int capital = behind + 1;
        bool goesOn = tokens[behind].Word is Keyword.Between or Keyword.Among
            || (tokens[behind].Word is Keyword.To or Keyword.On && behind == at + 2);
        at = goesOn && NameShape.TryCapital(tokens, ref capital) ? behind : at;
        return true;
    }

    // "Treaty establishing the"
    private static void TryParticiple(TokenList tokens, ref int at)
    {
        int capital = at + 1;
        if (tokens[at] is { Kind: TokenKind.Word, Word: Keyword.None, IsCapital: false } && NameWords.Participles.Has(tokens, at)
            && tokens.Is(at + 1, Keyword.The)
            && NameShape.TryCapital(tokens, ref capital))
        {
            at = capital;
        }
    }
}
