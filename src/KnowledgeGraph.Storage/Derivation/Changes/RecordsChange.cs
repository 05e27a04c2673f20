using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Records;

namespace KnowledgeGraph.Storage.Derivation.Changes;

/// <summary>What records of a file change.</summary>
internal sealed record RecordsChange
{
    /// <summary>The file's path.</summary>
    public required string Source { get; init; }

    /// <summary>The digest by which the file's present version is known: its records bear it.</summary>
    public required string Version { get; init; }

    /// <summary>What kind of source it is.</summary>
    public required RecordOrigin Origin { get; init; }

    /// <summary>What the next load knows the file by: empty while not all of it has come.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The records that the file said before in the same words: they are of its present version now.</summary>
    public required IReadOnlyList<RecordPlace> Same { get; init; }

    /// <summary>The records that are new, or say something else.</summary>
    public required IReadOnlyList<IncomingRecord> Written { get; init; }

    /// <summary>The places of which the file says nothing any more.</summary>
    public required IReadOnlyList<RecordPlace> Removed { get; init; }

    /// <summary>What all files say together of the places that are touched; null where none says anything any more.</summary>
    public required IReadOnlyList<(RecordPlace Place, AdoptionRecord? Record)> Together { get; init; }

    /// <summary>Whether anything but the file's version changes.</summary>
    public bool ChangesRecords => Written.Count > 0 || Removed.Count > 0;
}
