using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Searching;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary><c>search</c>: where words stand; where they are nowhere, or hardly anywhere, what may be meant by them.</summary>
internal sealed class SearchTool(MeantTexts meant, SearchAnswers searches) : GraphTool
{
    private const int MostAtOnce = 50;
    private const int Otherwise = 10;
    private const int LongestWords = 1_000;
    private const int AHit = 3;

    // What GraphQL counts for a search: one for so many steps.
    private const long StepsAUnit = 4_000;

    private enum Place
    {
        Both,
        Paragraphs,
        Texts,
    }

    /// <inheritdoc />
    public override string Name => "search";

    /// <inheritdoc />
    public override async Task<long> PriceAsync(ToolArguments asked, CancellationToken cancellationToken)
    {
        SearchQuery query = await QueryAsync(asked, cancellationToken).ConfigureAwait(false);
        SearchEstimate estimate = (await meant.Graph.EstimateAsync([query], cancellationToken).ConfigureAwait(false))[0];
        return estimate.IsTooBroad ? throw new SearchTooBroadException(estimate) : Price(asked) + (estimate.Steps / StepsAUnit);
    }

    /// <inheritdoc />
    public override bool MayMiss => true;

    /// <inheritdoc />
    public override async Task AnswerAsync(ToolArguments asked, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        SearchQuery query = await QueryAsync(asked, cancellationToken).ConfigureAwait(false);
        var request = new PageRequest(asked.Limit(MostAtOnce, Otherwise), asked.StorePlace());
        SearchEstimate estimate = (await meant.Graph.EstimateAsync([query], cancellationToken).ConfigureAwait(false))[0];
        SearchAnswer found = await searches.ReadAsync(query, request, cancellationToken).ConfigureAwait(false);
        Page<SearchHit> page = found.Hits;
        IReadOnlyDictionary<InstrumentId, Instrument> known = await meant.KnownAsync(
            page.Items.Select(h => h.Node.Entity.Instrument), cancellationToken).ConfigureAwait(false);
        ProvisionId[] parts = [.. page.Items.Where(h => h.Node.Entity.IsProvision).Select(h => h.Node.Entity.Provision)];
        IReadOnlyDictionary<ProvisionId, Provision> provisions = parts.Length == 0
            ? new Dictionary<ProvisionId, Provision>() : await meant.Graph.ProvisionsAsync(parts, cancellationToken).ConfigureAwait(false);
        answer.Total = page.TotalCount;

        // What was removed while this was answered is no hit any more.
        answer.AddPage(
            page with
            {
                Items = [.. page.Items.Where(h => h.Node.Entity is { IsProvision: true } part ? provisions.ContainsKey(part.Provision)
                : known.ContainsKey(h.Node.Entity.Instrument))]
            },
            hit => Hit(hit, known, provisions));
        if (estimate.WordsLeftOut > 0)
        {
            answer.Note(FormattableString.Invariant($"{estimate.WordsLeftOut} words at the end were not looked for: {SearchEstimate.MostWords} are."));
        }

        if (found.InsteadOf is not null)
        {
            // All of these words are the graph's own, since there is something that has them.
            answer.More["lookedFor"] = found.Query.Text;
            answer.Note($"Nothing has all of the words. This is what has: “{found.Query.Text}”.");
        }

        if (found.DidYouMean is { } likelier)
        {
            answer.More["didYouMean"] = likelier;
            answer.Note($"Hardly anything has all of the words. Much more has: “{likelier}”.");
        }

        if (page.TotalCount == 0)
        {
            answer.Note("Nothing has all of these words. Ask for fewer, or for the beginning of one: sanction*");
        }
    }

    /// <inheritdoc />
    protected override int Price(ToolArguments asked) => 20 + (AHit * asked.Limit(MostAtOnce, Otherwise));

    private static ProvenSentence Hit(
        SearchHit hit, IReadOnlyDictionary<InstrumentId, Instrument> known, IReadOnlyDictionary<ProvisionId, Provision> provisions)
    {
        Instrument? instrument = known.GetValueOrDefault(hit.Entity.Instrument);
        if (!hit.Entity.IsProvision)
        {
            return GraphSentences.Of(instrument!);
        }

        Provision provision = provisions[hit.Entity.Provision];
        ProvenSentence sentence = GraphSentences.Of(
            provision, instrument, piece: Excerpt.Around(provision.Text, PlaceOf(hit.Snippet, provision.Text), GraphSentences.MostQuoted));
        if (instrument?.Title is { } title)
        {
            sentence.More["title"] = GraphSentences.Cut(title);
        }

        if (instrument?.Date is { } date)
        {
            sentence.More["date"] = GraphSentences.Day(date);
        }

        return sentence;
    }

    // Where the first word that was found stands; a snippet marks it, and the same words may stand before it.
    private static int PlaceOf(string snippet, string text)
    {
        int mark = snippet.IndexOf('«', StringComparison.Ordinal);
        int end = snippet.IndexOf('»', Math.Max(0, mark));
        if (mark < 0 || end < 0)
        {
            return 0;
        }

        string word = snippet[(mark + 1)..end];
        int begin = Math.Max(snippet.LastIndexOf('…', mark) + 1, 0);
        int around = text.IndexOf(snippet[begin..mark] + word, StringComparison.Ordinal);
        return around >= 0 ? around + mark - begin : Math.Max(0, text.IndexOf(word, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<SearchQuery> QueryAsync(ToolArguments asked, CancellationToken cancellationToken) => new(
        asked.Text("words", LongestWords),
        asked.Word("in", Place.Both) switch
        {
            Place.Paragraphs => [SearchScope.Provisions],
            Place.Texts => [SearchScope.Instruments],
            _ => [],
        },
        await meant.FilterAsync(FilterWords.Of(asked), cancellationToken).ConfigureAwait(false))
    {
        Order = asked.Word("sort", SearchOrder.Relevance),
        Language = SearchLanguage.Of(asked.Text("words", LongestWords), asked.Language()),
    };
}
