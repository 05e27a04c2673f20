namespace KnowledgeGraph.Model.Graph;

/// <summary>The texts of instruments: their parts, in their order and as a tree. One call is one round trip.</summary>
public interface IProvisionReader
{
    /// <summary>Provisions by id.</summary>
    Task<IReadOnlyDictionary<ProvisionId, Provision>> ProvisionsAsync(
        IReadOnlyCollection<ProvisionId> ids, CancellationToken cancellationToken = default);

    /// <summary>
    /// The parts of each instrument in a language, of some kinds or of all, in the order of the text: its own, or those of the annex that
    /// holds its text. Without a language those of the text that counts: the English one, else the first of its languages. A text in another
    /// language than English begins with the provision that everything else of it stands in.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> PartsAsync(
        IReadOnlyCollection<InstrumentId> of, IReadOnlyList<ProvisionKind> kinds, PageRequest page, string? language = null,
        CancellationToken cancellationToken = default);

    /// <summary>The children of each provision, in the order of the text.</summary>
    Task<ILookup<ProvisionId, Provision>> ChildrenAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default);

    /// <summary>The provisions before and after each one in its instrument.</summary>
    Task<IReadOnlyDictionary<ProvisionId, Neighbours>> NeighboursAsync(
        IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default);
}

/// <summary>The provisions before and after one.</summary>
public sealed record Neighbours(Provision? Previous, Provision? Next);
