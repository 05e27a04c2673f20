namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// The reading half of the port, whole: what a store offers. Whoever reads asks for the topics that it needs, and for this only where it
/// answers whatever is asked.
/// </summary>
public interface IGraphReader
    : IInstrumentReader, IBodyReader, IProvisionReader, ICitationReader, IRelationReader, ILineageReader, IStatementReader, IDiagnosticReader,
        IInstrumentScanReader, ISearchReader, ICountReader, IStatisticsReader, IChangeReader, IWordingReader, IRecordReader, IListReader
{
    /// <summary>The edges of each entity as <see cref="IRelationReader.RelationsAsync"/> lists them, with what stands at their other ends: what
    /// an entity builds on, or what builds on it. A store that can answers in one round trip.</summary>
    /// <param name="of">The entities.</param>
    /// <param name="direction"><see cref="Direction.BuildsOn"/> or <see cref="Direction.BuiltOnBy"/>.</param>
    /// <param name="types">Types of edges; empty for all.</param>
    /// <param name="depth">How many steps, 1 to 10.</param>
    /// <param name="includeInherited">Whether a provision's list also has those of its instrument's other provisions.</param>
    /// <param name="page">Which part of each list.</param>
    /// <param name="cancellationToken">Cancels.</param>
    async Task<RelationPages> RelationsWithEndsAsync(
        IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth, bool includeInherited, PageRequest page,
        CancellationToken cancellationToken = default) =>
        await RelationPages.OneByOneAsync(
            this, await RelationsAsync(of, direction, types, depth, includeInherited, page, cancellationToken).ConfigureAwait(false), direction,
            cancellationToken).ConfigureAwait(false);

    /// <summary>The citations of each entity as <see cref="ICitationReader.CitationsOfAsync(IReadOnlyCollection{EntityId}, CitationFilter, ListOrder,
    /// PageRequest, CancellationToken)"/> lists them, with the provisions that they stand in. A store that can answers in one round trip.</summary>
    async Task<CitationPages> CitationsOfWithSourcesAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        await CitationPages.OneByOneAsync(
            this, await CitationsOfAsync(of, filter, order, page, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
}
