using KnowledgeGraph.Loading.Progress;

namespace KnowledgeGraph.Simulation.Tests.Histories;

/// <summary>Remembers the first file that could not be loaded.</summary>
internal sealed class SilentObserver : ILoadObserver
{
    /// <summary>What was wrong with it; null where all were loaded.</summary>
    public string? Failure { get; private set; }

    public void Started(int total)
    {
    }

    public void Took(LoadStep step) => Failure ??= step.Outcome == LoadOutcome.Failed ? step.Message : null;
}
