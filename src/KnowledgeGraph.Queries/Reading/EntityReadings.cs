using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Checks;
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
    /// <param name="everyEdge">Whether all edges are read, not only the first hundred each way.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<EntityReading> ReadAsync(Instrument instrument, Provision? provision, bool everyEdge, CancellationToken cancellationToken)
    {
        EntityId entity = provision is null ? instrument.Id : provision.Id;
        Edges buildsOn = await EdgesAsync(entity, Direction.BuildsOn, everyEdge, cancellationToken).ConfigureAwait(false);
        Edges builtOnBy = await EdgesAsync(entity, Direction.BuiltOnBy, everyEdge, cancellationToken).ConfigureAwait(false);
        InstrumentId[] others =
        [
            .. buildsOn.Page.Items.Select(r => r.Node.To.Instrument).Concat(builtOnBy.Page.Items.Select(r => r.Node.From.Instrument)).Distinct(),
        ];
        return new EntityReading
        {
            Instrument = instrument,
            Provision = provision,
            Body = instrument.Body is { } body
                ? (await graph.BodiesAsync([body], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(body)
                : null,
            Text = provision is null
                ? await PartsAsync(instrument.Id, cancellationToken).ConfigureAwait(false)
                : await WithDescendantsAsync(provision, cancellationToken).ConfigureAwait(false),
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

    private async Task<Edges> EdgesAsync(EntityId entity, Direction direction, bool everyEdge, CancellationToken cancellationToken)
    {
        Edges all = Edges.None;
        var page = new PageRequest(everyEdge ? MostAtOnce : MostEdges);
        do
        {
            Page<Relation> next = (await graph.RelationsAsync([entity], direction, [], depth: 1, includeInherited: false, page, cancellationToken)
                .ConfigureAwait(false)).GetValueOrDefault(entity) ?? Page<Relation>.Empty;
            if (next.Items.Count == 0)
            {
                return all.Page.Items.Count == 0 ? Edges.None with { Page = next } : all;
            }

            ILookup<RelationId, Citation> proofs =
                await graph.ProofsAsync([.. next.Items.Select(r => r.Node.Id)], 1, cancellationToken).ConfigureAwait(false);
            all = new Edges(
                next with { Items = [.. all.Page.Items, .. next.Items] },
                all.Proofs.Concat(proofs).SelectMany(p => p.Select(c => (p.Key, Citation: c))).ToLookup(p => p.Key, p => p.Citation));
            page = new PageRequest(MostAtOnce, next.Items[^1].Cursor);
        }
        while (everyEdge && all.Page.HasNext);
        return all;
    }

    private Task<IReadOnlyList<Provision>> PartsAsync(InstrumentId instrument, CancellationToken cancellationToken) => AllPages.OfAsync(async page =>
        (await graph.PartsAsync([instrument], [], page, cancellationToken: cancellationToken).ConfigureAwait(false)).GetValueOrDefault(instrument)
            ?? Page<Provision>.Empty);

    // A level a round trip.
    private async Task<IReadOnlyList<Provision>> WithDescendantsAsync(Provision provision, CancellationToken cancellationToken)
    {
        List<Provision> all = [provision];
        List<Provision> level = all;
        while (level.Count > 0)
        {
            ILookup<ProvisionId, Provision> children = await graph.ChildrenAsync([.. level.Select(p => p.Id)], cancellationToken)
                .ConfigureAwait(false);
            level = [.. children.SelectMany(c => c)];
            all = [.. all, .. level];
        }

        return [.. all.OrderBy(p => p.Ordinal)];
    }
}
