using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Model.Graph;

/// <summary>A document to be kept.</summary>
/// <param name="Document">The document.</param>
/// <param name="Fingerprint">What <see cref="IGraphWriter.SourcesAsync"/> gives back for its source.</param>
public sealed record IncomingDocument(Document Document, string Fingerprint);
