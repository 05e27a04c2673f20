using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A second complement with the connector of the first: "on the Safety of Spent Fuel Management and on the Safety of".</summary>
internal sealed class ConnectorAgain : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        int next = at + 2;
        if (!state.HasPiece || state.Connector is not (Keyword.On or Keyword.For or Keyword.Against) || !tokens.Is(at, Keyword.And)
            || !tokens.Is(at + 1, state.Connector) || !NameShape.TryCapital(tokens, ref next) || NameShape.BeginsName(tokens, next - 1))
        {
            return false;
        }

        at = next;
        return true;
    }
}
