namespace KnowledgeGraph.Model.Graph;

/// <summary>Bodies and what they issued. One call is one round trip.</summary>
public interface IBodyReader
{
    /// <summary>Bodies by id.</summary>
    Task<IReadOnlyDictionary<BodyId, Body>> BodiesAsync(IReadOnlyCollection<BodyId> ids, CancellationToken cancellationToken = default);

    /// <summary>What each body adopted or issued, the newest first, then by id; what has no date comes last.</summary>
    Task<IReadOnlyDictionary<BodyId, Page<Instrument>>> IssuedAsync(
        IReadOnlyCollection<BodyId> by, PageRequest page, CancellationToken cancellationToken = default);
}
