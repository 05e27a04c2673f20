namespace KnowledgeGraph.Extraction.Citations;

/// <summary>A place where a text may be named, and why it was read as it was.</summary>
/// <param name="Paragraph">The label of the provision.</param>
/// <param name="Words">The words, without footnote marks.</param>
/// <param name="Became">The title of what they were read as; null where they were read as no citation.</param>
/// <param name="For">What spoke for a text.</param>
/// <param name="Against">What spoke against one.</param>
public sealed record NameExplanation(string Paragraph, string Words, string? Became, IReadOnlyList<string> For, IReadOnlyList<string> Against);
