using KnowledgeGraph.Model;

namespace KnowledgeGraph.Loading.Progress;

/// <summary>Watches a loader. Its methods are called one at a time, in order.</summary>
public interface ILoadObserver
{
    /// <summary>Loading begins.</summary>
    /// <param name="total">How many files there are.</param>
    void Started(int total);

    /// <summary>A file has been dealt with.</summary>
    void Took(LoadStep step);
}

/// <summary>What came of one file.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Outcome">What was done.</param>
public sealed record LoadStep(string Source, LoadOutcome Outcome)
{
    /// <summary>What the file turned out to be, where it was read.</summary>
    public InstrumentId? Instrument { get; init; }

    /// <summary>Why it failed, or what is odd about it, to be read after its name: "is empty".</summary>
    public string? Message { get; init; }
}

/// <summary>What was done with a file.</summary>
public enum LoadOutcome
{
    /// <summary>Its instrument had no text in the graph before.</summary>
    Added,

    /// <summary>Its instrument had another text in the graph, which it replaced.</summary>
    Replaced,

    /// <summary>The graph had the same text already.</summary>
    Unchanged,

    /// <summary>It could not be loaded; the graph is as it was before.</summary>
    Failed,
}
