using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Counting;

namespace KnowledgeGraph.Queries.Starting;

/// <summary>Where to begin with what is loaded: the newest texts, those that most is built upon, and examples that work on them.</summary>
/// <param name="Statistics">What the graph holds.</param>
/// <param name="Newest">The loaded texts, the newest first: the first few.</param>
/// <param name="MostBuiltUpon">The instruments that most texts cite, each with how much cites it.</param>
/// <param name="Examples">What may be asked first, three at the most; none of them leads to nothing.</param>
/// <param name="Known">The instruments named, by id.</param>
/// <param name="Bodies">The bodies named, by id.</param>
public sealed record StartReading(
    Statistics Statistics,
    Page<Instrument> Newest,
    IReadOnlyList<CountedGroup> MostBuiltUpon,
    IReadOnlyList<StartExample> Examples,
    IReadOnlyDictionary<InstrumentId, Instrument> Known,
    IReadOnlyDictionary<BodyId, Body> Bodies)
{
    private const int Shown = 10;

    // What is cited most often by citations is not what most texts cite: of so many the texts are compared.
    private const int Compared = 50;
    private const int CitationsATextMost = 200;

    /// <summary>Reads it.</summary>
    public static async Task<StartReading> ReadAsync(IGraphReader graph, CountAnswers counts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(counts);
        Statistics statistics = await graph.StatisticsAsync(cancellationToken).ConfigureAwait(false);
        Page<Instrument> newest = await graph.ListAsync(
            new InstrumentFilter { IsLoaded = true }, InstrumentOrder.DateDesc, new PageRequest(Shown), cancellationToken).ConfigureAwait(false);
        Grouping cited = (await counts.ReadAsync(
            new CountedCitations(CitationFilter.None), [[new GroupBy(Dimension.CitedInstrument, Compared)]], cancellationToken)
                .ConfigureAwait(false))[0];
        CountedGroup[] most =
        [
            .. cited.Groups.OrderByDescending(g => g.Tally.Texts).ThenByDescending(g => g.Tally.Paragraphs)
                .ThenBy(g => g.Value, StringComparer.Ordinal).Take(Shown),
        ];
        IReadOnlyDictionary<InstrumentId, Instrument> known = most.Length == 0 ? new Dictionary<InstrumentId, Instrument>()
            : await graph.InstrumentsAsync([.. most.Select(m => new InstrumentId(m.Value))], cancellationToken).ConfigureAwait(false);
        BodyId[] bodies = [.. newest.Items.Select(i => i.Node.Body).OfType<BodyId>().Distinct()];
        return new StartReading(
            statistics, newest, most, await ExamplesAsync(graph, newest, most, cancellationToken).ConfigureAwait(false), known,
            bodies.Length == 0 ? new Dictionary<BodyId, Body>() : await graph.BodiesAsync(bodies, cancellationToken).ConfigureAwait(false));
    }

    // A paragraph that asks for something and rests on much, of the newest text that has one; what that text is connected with; what most cite.
    private static async Task<IReadOnlyList<StartExample>> ExamplesAsync(
        IGraphReader graph, Page<Instrument> newest, CountedGroup[] most, CancellationToken cancellationToken)
    {
        EntityId[] texts = [.. newest.Items.Select(i => (EntityId)i.Node.Id)];
        var filter = new CitationFilter
        {
            Statuses = [CitationStatus.Resolved],
            Provision = new ProvisionFilter { Kinds = [ProvisionKind.Operative] },
        };
        IReadOnlyDictionary<EntityId, Page<Citation>> made = texts.Length == 0 ? new Dictionary<EntityId, Page<Citation>>()
            : await graph.CitationsInAsync(texts, filter, new PageRequest(CitationsATextMost), cancellationToken).ConfigureAwait(false);
        ProvisionId? paragraph = texts.Select(t => made.GetValueOrDefault(t) ?? Page<Citation>.Empty).Where(p => p.Items.Count > 0)
            .Select(p => (ProvisionId?)p.Items.CountBy(c => c.Node.Id.Source).MaxBy(c => c.Value).Key).FirstOrDefault();
        return
        [
            .. new StartExample?[]
            {
                paragraph is { } part ? new StartExample.BuildsOn(part) : null,
                most is [var first, ..] ? new StartExample.BuiltOnBy(new InstrumentId(first.Value)) : null,
                paragraph is { } of ? new StartExample.Drawn(of.Instrument) : null,
            }.OfType<StartExample>(),
        ];
    }
}

/// <summary>What may be asked first.</summary>
public abstract record StartExample
{
    private StartExample()
    {
    }

    /// <summary>What does this paragraph build on?</summary>
    public sealed record BuildsOn(ProvisionId Paragraph) : StartExample;

    /// <summary>Which texts build on this?</summary>
    public sealed record BuiltOnBy(InstrumentId Instrument) : StartExample;

    /// <summary>What is this text connected with?</summary>
    public sealed record Drawn(InstrumentId Instrument) : StartExample;
}
