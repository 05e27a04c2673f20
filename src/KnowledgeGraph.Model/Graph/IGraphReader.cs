namespace KnowledgeGraph.Model.Graph;

/// <summary>The reading half of the port: what answers are made of. One call is one round trip.</summary>
public interface IGraphReader
{
    /// <summary>Instruments by id.</summary>
    Task<IReadOnlyDictionary<InstrumentId, Instrument>> InstrumentsAsync(IReadOnlyCollection<InstrumentId> ids, CancellationToken cancellationToken = default);

    /// <summary>
    /// What a name may mean: the instruments whose id, title or one of whose names has this kebab case. An id that became another
    /// one's name (<c>2030-agenda-for-sustainable-development</c>) leads to that one.
    /// </summary>
    Task<ILookup<string, InstrumentId>> NamedAsync(IReadOnlyCollection<string> kebabNames, CancellationToken cancellationToken = default);

    /// <summary>Provisions by id.</summary>
    Task<IReadOnlyDictionary<ProvisionId, Provision>> ProvisionsAsync(IReadOnlyCollection<ProvisionId> ids, CancellationToken cancellationToken = default);

    /// <summary>The parts of each instrument, of some kinds or of all, in the order of the text: its own, or those of the annex that holds its text.</summary>
    Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> PartsAsync(
        IReadOnlyCollection<InstrumentId> of, IReadOnlyList<ProvisionKind> kinds, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>The children of each provision, in the order of the text.</summary>
    Task<ILookup<ProvisionId, Provision>> ChildrenAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default);

    /// <summary>The provisions before and after each one in its instrument.</summary>
    Task<IReadOnlyDictionary<ProvisionId, Neighbours>> NeighboursAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default);

    /// <summary>Citations by id.</summary>
    Task<IReadOnlyDictionary<CitationId, Citation>> CitationsAsync(IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken = default);

    /// <summary>The citations made in each instrument, or in each provision and its descendants, in the order of the text.</summary>
    Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsInAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>The citations of each instrument or any provision of it, or of each provision and its descendants, by source and start.</summary>
    Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsOfAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>
    /// The edges of each entity, one a target and type with its citations counted, by depth, then by the number of citations (most
    /// first), then by id. An instrument's edges are those of all its provisions (and of the annex that holds its text); a provision's
    /// are its own and those of its descendants (subparagraphs, and footnotes marked in it). <see cref="Relation.From"/> (for
    /// <see cref="Direction.BuiltOnBy"/> <see cref="Relation.To"/>) of an edge of depth 1 is the entity itself. Further on, against the
    /// edges, it goes as <see cref="LineageAsync"/> does.
    /// </summary>
    /// <param name="of">The entities.</param>
    /// <param name="direction"><see cref="Direction.BuildsOn"/> or <see cref="Direction.BuiltOnBy"/>.</param>
    /// <param name="types">Types of edges; empty for all.</param>
    /// <param name="depth">How many steps, 1 to 10; further edges start where the nearer ones ended.</param>
    /// <param name="includeInherited">Whether a provision's list also has, marked so and after its own, the edges of its instrument's other provisions.</param>
    /// <param name="page">Which part of each list.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyDictionary<EntityId, Page<Relation>>> RelationsAsync(
        IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth, bool includeInherited, PageRequest page,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// The first citations that prove each edge, by source and start: of exactly what is cited first, then of parts of it (which an edge
    /// that ends at an instrument may count or not: take no more than its <see cref="Relation.CitationCount"/>).
    /// </summary>
    Task<ILookup<RelationId, Citation>> ProofsAsync(IReadOnlyCollection<RelationId> relations, int first, CancellationToken cancellationToken = default);

    /// <summary>What texts state of each instrument, as the subject or as the object of a statement, by source.</summary>
    Task<ILookup<InstrumentId, Statement>> StatementsAsync(IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default);

    /// <summary>What looks wrong in each instrument, or in each provision and its descendants, in the order of the document.</summary>
    Task<ILookup<EntityId, Diagnostic>> DiagnosticsAsync(IReadOnlyCollection<EntityId> of, CancellationToken cancellationToken = default);

    /// <summary>Bodies by id.</summary>
    Task<IReadOnlyDictionary<BodyId, Body>> BodiesAsync(IReadOnlyCollection<BodyId> ids, CancellationToken cancellationToken = default);

    /// <summary>What each body adopted or issued, the newest first, then by id; what has no date comes last.</summary>
    Task<IReadOnlyDictionary<BodyId, Page<Instrument>>> IssuedAsync(IReadOnlyCollection<BodyId> by, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>A list of instruments.</summary>
    Task<Page<Instrument>> ListAsync(InstrumentFilter filter, InstrumentOrder order, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>What the words are found in, the best first. A text without a word finds nothing.</summary>
    Task<Page<SearchHit>> SearchAsync(SearchQuery query, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>
    /// What the hits of a search have in common: counts over all that <see cref="SearchAsync"/> would page through. Of an empty text the
    /// hits are all instruments that the filter lets through; which relations those make is not counted.
    /// </summary>
    Task<SearchFacets> FacetsAsync(SearchQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Everything within some steps of the roots. At <see cref="Granularity.Provision"/> the edges start at the provisions that cite,
    /// each tied to its instrument by a <see cref="RelationType.HasPart"/> edge that costs no depth; a step from an instrument is a
    /// step from any of its provisions and from the annex that holds its text; a step to a provision shows its instrument too but goes
    /// on from the provision alone. Against the edges it is the same way turned round: from a provision that cites, it goes on from what
    /// cites that provision, a part that it stands in or its instrument as a whole, not from what cites the paragraphs beside it. At <see cref="Granularity.Instrument"/> provisions are folded, one edge a pair and type.
    /// </summary>
    Task<Lineage> LineageAsync(LineageQuery query, CancellationToken cancellationToken = default);

    /// <summary>What the graph holds.</summary>
    Task<Statistics> StatisticsAsync(CancellationToken cancellationToken = default);

    /// <summary>The most cited instruments, the most cited first.</summary>
    Task<IReadOnlyList<InstrumentCount>> MostCitedAsync(int first, CancellationToken cancellationToken = default);
}

/// <summary>The provisions before and after one.</summary>
public sealed record Neighbours(Provision? Previous, Provision? Next);
