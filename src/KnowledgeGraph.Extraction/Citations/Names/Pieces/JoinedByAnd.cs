using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>What "and" or "or" joins to a complement, if it begins no other name: "Crime and Justice".</summary>
internal sealed class JoinedByAnd : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        if (!state.HasComplement || tokens[at].Word is not (Keyword.And or Keyword.Or) || !NameShape.IsNameWord(tokens, at + 1)
            || NameShape.BeginsName(tokens, at + 1))
        {
            return false;
        }

        at += 2;
        return true;
    }
}
