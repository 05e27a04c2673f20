using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Paths;

/// <summary>How instruments are connected.</summary>
public sealed record PathReading
{
    /// <summary>The most ends that are compared.</summary>
    public const int MostEnds = 5;

    private const int MostChains = 5;
    private const int MostAlike = 5 * MostChains;
    private const int MostSteps = 6;
    private const int MostCommon = 30;
    private const int CommonSteps = 2;
    private const int Proofs = 2;

    /// <summary>The ends as typed, in order; empty where nothing is asked.</summary>
    public IReadOnlyList<PathEnd> Ends { get; init; } = [];

    /// <summary>Chains of citations from the first end to the second, and from the second to the first.</summary>
    public IReadOnlyList<Chain> Chains { get; init; } = [];

    /// <summary>What all of them build on, the nearest first, with the steps from each.</summary>
    public IReadOnlyList<(EntityId Entity, IReadOnlyList<int> Steps)> Common { get; init; } = [];

    /// <summary>The citations that prove each edge.</summary>
    public ILookup<RelationId, Citation> Proven { get; init; } = Array.Empty<Citation>().ToLookup(_ => default(RelationId));

    /// <summary>The instruments named.</summary>
    public IReadOnlyDictionary<InstrumentId, Instrument> Known { get; init; } = new Dictionary<InstrumentId, Instrument>();

    /// <summary>Whether every end is found.</summary>
    public bool IsAnswered => Ends.Count > 1 && Ends.All(e => e.Entity is not null);

    /// <summary>Looks for what connects.</summary>
    /// <param name="graph">Where.</param>
    /// <param name="resolver">Reads what was typed.</param>
    /// <param name="typed">References, two or more.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<PathReading> ReadAsync(
        IGraphReader graph, ReferenceResolver resolver, IReadOnlyList<string> typed, CancellationToken cancellationToken)
    {
        IReadOnlyList<Resolution> meant = typed.Count == 0 ? [] : await resolver.ResolveAsync(typed, cancellationToken).ConfigureAwait(false);
        PathEnd[] ends = [.. typed.Zip(meant, (words, resolution) => new PathEnd(words, resolution))];
        var reading = new PathReading { Ends = ends };
        EntityId[] entities = [.. ends.Select(e => e.Entity).OfType<EntityId>().Distinct()];
        if (!reading.IsAnswered || entities.Length < 2)
        {
            return reading with { Known = await KnownAsync(graph, entities, cancellationToken).ConfigureAwait(false) };
        }

        LineageFilter filter = LineageFilter.None with
        {
            Granularity = entities.Any(e => e.IsProvision)
            ? Granularity.Provision : Granularity.Instrument
        };
        List<Chain> chains = [];
        if (entities.Length == 2)
        {
            var search = new PathSearch(graph, filter);
            foreach ((EntityId from, EntityId to) in new[] { (entities[0], entities[1]), (entities[1], entities[0]) })
            {
                // Two that differ only in how one text cites another are one chain to a reader.
                chains.AddRange((await search.FindAsync(from, to, MostSteps, MostAlike, cancellationToken).ConfigureAwait(false))
                    .DistinctBy(p => string.Join('\n', p.Nodes)).Take(MostChains)
                    .Select(p => new Chain(p.Nodes, [.. p.Edges.Where(e => e.Type != RelationType.HasPart)], p.Length)));
            }
        }

        IReadOnlyList<CommonEntity> common = await new CommonSearch(graph, filter).FindAsync(entities, CommonSteps, MostCommon, cancellationToken)
            .ConfigureAwait(false);
        RelationId[] edges = [.. chains.SelectMany(c => c.Edges).Select(e => e.Id).Distinct()];
        return reading with
        {
            Chains = chains,
            Common = [.. common.Select(c => (c.Entity, c.Distances))],
            Proven = edges.Length == 0 ? reading.Proven : await graph.ProofsAsync(edges, Proofs, cancellationToken).ConfigureAwait(false),
            Known = await KnownAsync(graph, entities.Concat(chains.SelectMany(c => c.Nodes)).Concat(common.Select(c => c.Entity)), cancellationToken)
                .ConfigureAwait(false),
        };
    }

    private static async Task<IReadOnlyDictionary<InstrumentId, Instrument>> KnownAsync(
        IGraphReader graph, IEnumerable<EntityId> entities, CancellationToken cancellationToken)
    {
        InstrumentId[] ids = [.. entities.Select(e => e.Instrument).Distinct()];
        return ids.Length == 0 ? new Dictionary<InstrumentId, Instrument>() : await graph.InstrumentsAsync(ids, cancellationToken)
            .ConfigureAwait(false);
    }
}

/// <summary>One end as typed, and what it means.</summary>
/// <param name="Words">What was typed.</param>
/// <param name="Meant">What that means.</param>
public sealed record PathEnd(string Words, Resolution Meant)
{
    /// <summary>What it means; null where that is nothing, or not certain.</summary>
    public EntityId? Entity => (Meant as Resolution.Found)?.Entity;

    /// <summary>What it may mean.</summary>
    public IReadOnlyList<Instrument> Candidates => Meant is Resolution.Ambiguous several ? several.Candidates : [];
}

/// <summary>A chain of citations.</summary>
/// <param name="Nodes">What it leads over.</param>
/// <param name="Edges">The citations between, without those between an instrument and its own part.</param>
/// <param name="Length">Its steps.</param>
public sealed record Chain(IReadOnlyList<EntityId> Nodes, IReadOnlyList<Relation> Edges, int Length);
