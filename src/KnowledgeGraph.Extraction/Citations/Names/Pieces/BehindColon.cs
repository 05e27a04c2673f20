using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A title behind a colon: "Kyoto Declaration: Advancing".</summary>
internal sealed class BehindColon : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        if (!state.HasComplement || !tokens.Is(at, ':') || tokens[at + 1] is not { Kind: TokenKind.Word, IsCapital: true })
        {
            return false;
        }

        state.IsFree = true;
        at += 2;
        return true;
    }
}
