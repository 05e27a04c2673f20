using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations;

/// <summary>Finds where the provisions of one document cite, in its language, from the first provision to the last.</summary>
internal interface ICitationFinder
{
    /// <summary>The tokens of the provision scanned last.</summary>
    TokenList Tokens { get; }

    /// <summary>The symbol of the source that the footnote before cites last: what a resolution printed in its report belongs to.</summary>
    string? Antecedent { get; set; }

    /// <summary>Scans a provision. Citations come in order and do not overlap.</summary>
    List<CitationMatch> Scan(Part part);

    /// <summary>Reads a footnote in the middle of a paragraph: what has been read of the paragraph stays as it is.</summary>
    void Aside(Action read);

    /// <summary>Adds what is only known once the provision's footnotes have been read: names, and what the words say a text is about.</summary>
    /// <param name="part">The provision scanned last.</param>
    /// <param name="found">What the scan found.</param>
    /// <param name="notes">The citations of the footnotes read so far, by their labels.</param>
    /// <returns>All citations, in order.</returns>
    List<CitationMatch> Complete(Part part, List<CitationMatch> found, IReadOnlyDictionary<string, List<CitationMatch>> notes);
}
