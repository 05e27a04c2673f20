using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Checks;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Series;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>Gathers what there is to read of an instrument or a provision.</summary>
/// <param name="graph">Where it is read.</param>
public sealed class EntityReadings(IGraphReader graph)
{
    private const int MostEdges = 100;
    private const int MostAtOnce = 500;

    private readonly SeriesReader _series = new(graph);

    /// <summary>Reads an instrument, or a provision of it.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="provision">The provision; null for the instrument as a whole.</param>
    /// <param name="everyEdge">Whether all that it builds on and all that builds on it is read, not only the first.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<EntityReading> ReadAsync(Instrument instrument, Provision? provision, bool everyEdge, CancellationToken cancellationToken)
    {
        EntityId entity = provision is null ? instrument.Id : provision.Id;
        Edges buildsOn = await EdgesAsync(entity, everyEdge, cancellationToken).ConfigureAwait(false);
        CitingReading builtOnBy = await CitingAsync(new CitingQuestion(entity), everyEdge, cancellationToken).ConfigureAwait(false);
        InstrumentId[] others = [.. buildsOn.Page.Items.Select(r => r.Node.To.Instrument).Distinct()];
        return new EntityReading
        {
            Instrument = instrument,
            Names = await OtherNames.ReadAsync(graph, instrument, cancellationToken).ConfigureAwait(false),
            Provision = provision,
            Body = await BodyAsync(instrument, cancellationToken).ConfigureAwait(false),
            Text = provision is null
                ? await PartsAsync(instrument.Id, cancellationToken).ConfigureAwait(false)
                : await WholeProvision.ReadAsync(graph, provision, cancellationToken).ConfigureAwait(false),
            BuildsOn = buildsOn,
            BuiltOnBy = builtOnBy,
            Known = others.Length == 0
                ? new Dictionary<InstrumentId, Instrument>()
                : await graph.InstrumentsAsync(others, cancellationToken).ConfigureAwait(false),
            Statements = provision is null
                ? [.. (await graph.StatementsAsync([instrument.Id], cancellationToken).ConfigureAwait(false))[instrument.Id]]
                : [],
            Series = provision is null ? await _series.ReadAsync(instrument, cancellationToken).ConfigureAwait(false) : null,
            Diagnostics = [.. (await new DiagnosticReadings(graph).ReadAsync([entity], cancellationToken).ConfigureAwait(false))[entity]],
        };
    }

    /// <summary>Reads a part of an instrument whose text is not loaded: what is known of it is what cites it.</summary>
    /// <param name="place">The part.</param>
    /// <param name="everyEdge">Whether all that builds on it is read, not only the first.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<EntityReading> ReadAsync(MeantPlace place, bool everyEdge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new EntityReading
        {
            Instrument = place.Instrument,
            Names = await OtherNames.ReadAsync(graph, place.Instrument, cancellationToken).ConfigureAwait(false),
            Place = place,
            Body = await BodyAsync(place.Instrument, cancellationToken).ConfigureAwait(false),
            Text = [],
            BuildsOn = new Edges(Page<Relation>.Empty, Array.Empty<Citation>().ToLookup(_ => default(RelationId))),
            BuiltOnBy = await CitingAsync(new CitingQuestion(place.Instrument.Id) { Place = place.Found }, everyEdge, cancellationToken)
                .ConfigureAwait(false),
            Known = new Dictionary<InstrumentId, Instrument>(),
        };
    }

    private async Task<Body?> BodyAsync(Instrument instrument, CancellationToken cancellationToken) => instrument.Body is { } body
        ? (await graph.BodiesAsync([body], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(body) : null;

    private async Task<CitingReading> CitingAsync(CitingQuestion asked, bool everyOne, CancellationToken cancellationToken)
    {
        var citing = new CitingReader(graph);
        CitingReading first = await citing.ReadAsync(asked, cancellationToken: cancellationToken).ConfigureAwait(false);
        return everyOne && first.Next is not null
            ? first with { Texts = await citing.AllTextsAsync(asked, cancellationToken).ConfigureAwait(false), Next = null }
            : first;
    }

    private async Task<Edges> EdgesAsync(EntityId entity, bool everyEdge, CancellationToken cancellationToken)
    {
        List<PageItem<Relation>> items = [];
        List<(RelationId Edge, Citation Citation)> proofs = [];
        Page<Relation> page;
        var wanted = new PageRequest(everyEdge ? MostAtOnce : MostEdges);
        do
        {
            page = (await graph.RelationsAsync([entity], Direction.BuildsOn, [], depth: 1, includeInherited: false, wanted, cancellationToken)
                .ConfigureAwait(false)).GetValueOrDefault(entity) ?? Page<Relation>.Empty;
            if (page.Items is [.., var last])
            {
                items.AddRange(page.Items);
                proofs.AddRange((await graph.ProofsAsync([.. page.Items.Select(r => r.Node.Id)], 1, cancellationToken).ConfigureAwait(false))
                    .SelectMany(edge => edge.Select(citation => (edge.Key, citation))));
                wanted = new PageRequest(MostAtOnce, last.Cursor);
            }
        }
        while (everyEdge && page.HasNext);
        return new Edges(page with { Items = items }, proofs.ToLookup(p => p.Edge, p => p.Citation));
    }

    private Task<IReadOnlyList<Provision>> PartsAsync(InstrumentId instrument, CancellationToken cancellationToken) => AllPages.OfAsync(async page =>
        (await graph.PartsAsync([instrument], [], page, cancellationToken: cancellationToken).ConfigureAwait(false)).GetValueOrDefault(instrument)
            ?? Page<Provision>.Empty);
}
