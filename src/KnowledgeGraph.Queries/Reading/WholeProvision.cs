using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>A provision with all that stands in it.</summary>
public static class WholeProvision
{
    /// <summary>The provision and its parts, and theirs, in the order of the text; a level of it a round trip.</summary>
    /// <param name="graph">Where they are read.</param>
    /// <param name="provision">The provision.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<IReadOnlyList<Provision>> ReadAsync(
        IProvisionReader graph, Provision provision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
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
