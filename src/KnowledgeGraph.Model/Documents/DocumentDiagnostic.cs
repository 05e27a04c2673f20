namespace KnowledgeGraph.Model.Documents;

/// <summary>Something in a text that looks wrong.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Message">One sentence for the person who reads it.</param>
/// <param name="Source">The label of the provision it is about, if it is about one.</param>
/// <param name="CitationStart">The start of the citation it is about, in UTF-16 units of that provision's text, if it is about one.</param>
public sealed record DocumentDiagnostic(string Code, string Message, string? Source = null, int? CitationStart = null);
