using KnowledgeGraph.Loading.Progress;

namespace KnowledgeGraph.Loading.Collections;

/// <summary>Counts what a loader does collection by collection, and hands on what it is told.</summary>
/// <param name="collections">The collections.</param>
/// <param name="observer">Who else is told.</param>
public sealed class CollectionTally(IReadOnlyList<Collection> collections, ILoadObserver observer) : ILoadObserver
{
    private readonly Dictionary<(Collection, LoadOutcome), int> _counts = [];

    /// <summary>How many files of a collection came out so.</summary>
    public int Count(Collection collection, LoadOutcome outcome) => _counts.GetValueOrDefault((collection, outcome));

    /// <inheritdoc />
    public void Started(int total) => observer.Started(total);

    /// <inheritdoc />
    public void Took(LoadStep step)
    {
        if (collections.FirstOrDefault(c => c.PathOf(step.Source) is not null) is { } collection)
        {
            _counts[(collection, step.Outcome)] = Count(collection, step.Outcome) + 1;
        }

        observer.Took(step);
    }
}
