using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>The other party: "between the United Nations and the International Criminal Court". One "and" joins the two.</summary>
internal sealed class SecondParty : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        if (!state.AwaitsParty || !NameShape.JoinsWords(tokens, at))
        {
            return false;
        }

        state.AwaitsParty = false;
        at += 3;
        return true;
    }
}
