namespace KnowledgeGraph.Model.Graph;

/// <summary>Something in a loaded text that looks wrong.</summary>
/// <param name="Code">One of <see cref="Documents.DiagnosticCodes"/>.</param>
/// <param name="Message">One sentence for the person who reads it.</param>
/// <param name="Provision">The provision it is about, if it is about one.</param>
/// <param name="Citation">The citation it is about, if it is about one.</param>
public sealed record Diagnostic(string Code, string Message, ProvisionId? Provision = null, CitationId? Citation = null);
