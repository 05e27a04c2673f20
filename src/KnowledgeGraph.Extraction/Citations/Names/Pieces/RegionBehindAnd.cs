using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>The region that a text is for besides a State: "for the Democratic Republic of the Congo and the Region".</summary>
internal sealed class RegionBehindAnd : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        bool isRegion = state.HasPiece && tokens.Is(at, Keyword.And) && tokens.Is(at + 1, Keyword.The)
            && NameWords.Regions.Has(tokens, at + 2);
        at += isRegion ? 3 : 0;
        return isRegion;
    }
}
