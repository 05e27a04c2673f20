namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// What is made of the graph and kept until the graph changes: totals, indexes. Several who ask share one answer; a change of any
/// process shows in the revision.
/// </summary>
/// <param name="graph">Tells the revision.</param>
/// <param name="make">Makes it of the graph as it is.</param>
public sealed class Following<T>(IChangeReader graph, Func<CancellationToken, Task<T>> make)
{
    private readonly Lock gate = new();
    private Revision revision;
    private Task<T>? made;

    /// <summary>What is made of the newest revision. One that failed is made anew.</summary>
    public async Task<T> GetAsync(CancellationToken cancellationToken)
    {
        // Asked before it is made: what is saved meanwhile may be in it or not, and shows in the next revision.
        Revision newest = await graph.RevisionAsync(cancellationToken).ConfigureAwait(false);
        Task<T> answer;
        lock (gate)
        {
            if (made is null or { IsFaulted: true } or { IsCanceled: true } || IsOlder(newest))
            {
                // Whoever asked first may leave; the others still wait.
                using (WorkBudget.Pause())
                {
                    made = make(CancellationToken.None);
                }

                revision = newest;
            }

            answer = made;
        }

        return await answer.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    // One who was told the revision before another save must not put an older answer in the way of a newer one.
    private bool IsOlder(Revision newest) => newest.Store != revision.Store || newest.Number > revision.Number;
}
