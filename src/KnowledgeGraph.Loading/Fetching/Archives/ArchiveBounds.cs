namespace KnowledgeGraph.Loading.Fetching.Archives;

/// <summary>How large an archive may be that is fetched. The largest of the United Nations' has 144 MiB, 11,468 entries and 736 MB
/// unpacked.</summary>
public sealed record ArchiveBounds
{
    /// <summary>The largest archive, in bytes; 1 GiB.</summary>
    public long Packed { get; init; } = 1L << 30;

    /// <summary>The most that its files may have together, in bytes; 8 GiB.</summary>
    public long Unpacked { get; init; } = 8L << 30;

    /// <summary>The most files that it may have.</summary>
    public int Entries { get; init; } = 200_000;

    /// <summary>The longest directory of them, in bytes; 64 MiB.</summary>
    public long Directory { get; init; } = 64 << 20;
}
