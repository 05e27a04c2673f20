namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>A file that a text came from.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Fingerprint">What tells whether it has changed.</param>
/// <param name="Letter">What the text is kept under; null where it may be another text of the instrument.</param>
/// <param name="Digest">What the text says; null where that is not known.</param>
internal sealed record TextSource(string Path, string Fingerprint, string? Letter, string? Digest);
