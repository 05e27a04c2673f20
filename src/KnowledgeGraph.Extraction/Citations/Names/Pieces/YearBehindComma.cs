using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>The year behind a comma, and the protocol that has modified the text since: ", 1973, as modified by the Protocol of 1978 relating
/// thereto".</summary>
internal sealed class YearBehindComma : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        if (!state.HasPiece || !tokens.Is(at, ',') || tokens[at + 1] is not { Kind: TokenKind.Number, Length: 4 } || !EndsYear(tokens, at + 2))
        {
            return false;
        }

        at = BehindChange(tokens, at + 2);
        return true;
    }

    private static bool EndsYear(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.Mark || at >= tokens.Count || tokens[at].Kind == TokenKind.Other || tokens[at].Word is Keyword.And or Keyword.Or;

    private static int BehindChange(TokenList tokens, int at)
    {
        bool changed = tokens.Is(at, ',') && tokens.Is(at + 1, Keyword.As) && NameWords.Changes.Has(tokens, at + 2)
            && tokens.Is(at + 3, Keyword.By) && tokens.Is(at + 4, Keyword.The)
            && tokens.Is(at + 5, Keyword.Protocol) && tokens.Is(at + 6, Keyword.Of) && tokens.IsNumber(at + 7);
        return !changed ? at : tokens.Is(at + 8, Keyword.Relating) && tokens.Is(at + 9, Keyword.Thereto) ? at + 10 : at + 8;
    }
}
