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

    // How many of the most cited are known to be so without asking for what cites them.
    private const int MostPopular = 500;

    private static readonly CitationFilter Resolved = CitationFilter.None with { Statuses = [CitationStatus.Resolved] };

    private IReadOnlyDictionary<InstrumentId, int>? _popular;

    private readonly KeptAnswers<string, IReadOnlyList<Instrument>> _titled = new(MostTexts, async (keys, token) =>
    {
        ILookup<string, InstrumentId> named = await graph.NamedAsync(keys, token).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> known = await graph.InstrumentsAsync([.. named.SelectMany(n => n).Distinct()], token)
            .ConfigureAwait(false);
        return named.ToDictionary(
            n => n.Key, IReadOnlyList<Instrument> (n) => [.. n.Select(known.GetValueOrDefault).OfType<Instrument>()], StringComparer.Ordinal);
    });

    /// <summary>Instruments.</summary>
    public KeptAnswers<InstrumentId, Instrument> Instruments { get; } = new(MostTexts, graph.InstrumentsAsync);

    /// <summary>What texts cite.</summary>
    public KeptAnswers<InstrumentId, IReadOnlyList<Citation>> Cited { get; } = new(MostTexts, async (ids, token) =>
        (await graph.CitationsInAsync([.. ids.Select(i => (EntityId)i)], Resolved, new PageRequest(MostCitations), token).ConfigureAwait(false))
            .ToDictionary(
                c => c.Key.Instrument, IReadOnlyList<Citation> (c) => [.. c.Value.Items.Select(i => i.Node).Where(n => n.Target is not null)]));

    /// <summary>The prints of texts.</summary>
    public KeptAnswers<InstrumentId, TextPrint> Prints { get; } = new(MostPrints, async (ids, token) =>
        (await graph.PartsAsync(ids, Paragraphs, new PageRequest(MostParts), cancellationToken: token).ConfigureAwait(false))
            .ToDictionary(p => p.Key, p => TextPrint.Of(p.Value.Items.Select(i => i.Node.Text))));

    /// <summary>The links that were found, by the later text; null of a text that takes up none.</summary>
    public ConcurrentDictionary<InstrumentId, SeriesLink?> Backward { get; } = new();

    /// <summary>The links that go on from texts, by the earlier text; null of a text that nothing takes up.</summary>
    public ConcurrentDictionary<InstrumentId, SeriesLink?> Next { get; } = new();

    /// <summary>All that take up a text, be it under another title, by the earlier text.</summary>
    public ConcurrentDictionary<InstrumentId, IReadOnlyList<SeriesLink>> TakingUp { get; } = new();

    /// <summary>The loaded instruments that share the title of each of some texts but for numbers, by the key of the title.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<Instrument>>> OfOneTitleAsync(
        IEnumerable<Instrument> texts, CancellationToken cancellationToken) =>
        _titled.OfAsync(texts.Select(t => TitleKey.Of(t.Title)).OfType<string>(), cancellationToken);

    /// <summary>The citations of an instrument in texts of a body and some days.</summary>
    public async Task<IReadOnlyList<Citation>> CitingAsync(
        InstrumentId cited, BodyId body, DateOnly from, DateOnly to, int most, CancellationToken cancellationToken) =>
    [
        .. (await graph.CitationsOfAsync(
            [cited], Resolved with { Source = new InstrumentFilter { Bodies = [body.Value], DateFrom = from, DateTo = to } }, new PageRequest(most),
            cancellationToken).ConfigureAwait(false)).Values.SelectMany(c => c.Items.Select(i => i.Node)),
    ];

    /// <summary>The texts that cite each of some instruments; of one that more places cite than <paramref name="most"/> nothing is told.</summary>
    public async Task<IReadOnlyList<IReadOnlySet<InstrumentId>>> CitingFewAsync(
        IReadOnlyCollection<InstrumentId> cited, int most, CancellationToken cancellationToken)
    {
        _popular ??= (await graph.MostCitedAsync(MostPopular, cancellationToken).ConfigureAwait(false))
            .ToDictionary(c => c.Instrument, c => c.Citations);
        EntityId[] few = [.. cited.Where(c => _popular.GetValueOrDefault(c) <= most).Select(c => (EntityId)c)];
        return few.Length == 0 ? [] :
        [
            .. (await graph.RelationsAsync(few, Direction.BuiltOnBy, [], 1, false, new PageRequest(most), cancellationToken).ConfigureAwait(false))
                .Values.Where(r => r.TotalCount <= most).Select(r => r.Items.Select(i => i.Node.From.Instrument).ToHashSet()),
        ];
    }
}
