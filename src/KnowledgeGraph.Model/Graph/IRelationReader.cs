namespace KnowledgeGraph.Model.Graph;

/// <summary>The typed edges between provisions and instruments, with what proves them. One call is one round trip.</summary>
public interface IRelationReader
{
    /// <summary>
    /// The edges of each entity, one a target and type with its citations counted, by depth, then by the number of citations (most
    /// first), then by id. An instrument's edges are those of all its provisions (and of the annex that holds its text); a provision's
    /// are its own and those of its descendants (subparagraphs, and footnotes marked in it). <see cref="Relation.From"/> (for
    /// <see cref="Direction.BuiltOnBy"/> <see cref="Relation.To"/>) of an edge of depth 1 is the entity itself. Further on, against the
    /// edges, it goes as <see cref="ILineageReader.LineageAsync"/> does.
    /// </summary>
    /// <param name="of">The entities.</param>
    /// <param name="direction"><see cref="Direction.BuildsOn"/> or <see cref="Direction.BuiltOnBy"/>.</param>
    /// <param name="types">Types of edges; empty for all.</param>
    /// <param name="depth">How many steps, 1 to 10; further edges start where the nearer ones ended.</param>
    /// <param name="includeInherited">Whether a provision's list also has, marked so and after its own, the edges of its instrument that it has not itself:
    /// onward <see cref="Relation.From"/> of these is the instrument.</param>
    /// <param name="page">Which part of each list.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyDictionary<EntityId, Page<Relation>>> RelationsAsync(
        IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth, bool includeInherited, PageRequest page,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// The first citations that prove each edge, by source and start: of exactly what is cited first, then of parts of it (which an edge
    /// that ends at an instrument may count or not: take no more than its <see cref="Relation.CitationCount"/>). From a part of what cites or to a part
    /// of what is cited they prove it as well.
    /// </summary>
    Task<ILookup<RelationId, Citation>> ProofsAsync(
        IReadOnlyCollection<RelationId> relations, int first, CancellationToken cancellationToken = default);

    /// <summary>How many citations prove each edge: as many as <see cref="ProofsAsync"/> gives where no number bounds it. What none proves is absent.</summary>
    Task<IReadOnlyDictionary<RelationId, int>> CountProofsAsync(
        IReadOnlyCollection<RelationId> relations, CancellationToken cancellationToken = default);
}
