using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Searching;

/// <summary>
/// Finds words, and where there is nothing, or hardly anything, what is found by the words that may be meant: by the graph's own words, which are
/// read when a first search finds nothing, and once after each change. Suggests what a text that is being typed may become.
/// </summary>
/// <param name="graph">Where it is looked.</param>
public sealed class SearchAnswers(IGraphReader graph)
{
    /// <summary>So few letters suggest nothing.</summary>
    public const int ShortestSuggesting = 2;

    /// <summary>So few hits may be misprints.</summary>
    public const int HardlyAny = 2;

    private const int MuchMore = 10;
    private const int MostTried = 6;
    private const int MostCombined = 64;

    // What takes more is not tried: a twentieth of what a search may take.
    private const long MostStepsTried = SearchEstimate.MostSteps / 20;

    private readonly Following<KnownSpellings> _words = new(graph, stop => KnownSpellings.ReadAsync(graph, stop));

    /// <summary>What words are found in; where they are nowhere, what is found by the words that are meant by them.</summary>
    /// <exception cref="SearchTooBroadException">It would read too much, or the words of its filter would.</exception>
    public async Task<SearchAnswer> ReadAsync(SearchQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        Page<SearchHit> found = await graph.SearchAsync(query, page, cancellationToken).ConfigureAwait(false);
        if (query.Language != Languages.English)
        {
            // Names and symbols are kept once, with the English texts, and who reads French may look for an English word.
            SearchQuery english = query with { Language = Languages.English };
            return found.TotalCount == 0
                && await graph.SearchAsync(english, page, cancellationToken).ConfigureAwait(false) is { TotalCount: > 0 } other
                ? new SearchAnswer(english, other) : new SearchAnswer(query, found);
        }

        if (found.TotalCount > HardlyAny || await MeantAsync(query, found.TotalCount, cancellationToken).ConfigureAwait(false) is not { } meant)
        {
            return new SearchAnswer(query, found);
        }

        if (found.TotalCount > 0)
        {
            return new SearchAnswer(query, found) { DidYouMean = meant };
        }

        SearchQuery instead = query with { Text = meant };
        return new SearchAnswer(instead, await graph.SearchAsync(instead, page, cancellationToken).ConfigureAwait(false)) { InsteadOf = query.Text };
    }

    /// <summary>What may be meant by words that are found nowhere, or hardly anywhere; null for nothing that is found.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="found">How much was found.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<string?> MeantAsync(SearchQuery query, int found, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var typed = new WordsAsTyped(query.Text);
        if (query.Language != Languages.English || !typed.Words.Any())
        {
            return null;
        }

        KnownSpellings known = await _words.GetAsync(cancellationToken).ConfigureAwait(false);
        SearchQuery[] meant = [.. Readings(typed, known).Take(MostTried).Select(text => query with { Text = text })];
        if (meant.Length == 0)
        {
            return null;
        }

        IReadOnlyList<SearchEstimate> estimates = await graph.EstimateAsync(meant, cancellationToken).ConfigureAwait(false);
        foreach ((int at, SearchQuery one) in meant.Index())
        {
            if (estimates[at].Steps <= MostStepsTried
                && (await graph.SearchAsync(one, new PageRequest(1), cancellationToken).ConfigureAwait(false)).TotalCount > found * MuchMore)
            {
                return one.Text;
            }
        }

        return null;
    }

    /// <summary>What a text that is being typed may become: texts that are called so, the likeliest first.</summary>
    /// <param name="typed">What has been typed; its last word may go on.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<Instrument>> SuggestAsync(string typed, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (Suggesting(typed) is not { } query
            || (await graph.EstimateAsync([query], cancellationToken).ConfigureAwait(false))[0].Steps > MostStepsTried)
        {
            return [];
        }

        Page<SearchHit> found = await graph.SearchAsync(query, new PageRequest(most), cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> known =
            await graph.InstrumentsAsync([.. found.Items.Select(h => h.Node.Entity.Instrument)], cancellationToken).ConfigureAwait(false);
        return [.. found.Items.Select(h => known.GetValueOrDefault(h.Node.Entity.Instrument)).OfType<Instrument>()];
    }

    /// <summary>What is looked for to suggest something; null where too little is typed.</summary>
    public static SearchQuery? Suggesting(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        string text = typed.TrimEnd();
        if (text.Count(char.IsLetterOrDigit) < ShortestSuggesting)
        {
            return null;
        }

        bool goesOn = char.IsLetterOrDigit(text[^1]) && text.Count(c => c == '"') % 2 == 0;
        return new SearchQuery(goesOn ? text + "*" : text, [SearchScope.Instruments], InstrumentFilter.None);
    }

    // Every word that may be misspelt as each that may be meant, the likeliest reading first; the text itself is none.
    private static IEnumerable<string> Readings(WordsAsTyped typed, KnownSpellings known)
    {
        List<(string?[] Words, double Worth)> readings = [([], 0)];
        foreach (string word in typed.Words)
        {
            IReadOnlyList<NearWord> near = known.Near(word);
            List<(string? Word, double Worth)> choices = [.. near.Select(n => ((string?)n.Word, n.Worth))];
            if (known.Worth(word) is var worth && (worth is not null || choices.Count == 0))
            {
                choices.Add((null, worth ?? 0));
            }

            readings = [.. readings.SelectMany(r => choices.Select(c => ((string?[])[.. r.Words, c.Word], r.Worth + c.Worth)))
                .OrderByDescending(r => r.Item2).Take(MostCombined)];
        }

        return readings.Where(r => r.Words.Any(w => w is not null)).OrderByDescending(r => r.Worth).Select(r => typed.With(r.Words));
    }
}
