namespace KnowledgeGraph.Loading.Reading;

/// <summary>The bounds of reading.</summary>
public sealed record LoadingOptions
{
    /// <summary>The bounds that fit most machines.</summary>
    public static readonly LoadingOptions Default = new();

    /// <summary>The largest file, in bytes; 64 MiB.</summary>
    public long MaxFileBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many files are read at the same time; one a core.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How many files may have been read that nobody has taken yet: the bound of what is held in memory.</summary>
    public int LookAhead { get; init; } = 8 * Environment.ProcessorCount;

    /// <summary>How many documents are saved together at the most.</summary>
    public int BatchDocuments { get; init; } = 128;

    /// <summary>How much text is saved together, in UTF-16 units: a batch is full with the document that reaches it.</summary>
    public int BatchText { get; init; } = 4 * 1024 * 1024;
}
