namespace KnowledgeGraph.Model.Graph;

/// <summary>Citations: by id, where they are made, what they lead to. One call is one round trip.</summary>
public interface ICitationReader
{
    /// <summary>Citations by id.</summary>
    Task<IReadOnlyDictionary<CitationId, Citation>> CitationsAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken = default);

    /// <summary>The citations made in each instrument, or in each provision and its descendants, in the order of the text.</summary>
    Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsInAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        CitationsInAsync(of, filter, ListOrder.Text, page, cancellationToken);

    /// <summary>The citations made in each, in an order; words rank none of them.</summary>
    Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsInAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>The citations of each instrument or any provision of it, or of each provision and its descendants, by source and start.</summary>
    Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsOfAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        CitationsOfAsync(of, filter, ListOrder.Text, page, cancellationToken);

    /// <summary>The citations of each, in an order; words rank none of them.</summary>
    Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsOfAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default);
}
