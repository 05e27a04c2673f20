namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>How files of records are laid out.</summary>
public enum RecordLayout
{
    /// <summary>It is no file of records.</summary>
    None,

    /// <summary>The metadata that the United Nations publishes beside its machine-readable documents: JSON objects one after the other.</summary>
    Library,

    /// <summary>A table of roll calls, whose votes are in another file.</summary>
    RollCalls,

    /// <summary>The votes of such a table.</summary>
    RollCallVotes,
}
