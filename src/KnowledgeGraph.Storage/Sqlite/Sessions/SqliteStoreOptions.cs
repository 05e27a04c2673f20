namespace KnowledgeGraph.Storage.Sqlite.Sessions;

/// <summary>How the embedded store behaves.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>How long a statement waits for another process that holds the file; 5 seconds unless told, whole seconds, at least one.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many reads run at once, each with a connection that is kept; two a core and at least four unless told.</summary>
    public int Readers { get; init; } = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>How much memory may hold where words are found, for searches; 32 MiB unless told, 0 for none.</summary>
    public long SearchCacheBytes { get; init; } = 32 << 20;

    /// <summary>How many changes the file remembers at least, for who asks what was saved since; 100,000 unless told.</summary>
    public int ChangesKept { get; init; } = 100_000;

    /// <summary>Whether the words of provisions are indexed; not where a graph is only made to be looked at.</summary>
    internal bool IndexesWords { get; init; } = true;

    /// <summary>The clock of saves.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
