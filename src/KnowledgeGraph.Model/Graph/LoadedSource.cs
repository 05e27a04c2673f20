namespace KnowledgeGraph.Model.Graph;

/// <summary>What the graph remembers of a loaded file, so that an unchanged one is not read again.</summary>
/// <param name="Source">The path as it was given.</param>
/// <param name="Fingerprint">A digest of the file's bytes and of the version of the engine that read it.</param>
/// <param name="Instrument">What it turned out to be.</param>
public sealed record LoadedSource(string Source, string Fingerprint, InstrumentId Instrument);

/// <summary>What saving a document did.</summary>
public enum SaveOutcome
{
    /// <summary>The instrument had no text in the graph before.</summary>
    Added,

    /// <summary>Its text was another one and has been replaced.</summary>
    Replaced,

    /// <summary>The same document was there already.</summary>
    Unchanged,
}
