using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Explorer.Reading;

/// <summary>All that the start page shows.</summary>
/// <param name="Statistics">What the graph holds.</param>
/// <param name="Loaded">The loaded instruments, the newest first.</param>
/// <param name="MostCited">The most cited instruments.</param>
/// <param name="Known">The instruments named, by id.</param>
/// <param name="Bodies">The bodies named, by id.</param>
/// <param name="Loading">How far loading has come, where something loads.</param>
public sealed record HomeReading(
    Statistics Statistics,
    Page<Instrument> Loaded,
    IReadOnlyList<InstrumentCount> MostCited,
    IReadOnlyDictionary<InstrumentId, Instrument> Known,
    IReadOnlyDictionary<BodyId, Body> Bodies,
    LoadSnapshot? Loading)
{
    private const int PageSize = 50;
    private const int MostCitedShown = 10;

    /// <summary>Reads the start page.</summary>
    /// <param name="graph">Where it is read.</param>
    /// <param name="loading">How far loading has come.</param>
    /// <param name="after">Where the list of loaded instruments goes on.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<HomeReading> ReadAsync(IGraphReader graph, LoadSnapshot? loading, Cursor? after, CancellationToken cancellationToken)
    {
        Statistics statistics = await graph.StatisticsAsync(cancellationToken).ConfigureAwait(false);
        Page<Instrument> loaded = await graph.ListAsync(
            new InstrumentFilter { IsLoaded = true }, InstrumentOrder.DateDesc, new PageRequest(PageSize, after), cancellationToken).ConfigureAwait(false);
        IReadOnlyList<InstrumentCount> mostCited = await graph.MostCitedAsync(MostCitedShown, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> known = mostCited.Count == 0
            ? new Dictionary<InstrumentId, Instrument>()
            : await graph.InstrumentsAsync([.. mostCited.Select(m => m.Instrument)], cancellationToken).ConfigureAwait(false);
        BodyId[] bodies = [.. statistics.ByBody.Select(b => b.Body).Concat(loaded.Items.Select(i => i.Node.Body).OfType<BodyId>()).Distinct()];
        IReadOnlyDictionary<BodyId, Body> named = bodies.Length == 0
            ? new Dictionary<BodyId, Body>()
            : await graph.BodiesAsync(bodies, cancellationToken).ConfigureAwait(false);
        return new HomeReading(statistics, loaded, mostCited, known, named, loading);
    }
}
