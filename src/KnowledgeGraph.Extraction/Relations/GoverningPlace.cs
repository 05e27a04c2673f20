using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Words before a citation that may govern it.</summary>
/// <param name="Tokens">The provision's words.</param>
/// <param name="From">The first of the words.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Part">The provision.</param>
internal readonly record struct GoverningPlace(TokenList Tokens, int From, int Last, Part Part)
{
    /// <summary>The words as printed.</summary>
    public string Printed => Tokens.Text[Tokens[From].Start..Tokens[Last].End];
}
