using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Counting;
using KnowledgeGraph.Queries.Searching;

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

    /// <summary>What was asked, where it is nowhere and <see cref="Words"/> were looked for instead; else null.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Other words that may be meant; null for none.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>The words looked for.</summary>
    public string Words => Query.Text;

    /// <summary>Searches everywhere, also for what may be meant; without words, lists what is loaded.</summary>
    public static async Task<SearchReading> ReadAsync(
        IGraphReader graph, SearchAnswers answers, SearchQuery query, Cursor? after, IReadOnlyList<Instrument> meant,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var page = new PageRequest(PageSize, after);
        Task<Facets> ofFacets = Facets.ReadAsync(graph, query, cancellationToken);
        Task<SearchAnswer> ofHits = query.Text.Length > 0
            ? answers.ReadAsync(query, page, cancellationToken)
            : ListAsync(graph, query, page, cancellationToken);
        await Task.WhenAll(ofFacets, ofHits).ConfigureAwait(false);
        (Facets facets, SearchAnswer found) = (await ofFacets.ConfigureAwait(false), await ofHits.ConfigureAwait(false));
        if (found.InsteadOf is not null)
        {
            facets = await Facets.ReadAsync(graph, found.Query, cancellationToken).ConfigureAwait(false);
        }

        BodyId[] bodies = [.. facets.Bodies.Select(f => f.Value)];
        return new SearchReading(
            found.Query, found.Hits, await KnownAsync(graph, found.Hits, cancellationToken).ConfigureAwait(false), meant, facets,
            bodies.Length == 0 ? new Dictionary<BodyId, Body>() : await graph.BodiesAsync(bodies, cancellationToken).ConfigureAwait(false))
        {
            InsteadOf = found.InsteadOf,
            DidYouMean = found.DidYouMean,
        };
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

    private static async Task<SearchAnswer> ListAsync(
        IGraphReader graph, SearchQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        // Without words there is nothing to rank by: the newest first.
        InstrumentOrder order = query.Order switch
        {
            SearchOrder.DateAsc => InstrumentOrder.DateAsc,
            SearchOrder.MostCited => InstrumentOrder.MostCited,
            _ => InstrumentOrder.DateDesc,
        };
        Page<Instrument> list = await graph.ListAsync(query.Filter, order, page, cancellationToken).ConfigureAwait(false);
        return new SearchAnswer(query, new Page<SearchHit>
        {
            Items = [.. list.Items.Select(i => new PageItem<SearchHit>(new SearchHit(i.Node.Id, "", 0), i.Cursor))],
            HasNext = list.HasNext,
            HasPrevious = list.HasPrevious,
            TotalCount = list.TotalCount,
        });
    }

    private static async Task<IReadOnlyDictionary<InstrumentId, Instrument>> KnownAsync(
        IGraphReader graph, Page<SearchHit> hits, CancellationToken cancellationToken) =>
        hits.Items.Count == 0
            ? new Dictionary<InstrumentId, Instrument>()
            : await graph.InstrumentsAsync([.. hits.Items.Select(h => h.Node.Entity.Instrument).Distinct()], cancellationToken).ConfigureAwait(false);
}
