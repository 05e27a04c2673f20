namespace KnowledgeGraph.Loading.Progress;

/// <summary>The progress that a loader writes and others read: one immutable snapshot is replaced by the next.</summary>
public sealed class LoadProgress : ILoadProgress, ILoadObserver
{
    private volatile LoadSnapshot _snapshot = LoadSnapshot.Idle;

    /// <inheritdoc />
    public LoadSnapshot Snapshot => _snapshot;

    /// <summary>The paths are being searched through.</summary>
    public void Searching() => _snapshot = new LoadSnapshot(LoadState.Searching);

    /// <inheritdoc />
    public void Started(int total) => _snapshot = new LoadSnapshot(LoadState.Loading, total);

    /// <inheritdoc />
    public void Took(LoadStep step)
    {
        LoadSnapshot now = _snapshot;
        _snapshot = step.Outcome == LoadOutcome.Failed
            ? now with { Failed = now.Failed + 1, Current = step.Source }
            : now with { Done = now.Done + 1, Current = step.Source };
    }

    /// <summary>Loading has ended.</summary>
    /// <param name="complete">Whether every file was tried.</param>
    public void Ended(bool complete) => _snapshot = _snapshot with { State = complete ? LoadState.Complete : LoadState.Stopped, Current = null };
}
