namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// How the graph changes, whoever changes it. An index that follows the graph compares revisions, and asks what was saved since the one
/// that it was made from. One call is one round trip.
/// </summary>
public interface IChangeReader
{
    /// <summary>The newest revision.</summary>
    Task<Revision> RevisionAsync(CancellationToken cancellationToken = default);

    /// <summary>What was saved after a revision.</summary>
    /// <param name="since">The revision that the asker knows of.</param>
    /// <param name="most">How many changes are told at the most, at least 1; a save is told whole, and at least one.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<GraphChanges> ChangesAsync(Revision since, int most, CancellationToken cancellationToken = default);
}
