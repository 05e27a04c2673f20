using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Paths;

/// <summary>Something that several entities build on, or that builds on all of them, with its distance from each.</summary>
public sealed record CommonEntity(EntityId Entity, IReadOnlyList<int> Distances);

/// <summary>Finds what several entities all build on, or what builds on all of them, one round trip an entity.</summary>
/// <param name="graph">Where it is looked for.</param>
/// <param name="filter">Which edges lead there.</param>
/// <param name="direction"><see cref="Direction.BuildsOn"/> or <see cref="Direction.BuiltOnBy"/>.</param>
public sealed class CommonSearch(IGraphReader graph, LineageFilter filter, Direction direction = Direction.BuildsOn)
{
    /// <summary>The nearest first: by the sum of the distances, then by the largest of them, then by id.</summary>
    public async Task<IReadOnlyList<CommonEntity>> FindAsync(IReadOnlyList<EntityId> of, int depth, int first, CancellationToken cancellationToken)
    {
        List<Dictionary<EntityId, int>> distances = [];
        foreach (EntityId entity in of)
        {
            Lineage lineage = await graph.LineageAsync(
                new LineageQuery([entity], direction, depth, filter, LineageQuery.MostGoneOver), cancellationToken).ConfigureAwait(false);
            distances.Add(lineage.Nodes.Where(n => n.Depth > 0).ToDictionary(n => n.Entity, n => n.Depth));
        }

        return distances is []
            ? []
            : [.. distances[0].Keys
                .Where(e => distances.TrueForAll(d => d.ContainsKey(e)))
                .Select(e => new CommonEntity(e, [.. distances.Select(d => d[e])]))
                .OrderBy(a => a.Distances.Sum()).ThenBy(a => a.Distances.Max()).ThenBy(a => a.Entity.ToString(), StringComparer.Ordinal)
                .Take(first)];
    }
}
