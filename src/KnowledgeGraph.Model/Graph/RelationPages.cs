namespace KnowledgeGraph.Model.Graph;

/// <summary>Lists of edges, and what stands at their other ends.</summary>
/// <param name="Pages">The page of each entity's edges.</param>
/// <param name="Instruments">The instruments at the other ends.</param>
/// <param name="Provisions">The provisions at the other ends.</param>
public sealed record RelationPages(
    IReadOnlyDictionary<EntityId, Page<Relation>> Pages, IReadOnlyDictionary<InstrumentId, Instrument> Instruments,
    IReadOnlyDictionary<ProvisionId, Provision> Provisions)
{
    /// <summary>Loads what stands at the ends of edges that are there already, kind by kind.</summary>
    public static async Task<RelationPages> OneByOneAsync(
        IGraphReader graph, IReadOnlyDictionary<EntityId, Page<Relation>> pages, Direction direction, CancellationToken cancellationToken)
    {
        (IReadOnlyList<InstrumentId> instruments, IReadOnlyList<ProvisionId> provisions) = Ends(pages.Values, direction);
        Task<IReadOnlyDictionary<InstrumentId, Instrument>> ofInstruments = instruments.Count > 0
            ? graph.InstrumentsAsync(instruments, cancellationToken)
            : Task.FromResult<IReadOnlyDictionary<InstrumentId, Instrument>>(new Dictionary<InstrumentId, Instrument>());
        Task<IReadOnlyDictionary<ProvisionId, Provision>> ofProvisions = provisions.Count > 0
            ? graph.ProvisionsAsync(provisions, cancellationToken)
            : Task.FromResult<IReadOnlyDictionary<ProvisionId, Provision>>(new Dictionary<ProvisionId, Provision>());
        await Task.WhenAll(ofInstruments, ofProvisions).ConfigureAwait(false);
        return new RelationPages(pages, await ofInstruments.ConfigureAwait(false), await ofProvisions.ConfigureAwait(false));
    }

    /// <summary>The entities at the other ends of edges that were asked for in a direction.</summary>
    public static (IReadOnlyList<InstrumentId> Instruments, IReadOnlyList<ProvisionId> Provisions) Ends(
        IEnumerable<Page<Relation>> pages, Direction direction)
    {
        ILookup<bool, EntityId> ends = pages.SelectMany(p => p.Items)
            .Select(i => direction == Direction.BuildsOn ? i.Node.To : i.Node.From).Distinct().ToLookup(e => e.IsProvision);
        return ([.. ends[false].Select(e => e.Instrument)], [.. ends[true].Select(e => e.Provision)]);
    }
}
