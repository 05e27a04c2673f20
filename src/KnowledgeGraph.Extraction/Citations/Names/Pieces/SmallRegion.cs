using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A region in small letters at the end of a name: "Conflict Prevention in the Great Lakes region".</summary>
internal sealed class SmallRegion : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        int first = at;
        while (NameShape.IsNameWord(tokens, first - 1) || tokens.IsDash(first - 1))
        {
            first--;
        }

        bool isRegion = state.HasPiece && !tokens[at].IsCapital && NameWords.Regions.Has(tokens, at) && first < at
            && tokens.Is(first - 1, Keyword.The) && tokens[first - 2].Word is Keyword.In or Keyword.For;
        at += isRegion ? 1 : 0;
        return isRegion;
    }
}
