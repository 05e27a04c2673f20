using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A second complement with the connector of the first: "on the Safety of Spent Fuel Management and on the Safety of".</summary>
internal sealed class ConnectorAgain : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        int next = at + 2;
        // "… of the Parties to the Convention on the Prohibition of Toxin Weapons and on Their Destruction"
        bool isAgain = tokens.Is(at + 1, state.Connector)
            || (tokens.Is(at + 1, Keyword.On) && tokens[at + 2] is { IsCapital: true, Word: Keyword.Their });
        if (!state.HasPiece || tokens[at + 1].Word is not (Keyword.On or Keyword.For or Keyword.Against) || !tokens.Is(at, Keyword.And)
            || !isAgain || !NameShape.TryCapital(tokens, ref next) || NameShape.BeginsName(tokens, next - 1))
        {
            return false;
        }

        at = next;
        return true;
    }
}
