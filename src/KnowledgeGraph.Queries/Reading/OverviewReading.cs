using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Counting;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>All that the overview shows.</summary>
/// <param name="Statistics">What the graph holds.</param>
/// <param name="Totals">All instruments, loaded or cited, by body and by year.</param>
/// <param name="Loaded">What the loaded texts have in common.</param>
/// <param name="MostCited">The most cited instruments, and how much builds on each.</param>
/// <param name="Known">The instruments named.</param>
/// <param name="Bodies">The bodies named.</param>
public sealed record OverviewReading(
    Statistics Statistics,
    InstrumentTotals Totals,
    Facets Loaded,
    IReadOnlyList<BuiltUpon> MostCited,
    IReadOnlyDictionary<InstrumentId, Instrument> Known,
    IReadOnlyDictionary<BodyId, Body> Bodies)
{
    private const int MostCitedShown = 20;

    /// <summary>Loaded texts by year of adoption, the earliest first.</summary>
    public IReadOnlyList<Facet<int>> Years => [.. Loaded.Years.OrderBy(y => y.Value)];

    /// <summary>How many loaded texts had been adopted by the end of each year.</summary>
    public IReadOnlyList<Facet<int>> Growth
    {
        get
        {
            int sum = 0;
            return [.. Years.Select(y => new Facet<int>(y.Value, sum += y.Count))];
        }
    }

    /// <summary>Reads the overview.</summary>
    public static async Task<OverviewReading> ReadAsync(IGraphReader graph, CancellationToken cancellationToken)
    {
        Task<Statistics> ofStatistics = graph.StatisticsAsync(cancellationToken);
        Task<InstrumentTotals> ofTotals = InstrumentTotals.ReadAsync(graph, cancellationToken);
        Task<Facets> ofLoaded =
            Facets.ReadAsync(graph, new SearchQuery("", [], new InstrumentFilter { IsLoaded = true }), cancellationToken);
        Task<IReadOnlyList<BuiltUpon>> ofMostCited = BuiltUpon.MostAsync(graph, MostCitedShown, cancellationToken);
        await Task.WhenAll(ofStatistics, ofTotals, ofLoaded, ofMostCited).ConfigureAwait(false);
        (Statistics statistics, InstrumentTotals totals) = (await ofStatistics.ConfigureAwait(false), await ofTotals.ConfigureAwait(false));
        (Facets loaded, IReadOnlyList<BuiltUpon> mostCited) =
            (await ofLoaded.ConfigureAwait(false), await ofMostCited.ConfigureAwait(false));
        BodyId[] bodies = [.. loaded.Bodies.Select(b => b.Value).Concat(totals.ByBody.Select(b => b.Body)).Distinct()];
        return new OverviewReading(
            statistics,
            totals,
            loaded,
            mostCited,
            mostCited.Count == 0 ? new Dictionary<InstrumentId, Instrument>()
                : await graph.InstrumentsAsync([.. mostCited.Select(m => m.Instrument)], cancellationToken).ConfigureAwait(false),
            bodies.Length == 0 ? new Dictionary<BodyId, Body>() : await graph.BodiesAsync(bodies, cancellationToken).ConfigureAwait(false));
    }
}
