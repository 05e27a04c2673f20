using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>Another word with a capital.</summary>
internal sealed class CapitalWord : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        if (!NameShape.IsNameWord(tokens, at))
        {
            return false;
        }

        // "Agreement Establishing the World Trade Organization"
        state.IsFree |= Complement.IsGerund(tokens, at);
        at++;
        return true;
    }
}
