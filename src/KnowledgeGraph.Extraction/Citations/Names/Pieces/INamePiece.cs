using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A way in which a name goes on.</summary>
internal interface INamePiece
{
    /// <summary>Reads one more piece of a name.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token behind the name so far; behind the piece where there is one. Nothing moves where there is none, nor does the
    /// state.</param>
    /// <param name="state">What the pieces before have made of the name.</param>
    bool TryRead(TokenList tokens, ref int at, ref NameState state);
}
