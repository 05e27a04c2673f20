using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A year or a short number, and the number of a resolution in a title: "Security Council Resolution 2272 (2016)".</summary>
internal sealed class NumberOfName : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        if (tokens[at] is not { Kind: TokenKind.Number, Length: 2 or 4 })
        {
            return false;
        }

        at = tokens.Is(at - 1, Keyword.Resolution) && tokens.Is(at + 1, '(') && tokens.Is(at + 3, ')') ? at + 4 : at + 1;
        return true;
    }
}
