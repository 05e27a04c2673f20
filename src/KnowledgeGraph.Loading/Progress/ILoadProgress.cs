namespace KnowledgeGraph.Loading.Progress;

/// <summary>How far the loading in the background has come. Safe to read from any thread at any time.</summary>
public interface ILoadProgress
{
    /// <summary>The state at this moment, all of it from one moment.</summary>
    LoadSnapshot Snapshot { get; }
}

/// <summary>Loading at one moment.</summary>
/// <param name="State">What it is doing.</param>
/// <param name="Total">How many files are to be loaded, as far as is known by now.</param>
/// <param name="Done">How many of them are in the graph, unchanged ones included.</param>
/// <param name="Failed">How many of them could not be loaded.</param>
/// <param name="Current">The file being read, or null.</param>
public sealed record LoadSnapshot(LoadState State, int Total = 0, int Done = 0, int Failed = 0, string? Current = null)
{
    /// <summary>Nothing to load.</summary>
    public static readonly LoadSnapshot Idle = new(LoadState.Idle);
}

/// <summary>What loading is doing.</summary>
public enum LoadState
{
    /// <summary>There is nothing to load, or it has not been asked for.</summary>
    Idle,

    /// <summary>The paths are being searched through for files.</summary>
    Searching,

    /// <summary>Files are being read and saved.</summary>
    Loading,

    /// <summary>Every file has been tried.</summary>
    Complete,

    /// <summary>Loading ended before every file was tried: the service stops, or the store failed.</summary>
    Stopped,
}
