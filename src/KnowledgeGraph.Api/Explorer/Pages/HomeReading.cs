using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Explorer.Pages;

/// <summary>All that the start page shows.</summary>
/// <param name="Statistics">What the graph holds.</param>
/// <param name="Loaded">The loaded instruments, the newest first.</param>
/// <param name="Bodies">The bodies named, by id.</param>
/// <param name="Loading">How far loading has come, where something loads.</param>
public sealed record HomeReading(
    Statistics Statistics,
    Page<Instrument> Loaded,
    IReadOnlyDictionary<BodyId, Body> Bodies,
    LoadSnapshot? Loading)
{
    private const int PageSize = 50;

    /// <summary>Reads the start page.</summary>
    /// <param name="graph">Where it is read.</param>
    /// <param name="statistics">What the graph holds.</param>
    /// <param name="loading">How far loading has come.</param>
    /// <param name="after">Where the list of loaded instruments goes on.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<HomeReading> ReadAsync(
        IGraphReader graph, Following<Statistics> statistics, LoadSnapshot? loading, Cursor? after, CancellationToken cancellationToken)
    {
        Page<Instrument> loaded = await graph.ListAsync(
            new InstrumentFilter { IsLoaded = true }, InstrumentOrder.DateDesc, new PageRequest(PageSize, after), cancellationToken)
                .ConfigureAwait(false);
        BodyId[] bodies = [.. loaded.Items.Select(i => i.Node.Body).OfType<BodyId>().Distinct()];
        return new HomeReading(
            await statistics.GetAsync(cancellationToken).ConfigureAwait(false),
            loaded,
            bodies.Length == 0 ? new Dictionary<BodyId, Body>() : await graph.BodiesAsync(bodies, cancellationToken).ConfigureAwait(false),
            loading);
    }
}
