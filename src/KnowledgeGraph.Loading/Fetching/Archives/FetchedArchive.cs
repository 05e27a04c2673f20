namespace KnowledgeGraph.Loading.Fetching.Archives;

/// <summary>An archive that is on the disk, whole.</summary>
/// <param name="Name">The repository.</param>
/// <param name="Path">Its file.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record FetchedArchive(string Name, string Path, FetchOrigin Origin)
{
    /// <summary>The commit that it is of, as far as it says; else null.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether it has other bytes than the copy that was there before, or there was none.</summary>
    public bool IsNew { get; init; }

    /// <summary>What went wrong where an older copy had to do; else null.</summary>
    public string? Warning { get; init; }
}
