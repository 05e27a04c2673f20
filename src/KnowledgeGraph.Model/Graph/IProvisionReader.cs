namespace KnowledgeGraph.Model.Graph;

/// <summary>The texts of instruments: their parts, in their order and as a tree. One call is one round trip.</summary>
public interface IProvisionReader
{
    /// <summary>Provisions by id.</summary>
    Task<IReadOnlyDictionary<ProvisionId, Provision>> ProvisionsAsync(IReadOnlyCollection<ProvisionId> ids, CancellationToken cancellationToken = default);

    /// <summary>The parts of each instrument, of some kinds or of all, in the order of the text: its own, or those of the annex that holds its text.</summary>
    Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> PartsAsync(
        IReadOnlyCollection<InstrumentId> of, IReadOnlyList<ProvisionKind> kinds, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>The children of each provision, in the order of the text.</summary>
    Task<ILookup<ProvisionId, Provision>> ChildrenAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default);

    /// <summary>The provisions before and after each one in its instrument.</summary>
    Task<IReadOnlyDictionary<ProvisionId, Neighbours>> NeighboursAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default);
}

/// <summary>The provisions before and after one.</summary>
public sealed record Neighbours(Provision? Previous, Provision? Next);
