namespace KnowledgeGraph.Queries.Wordings;

/// <summary>A text that recommended a draft to another organ, and the text by which that organ adopted it.</summary>
/// <param name="Draft">The text that recommended the draft.</param>
/// <param name="Adopted">The text that adopted it.</param>
/// <param name="Date">The day of adoption.</param>
/// <param name="Coverage">The share of the draft's words that stand in the adopted text.</param>
/// <param name="Paragraphs">The draft's paragraphs that are long enough to tell, in the order of the draft.</param>
public sealed record AdoptedDraft(
    InstrumentId Draft, InstrumentId Adopted, DateOnly Date, double Coverage, IReadOnlyList<AdoptedParagraph> Paragraphs);

/// <summary>A paragraph of a draft and the one that it became.</summary>
/// <param name="Draft">The paragraph of the draft.</param>
/// <param name="Adopted">The paragraph of the adopted text; null where it was not adopted.</param>
/// <param name="Coverage">The share of its words that stand there.</param>
public sealed record AdoptedParagraph(ProvisionId Draft, ProvisionId? Adopted, double Coverage);
