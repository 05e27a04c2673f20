using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>The meeting that issued a text, by its number: "Communiqué of the 46th meeting of the African Union Peace and Security
/// Council".</summary>
internal sealed class NumberedMeeting : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        bool isNumbered = tokens.Is(at, Keyword.Of) && tokens.Is(at + 1, Keyword.The) && tokens.IsNumber(at + 2)
            && tokens[at + 3] is { Kind: TokenKind.Word, SpaceBefore: false, IsCapital: false };
        if (!isNumbered || state.HasPiece)
        {
            return false;
        }

        // "of the 22nd IGAD summit", "of the 46th meeting of the"
        int next = at + 4;
        bool isCapital = NameShape.IsNameWord(tokens, next);
        if (!isCapital && !(NameWords.Sessions.Has(tokens, next) && tokens.Is(next + 1, Keyword.Of)))
        {
            return false;
        }

        next = isCapital ? next + 1 : next + 2;
        if (!isCapital && !NameShape.TryCapital(tokens, ref next))
        {
            return false;
        }

        at = isCapital && NameWords.Sessions.Has(tokens, next) ? next + 1 : next;
        return true;
    }
}
