using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>A document with what its source has beside it: of which blocks its provisions are made, and how they look.</summary>
public sealed class SourceText
{
    internal SourceText(Document document, IReadOnlyList<Part> parts, Layout? layout) => (Document, Parts, Layout) = (document, parts, layout);

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its provisions in the making.</summary>
    internal IReadOnlyList<Part> Parts { get; }

    /// <summary>How its source looks; null where there is no source.</summary>
    internal Layout? Layout { get; }

    /// <summary>A document whose source is not at hand: as it is kept in the graph.</summary>
    public static SourceText Of(Document document) => new(document, KeptParts.Of(document), null);
}
