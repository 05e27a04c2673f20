namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>How the embedded store behaves.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>How long a statement waits for another process that holds the file; 5 seconds unless told, whole seconds, at least one.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many idle readers are kept open; 8 unless told.</summary>
    public int IdleReaders { get; init; } = 8;
}
