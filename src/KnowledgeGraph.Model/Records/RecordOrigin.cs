namespace KnowledgeGraph.Model.Records;

/// <summary>What kind of source a record is from. Where two say something else, the first one counts. The numbers are kept in files: only ever
/// add to them.</summary>
public enum RecordOrigin
{
    /// <summary>The metadata that the United Nations publishes beside its machine-readable documents.</summary>
    Library = 0,

    /// <summary>A collection of roll calls.</summary>
    RollCalls = 1,
}
