using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Paths;

/// <summary>A chain of citations; <paramref name="Length"/> counts its steps, edges between an instrument and its own part not among them.</summary>
public sealed record LineagePath(IReadOnlyList<EntityId> Nodes, IReadOnlyList<Relation> Edges, int Length);

/// <summary>
/// Finds the shortest chains of citations from one entity to another, one round trip a step. An instrument is reached when any
/// provision of it is.
/// </summary>
/// <param name="graph">Where they are looked for.</param>
/// <param name="filter">Which edges they are made of.</param>
public sealed class PathSearch(IGraphReader graph, LineageFilter filter)
{
    // What bounds the work on a hub: nodes fetched a step, and partial chains looked at.
    private const int MostChains = 50_000;

    /// <summary>The shortest first.</summary>
    /// <param name="from">What builds on the other.</param>
    /// <param name="to">The other.</param>
    /// <param name="maxDepth">How many steps at the most.</param>
    /// <param name="first">How many chains at the most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<LineagePath>> FindAsync(EntityId from, EntityId to, int maxDepth, int first, CancellationToken cancellationToken)
    {
        if (first == 0)
        {
            return [];
        }

        var edges = new Dictionary<RelationId, Relation>();
        var seen = new HashSet<EntityId> { from };
        List<EntityId> frontier = [from];
        List<LineagePath> found = [];
        for (int depth = 1; depth <= maxDepth && frontier.Count > 0; depth++)
        {
            int limit = Math.Clamp(frontier.Count, LineageQuery.MostNodes, LineageQuery.MostGoneOver);
            Lineage step = await graph.LineageAsync(
                new LineageQuery(frontier, Direction.BuildsOn, 1, filter, limit), cancellationToken).ConfigureAwait(false);
            foreach (Relation edge in step.Edges)
            {
                edges.TryAdd(edge.Id, edge);
            }

            // Only what was reached by a citation goes on: the instrument that a pinpointed provision stands in is shown, not followed.
            HashSet<EntityId> reached = [.. step.Edges.Where(e => e.Type != RelationType.HasPart).Select(e => e.To)];
            frontier = [.. reached.Where(seen.Add)];
            if (frontier.Exists(e => Reaches(e, to)) || (depth == maxDepth && seen.Contains(to)) || found.Count > 0)
            {
                found = Chains(edges.Values, from, to, depth, first);
                if (found.Count >= first)
                {
                    break;
                }
            }
        }

        return found;
    }

    private static bool Reaches(EntityId entity, EntityId to) => entity == to || (!to.IsProvision && entity.Instrument == to.Instrument);

    // Breadth first over partial chains, so that the shorter come first; only along nodes from which the goal is still near enough.
    private static List<LineagePath> Chains(IEnumerable<Relation> edges, EntityId from, EntityId to, int maxDepth, int first)
    {
        ILookup<EntityId, Relation> outgoing = edges.OrderBy(e => e.Id.ToString(), StringComparer.Ordinal).ToLookup(e => e.From);
        Dictionary<EntityId, int> distances = Distances(outgoing.SelectMany(g => g), to);
        List<LineagePath> found = [];
        var chains = new PriorityQueue<LineagePath, (int Length, int Order)>();
        chains.Enqueue(new LineagePath([from], [], 0), (0, 0));
        int order = 0;
        while (found.Count < first && order < MostChains && chains.TryDequeue(out LineagePath? chain, out _))
        {
            EntityId end = chain.Nodes[^1];
            if (Reaches(end, to) && chain.Length > 0)
            {
                found.Add(chain);
                continue;
            }

            foreach (Relation edge in outgoing[end])
            {
                int length = chain.Length + Cost(edge);
                if (distances.TryGetValue(edge.To, out int rest) && length + rest <= maxDepth && !chain.Nodes.Contains(edge.To))
                {
                    chains.Enqueue(new LineagePath([.. chain.Nodes, edge.To], [.. chain.Edges, edge], length), (length, ++order));
                }
            }
        }

        return found;
    }

    private static Dictionary<EntityId, int> Distances(IEnumerable<Relation> edges, EntityId to)
    {
        Relation[] all = [.. edges];
        ILookup<EntityId, Relation> incoming = all.ToLookup(e => e.To);
        var distances = new Dictionary<EntityId, int>();
        var walk = new PriorityQueue<EntityId, int>();
        foreach (EntityId goal in all.Select(e => e.To).Where(e => Reaches(e, to)).Distinct())
        {
            walk.Enqueue(goal, 0);
        }

        while (walk.TryDequeue(out EntityId entity, out int distance))
        {
            if (distances.TryAdd(entity, distance))
            {
                foreach (Relation edge in incoming[entity])
                {
                    walk.Enqueue(edge.From, distance + Cost(edge));
                }
            }
        }

        return distances;
    }

    private static int Cost(Relation edge) => edge.Type == RelationType.HasPart ? 0 : 1;
}
