using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Says, in one language or another, which words govern each citation of a provision, and what stands at each footnote mark.</summary>
internal interface IGoverning
{
    /// <summary>Reads a provision; the provisions of a text are read in its order.</summary>
    /// <param name="part">The provision.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="found">Its citations, in order.</param>
    void Read(Part part, TokenList tokens, IReadOnlyList<CitationMatch> found);

    /// <summary>The words that govern a citation of the provision read last.</summary>
    GoverningWords Of(int citation);

    /// <summary>What stands at a footnote mark of the provision read last.</summary>
    /// <param name="start">Where the mark begins.</param>
    MarkedWords At(int start);
}
