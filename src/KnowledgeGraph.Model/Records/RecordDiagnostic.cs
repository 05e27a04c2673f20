using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Model.Records;

/// <summary>Something in a record that looks wrong.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Message">One sentence for the person who reads it.</param>
public sealed record RecordDiagnostic(string Code, string Message);
