using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Telemetry;

/// <summary>Counts the round trips that one request makes to the store.</summary>
internal sealed class ReadMeter(IGraphReader graph) : IGraphReader
{
    private int _roundTrips;

    public int RoundTrips => Volatile.Read(ref _roundTrips);

    private IGraphReader Counted
    {
        get
        {
            Interlocked.Increment(ref _roundTrips);
            return graph;
        }
    }

    public Task<IReadOnlyDictionary<InstrumentId, Instrument>> InstrumentsAsync(IReadOnlyCollection<InstrumentId> ids, CancellationToken cancellationToken = default) =>
        Counted.InstrumentsAsync(ids, cancellationToken);

    public Task<ILookup<string, InstrumentId>> NamedAsync(IReadOnlyCollection<string> kebabNames, CancellationToken cancellationToken = default) =>
        Counted.NamedAsync(kebabNames, cancellationToken);

    public Task<IReadOnlyDictionary<ProvisionId, Provision>> ProvisionsAsync(IReadOnlyCollection<ProvisionId> ids, CancellationToken cancellationToken = default) =>
        Counted.ProvisionsAsync(ids, cancellationToken);

    public Task<IReadOnlyDictionary<InstrumentId, Page<Provision>>> PartsAsync(
        IReadOnlyCollection<InstrumentId> of, IReadOnlyList<ProvisionKind> kinds, PageRequest page, CancellationToken cancellationToken = default) =>
        Counted.PartsAsync(of, kinds, page, cancellationToken);

    public Task<ILookup<ProvisionId, Provision>> ChildrenAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default) =>
        Counted.ChildrenAsync(of, cancellationToken);

    public Task<IReadOnlyDictionary<ProvisionId, Neighbours>> NeighboursAsync(IReadOnlyCollection<ProvisionId> of, CancellationToken cancellationToken = default) =>
        Counted.NeighboursAsync(of, cancellationToken);

    public Task<IReadOnlyDictionary<CitationId, Citation>> CitationsAsync(IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken = default) =>
        Counted.CitationsAsync(ids, cancellationToken);

    public Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsInAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        Counted.CitationsInAsync(of, filter, page, cancellationToken);

    public Task<IReadOnlyDictionary<EntityId, Page<Citation>>> CitationsOfAsync(
        IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken = default) =>
        Counted.CitationsOfAsync(of, filter, page, cancellationToken);

    public Task<IReadOnlyDictionary<EntityId, Page<Relation>>> RelationsAsync(
        IReadOnlyCollection<EntityId> of, Direction direction, IReadOnlyList<RelationType> types, int depth, bool includeInherited, PageRequest page,
        CancellationToken cancellationToken = default) =>
        Counted.RelationsAsync(of, direction, types, depth, includeInherited, page, cancellationToken);

    public Task<ILookup<RelationId, Citation>> ProofsAsync(IReadOnlyCollection<RelationId> relations, int first, CancellationToken cancellationToken = default) =>
        Counted.ProofsAsync(relations, first, cancellationToken);

    public Task<ILookup<InstrumentId, Statement>> StatementsAsync(IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default) =>
        Counted.StatementsAsync(of, cancellationToken);

    public Task<ILookup<EntityId, Diagnostic>> DiagnosticsAsync(IReadOnlyCollection<EntityId> of, CancellationToken cancellationToken = default) =>
        Counted.DiagnosticsAsync(of, cancellationToken);

    public Task<IReadOnlyDictionary<BodyId, Body>> BodiesAsync(IReadOnlyCollection<BodyId> ids, CancellationToken cancellationToken = default) =>
        Counted.BodiesAsync(ids, cancellationToken);

    public Task<IReadOnlyDictionary<BodyId, Page<Instrument>>> IssuedAsync(IReadOnlyCollection<BodyId> by, PageRequest page, CancellationToken cancellationToken = default) =>
        Counted.IssuedAsync(by, page, cancellationToken);

    public Task<Page<Instrument>> ListAsync(InstrumentFilter filter, InstrumentOrder order, PageRequest page, CancellationToken cancellationToken = default) =>
        Counted.ListAsync(filter, order, page, cancellationToken);

    public Task<Page<SearchHit>> SearchAsync(SearchQuery query, PageRequest page, CancellationToken cancellationToken = default) =>
        Counted.SearchAsync(query, page, cancellationToken);

    public Task<SearchFacets> FacetsAsync(SearchQuery query, CancellationToken cancellationToken = default) =>
        Counted.FacetsAsync(query, cancellationToken);

    public Task<Lineage> LineageAsync(LineageQuery query, CancellationToken cancellationToken = default) => Counted.LineageAsync(query, cancellationToken);

    public Task<Statistics> StatisticsAsync(CancellationToken cancellationToken = default) => Counted.StatisticsAsync(cancellationToken);

    public Task<IReadOnlyList<InstrumentCount>> MostCitedAsync(int first, CancellationToken cancellationToken = default) =>
        Counted.MostCitedAsync(first, cancellationToken);
}
