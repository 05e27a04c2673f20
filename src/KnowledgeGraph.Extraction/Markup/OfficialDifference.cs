namespace KnowledgeGraph.Extraction.Markup;

/// <summary>What differs between an official file and a document.</summary>
public enum DifferenceKind
{
    /// <summary>The official file has a link; no such text is cited here.</summary>
    LinkOnlyThere,

    /// <summary>A text with a symbol is cited here; the official file has no link there.</summary>
    LinkOnlyHere,

    /// <summary>A link leads elsewhere than the words say.</summary>
    OtherTarget,

    /// <summary>A paragraph is marked up as something else than it is here.</summary>
    ParagraphKind,

    /// <summary>A paragraph has another number.</summary>
    ParagraphNumber,

    /// <summary>Words that only the official file has as a paragraph.</summary>
    ParagraphOnlyThere,

    /// <summary>Words that only the document has as a paragraph.</summary>
    ParagraphOnlyHere,

    /// <summary>The metadata say something else.</summary>
    Metadata,
}

/// <summary>One thing that differs between an official file and a document.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Place">The label of the paragraph, or the name of what the metadata say.</param>
/// <param name="There">What the official file has; null for nothing.</param>
/// <param name="Here">What the document has; null for nothing.</param>
public sealed record OfficialDifference(DifferenceKind Kind, string Place, string? There, string? Here);
