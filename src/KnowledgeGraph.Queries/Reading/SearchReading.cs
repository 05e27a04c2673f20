using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Counting;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>What a search found, with what its hits are called.</summary>
/// <param name="Query">What was looked for.</param>
/// <param name="Hits">The hits, the best first.</param>
/// <param name="Known">Their instruments.</param>
/// <param name="Meant">What the words name as a whole, if they do; several where that is not certain.</param>
/// <param name="Facets">What the hits have in common.</param>
/// <param name="Bodies">The bodies named.</param>
public sealed record SearchReading(
    SearchQuery Query,
    Page<SearchHit> Hits,
    IReadOnlyDictionary<InstrumentId, Instrument> Known,
    IReadOnlyList<Instrument> Meant,
    Facets Facets,
    IReadOnlyDictionary<BodyId, Body> Bodies)
{
    private const int PageSize = 25;
    private const int NearMatches = 8;

    /// <summary>Nothing looked for and nothing found.</summary>
    public static readonly SearchReading Nothing = new(
        new SearchQuery("", [], InstrumentFilter.None), Page<SearchHit>.Empty, new Dictionary<InstrumentId, Instrument>(), [], Facets.None,
        new Dictionary<BodyId, Body>());

    /// <summary>How many words at the end of the text were not looked for.</summary>
    public int WordsLeftOut { get; init; }

    /// <summary>Why nothing was looked for; null where it was.</summary>
    public string? Refusal { get; init; }

    /// <summary>The words looked for.</summary>
    public string Words => Query.Text;

    /// <summary>Searches everywhere; without words, lists what is loaded.</summary>
    public static async Task<SearchReading> ReadAsync(
        IGraphReader graph, SearchQuery query, Cursor? after, IReadOnlyList<Instrument> meant, CancellationToken cancellationToken)
    {
        Task<Facets> ofFacets = Facets.ReadAsync(graph, query, cancellationToken);
        Task<Page<SearchHit>> ofHits = query.Text.Length > 0
            ? graph.SearchAsync(query, new PageRequest(PageSize, after), cancellationToken)
            : ListAsync(graph, query.Filter, new PageRequest(PageSize, after), cancellationToken);
        await Task.WhenAll(ofFacets, ofHits).ConfigureAwait(false);
        (Facets facets, Page<SearchHit> hits) = (await ofFacets.ConfigureAwait(false), await ofHits.ConfigureAwait(false));
        BodyId[] bodies = [.. facets.Bodies.Select(f => f.Value)];
        return new SearchReading(
            query, hits, await KnownAsync(graph, hits, cancellationToken).ConfigureAwait(false), meant, facets,
            bodies.Length == 0 ? new Dictionary<BodyId, Body>() : await graph.BodiesAsync(bodies, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Instruments that a reference without a meaning comes near to: those with all its words, else with all but the last.</summary>
    public static async Task<SearchReading> NearAsync(IGraphReader graph, string reference, CancellationToken cancellationToken)
    {
        string[] words = reference.Split([' ', '/', '-', '#', '(', ')', '.', ',', '"', '*'], StringSplitOptions.RemoveEmptyEntries);
        Page<SearchHit> hits = Page<SearchHit>.Empty;
        for (int count = words.Length; count > 0 && count >= words.Length - 1 && hits.Items.Count == 0; count--)
        {
            var query = new SearchQuery(string.Join(' ', words.Take(count)) + "*", [SearchScope.Instruments], InstrumentFilter.None);
            if ((await graph.EstimateAsync([query], cancellationToken).ConfigureAwait(false))[0].IsTooBroad)
            {
                break;
            }

            hits = await graph.SearchAsync(query, new PageRequest(NearMatches), cancellationToken).ConfigureAwait(false);
        }

        return Nothing with
        {
            Query = Nothing.Query with { Text = reference },
            Hits = hits,
            Known = await KnownAsync(graph, hits, cancellationToken).ConfigureAwait(false),
        };
    }

    private static async Task<Page<SearchHit>> ListAsync(
        IGraphReader graph, InstrumentFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        Page<Instrument> list = await graph.ListAsync(filter, InstrumentOrder.DateDesc, page, cancellationToken).ConfigureAwait(false);
        return new Page<SearchHit>
        {
            Items = [.. list.Items.Select(i => new PageItem<SearchHit>(new SearchHit(i.Node.Id, "", 0), i.Cursor))],
            HasNext = list.HasNext,
            HasPrevious = list.HasPrevious,
            TotalCount = list.TotalCount,
        };
    }

    private static async Task<IReadOnlyDictionary<InstrumentId, Instrument>> KnownAsync(
        IGraphReader graph, Page<SearchHit> hits, CancellationToken cancellationToken) =>
        hits.Items.Count == 0
            ? new Dictionary<InstrumentId, Instrument>()
            : await graph.InstrumentsAsync([.. hits.Items.Select(h => h.Node.Entity.Instrument).Distinct()], cancellationToken).ConfigureAwait(false);
}
