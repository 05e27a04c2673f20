using System.Collections.Concurrent;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Series;

/// <summary>
/// What series are found from, read from the graph in one state: never more than the texts asked about and those that may be their kin.
/// </summary>
/// <param name="graph">The graph.</param>
internal sealed class SeriesGround(IGraphReader graph)
{
    // Bounds what is read of one text, and what is kept of all.
    private const int MostCitations = 1500;
    private const int MostParts = 1500;
    private const int MostPrints = 300;
    private const int MostTexts = 20_000;

    private static readonly ProvisionKind[] Paragraphs =
    [
        ProvisionKind.Preambular, ProvisionKind.Operative, ProvisionKind.Subparagraph, ProvisionKind.AnnexParagraph, ProvisionKind.Article,
    ];

    private static readonly CitationFilter Resolved = CitationFilter.None with { Statuses = [CitationStatus.Resolved] };

    /// <summary>Instruments.</summary>
    public KeptAnswers<Instrument> Instruments { get; } = new(MostTexts, graph.InstrumentsAsync);

    /// <summary>What texts cite.</summary>
    public KeptAnswers<IReadOnlyList<Citation>> Cited { get; } = new(MostTexts, async (ids, token) =>
        (await graph.CitationsInAsync([.. ids.Select(i => (EntityId)i)], Resolved, new PageRequest(MostCitations), token).ConfigureAwait(false))
            .ToDictionary(
                c => c.Key.Instrument, IReadOnlyList<Citation> (c) => [.. c.Value.Items.Select(i => i.Node).Where(n => n.Target is not null)]));

    /// <summary>The prints of texts.</summary>
    public KeptAnswers<TextPrint> Prints { get; } = new(MostPrints, async (ids, token) =>
        (await graph.PartsAsync(ids, Paragraphs, new PageRequest(MostParts), cancellationToken: token).ConfigureAwait(false))
            .ToDictionary(p => p.Key, p => TextPrint.Of(p.Value.Items.Select(i => i.Node.Text))));

    /// <summary>The links that were found, by the later text; null of a text that takes up none.</summary>
    public ConcurrentDictionary<InstrumentId, SeriesLink?> Backward { get; } = new();

    /// <summary>The links that go on from texts, by the earlier text; null of a text that nothing takes up.</summary>
    public ConcurrentDictionary<InstrumentId, SeriesLink?> Next { get; } = new();

    /// <summary>All that take up a text, be it under another title, by the earlier text.</summary>
    public ConcurrentDictionary<InstrumentId, IReadOnlyList<SeriesLink>> TakingUp { get; } = new();

    /// <summary>The loaded instruments that share the titles of some, but for numbers.</summary>
    public async Task<ILookup<string, Instrument>> OfOneTitleAsync(IEnumerable<Instrument> texts, CancellationToken cancellationToken)
    {
        string[] keys = [.. texts.Select(t => TitleKey.Of(t.Title)).OfType<string>().Distinct()];
        ILookup<string, InstrumentId> named = keys.Length == 0
            ? Array.Empty<InstrumentId>().ToLookup(_ => "")
            : await graph.NamedAsync(keys, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> known = await Instruments.OfAsync(named.SelectMany(n => n), cancellationToken)
            .ConfigureAwait(false);
        return named.SelectMany(n => n.Select(id => (n.Key, Text: known.GetValueOrDefault(id)))).Where(t => t.Text is not null)
            .ToLookup(t => t.Key, t => t.Text!, StringComparer.Ordinal);
    }

    /// <summary>The texts of a body and some days that cite an instrument.</summary>
    public async Task<IReadOnlyDictionary<InstrumentId, Instrument>> CitingAsync(
        InstrumentId cited, BodyId body, DateOnly from, DateOnly to, int most, CancellationToken cancellationToken)
    {
        CitationFilter filter = Resolved with { Bodies = [body.Value], DateFrom = from, DateTo = to };
        IReadOnlyDictionary<EntityId, Page<Citation>> citing = await graph.CitationsOfAsync([cited], filter, new PageRequest(most), cancellationToken)
            .ConfigureAwait(false);
        return await Instruments.OfAsync(
            citing.Values.SelectMany(c => c.Items.Select(i => i.Node.Id.Source.Instrument)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The texts that cite each of some instruments; of one that more places cite than <paramref name="most"/> nothing is told.</summary>
    public async Task<IReadOnlyList<IReadOnlySet<InstrumentId>>> CitingFewAsync(
        IReadOnlyCollection<InstrumentId> cited, int most, CancellationToken cancellationToken) =>
        cited.Count == 0 ? [] :
        [
            .. (await graph.RelationsAsync(
                [.. cited.Select(c => (EntityId)c)], Direction.BuiltOnBy, [], 1, false, new PageRequest(most), cancellationToken)
                .ConfigureAwait(false)).Values.Where(r => r.TotalCount <= most).Select(r => r.Items.Select(i => i.Node.From.Instrument).ToHashSet()),
        ];
}
