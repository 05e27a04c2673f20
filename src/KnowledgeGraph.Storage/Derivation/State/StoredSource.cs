namespace KnowledgeGraph.Storage.Derivation.State;

/// <summary>A file that has been loaded.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Instrument">The instrument whose text came from it.</param>
/// <param name="Letter">What that text is kept under; null where a version before this was noted loaded it.</param>
/// <param name="Digest">What the text said; null likewise. The graph may have another one by now, from another file.</param>
internal sealed record StoredSource(string Path, string Instrument, string? Letter, string? Digest);
