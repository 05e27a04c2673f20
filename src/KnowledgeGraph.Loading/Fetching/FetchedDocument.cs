namespace KnowledgeGraph.Loading.Fetching;

/// <summary>Where a fetched document's bytes came from.</summary>
public enum FetchOrigin
{
    /// <summary>From the service, just now.</summary>
    Service,

    /// <summary>From the folder of copies; the service said that the copy is the current one.</summary>
    Confirmed,

    /// <summary>From the folder of copies, without asking.</summary>
    Copy,
}

/// <summary>A document that is on the disk.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Path">Its file.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record FetchedDocument(string Symbol, string Path, FetchOrigin Origin)
{
    /// <summary>What went wrong where an older copy had to do; else null.</summary>
    public string? Warning { get; init; }
}
