namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>One date of a list.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Date">The date; null for a year alone.</param>
internal readonly record struct DatedMember(int First, int End, DateOnly? Date);
