namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>
/// Where a walk against the edges goes on from. Who cites a whole instrument, or a paragraph, builds on what any part of it builds on: so
/// from a provision that was reached the walk goes on from whatever cites it, a part that it stands in, or its instrument as a whole, and
/// not from what cites the paragraphs beside it. That is exactly the walk along the edges, turned round.
/// </summary>
internal static class Upwards
{
    /// <summary>The nodes whose citations lead on: the node itself, the parts around it, and the instruments that it is the text of.</summary>
    public static IEnumerable<int> From(AdjacencyGraph graph, int node)
    {
        if (graph.IsProvision(node))
        {
            for (int at = node; at >= 0; at = graph.ParentOf(at))
            {
                yield return at;
            }
        }

        var owners = new List<int>();
        graph.OwnersOf(node, owners);
        foreach (int owner in owners)
        {
            yield return owner;
        }
    }
}
