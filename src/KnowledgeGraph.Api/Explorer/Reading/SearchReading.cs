using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Explorer.Reading;

/// <summary>What a search found, with what its hits are called.</summary>
/// <param name="Words">What was looked for.</param>
/// <param name="Hits">The hits, the best first.</param>
/// <param name="Known">Their instruments.</param>
/// <param name="Meant">What the words name as a whole, if they do; several where that is not certain.</param>
public sealed record SearchReading(
    string Words, Page<SearchHit> Hits, IReadOnlyDictionary<InstrumentId, Instrument> Known, IReadOnlyList<Instrument> Meant)
{
    private const int PageSize = 25;
    private const int NearMatches = 8;

    /// <summary>Nothing looked for and nothing found.</summary>
    public static readonly SearchReading Nothing = new("", Page<SearchHit>.Empty, new Dictionary<InstrumentId, Instrument>(), []);

    /// <summary>Searches everywhere.</summary>
    public static Task<SearchReading> ReadAsync(
        IGraphReader graph, string words, Cursor? after, IReadOnlyList<Instrument> meant, CancellationToken cancellationToken) =>
        ReadAsync(graph, words, words, [], new PageRequest(PageSize, after), meant, cancellationToken);

    /// <summary>Instruments that a reference without a meaning comes near to: those with all its words, else with all but the last.</summary>
    public static async Task<SearchReading> NearAsync(IGraphReader graph, string reference, CancellationToken cancellationToken)
    {
        string[] words = reference.Split([' ', '/', '-', '#', '(', ')', '.', ',', '"', '*'], StringSplitOptions.RemoveEmptyEntries);
        SearchReading near = Nothing with { Words = reference };
        for (int count = words.Length; count > 0 && count >= words.Length - 1 && near.Hits.Items.Count == 0; count--)
        {
            near = await ReadAsync(
                graph, reference, string.Join(' ', words.Take(count)) + "*", [SearchScope.Instruments], new PageRequest(NearMatches), [], cancellationToken).ConfigureAwait(false);
        }

        return near;
    }

    private static async Task<SearchReading> ReadAsync(
        IGraphReader graph, string words, string query, IReadOnlyList<SearchScope> scopes, PageRequest page, IReadOnlyList<Instrument> meant, CancellationToken cancellationToken)
    {
        Page<SearchHit> hits = await graph.SearchAsync(new SearchQuery(query, scopes, InstrumentFilter.None), page, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> known = hits.Items.Count == 0
            ? new Dictionary<InstrumentId, Instrument>()
            : await graph.InstrumentsAsync([.. hits.Items.Select(h => h.Node.Entity.Instrument).Distinct()], cancellationToken).ConfigureAwait(false);
        return new SearchReading(words, hits, known, meant);
    }
}
