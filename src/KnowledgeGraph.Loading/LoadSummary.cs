using KnowledgeGraph.Loading.Progress;

namespace KnowledgeGraph.Loading;

/// <summary>What a loader did.</summary>
/// <param name="Total">How many files there were.</param>
public sealed record LoadSummary(int Total)
{
    /// <summary>How many texts are new in the graph.</summary>
    public int Added { get; private init; }

    /// <summary>How many texts replaced others.</summary>
    public int Replaced { get; private init; }

    /// <summary>How many files the graph had already.</summary>
    public int Unchanged { get; private init; }

    /// <summary>How many files could not be loaded.</summary>
    public int Failed { get; private init; }

    /// <summary>How many files have been dealt with.</summary>
    public int Taken => Added + Replaced + Unchanged + Failed;

    /// <summary>Whether every file was tried: false where loading was stopped.</summary>
    public bool IsComplete => Taken == Total;

    internal LoadSummary With(LoadOutcome outcome) => outcome switch
    {
        LoadOutcome.Added => this with { Added = Added + 1 },
        LoadOutcome.Replaced => this with { Replaced = Replaced + 1 },
        LoadOutcome.Unchanged => this with { Unchanged = Unchanged + 1 },
        _ => this with { Failed = Failed + 1 },
    };
}
