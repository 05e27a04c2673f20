using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>Finds the citations that prove an edge.</summary>
internal static class ProofSearch
{
    /// <summary>
    /// The numbers of the first citations: of exactly the target first, then of parts of it; by source and start. Where the citing entity
    /// proves nothing itself (an inherited edge), those of its instrument.
    /// </summary>
    public static IReadOnlyList<int> Of(AdjacencyGraph graph, RelationId relation, int first)
    {
        if (!graph.TryFind(relation.From, out int from) || !graph.TryFind(relation.To, out int to))
        {
            return [];
        }

        List<int> edges = Edges(graph, graph.PartsOf(from), relation.Type, to);
        if (edges.Count == 0 && graph.IsProvision(from))
        {
            edges = Edges(graph, graph.PartsOf(graph.InstrumentOf(from)), relation.Type, to);
        }

        return
        [
            .. edges.OrderBy(e => graph.Target[e] == to ? 0 : 1).ThenBy(e => e)
                .SelectMany(e => graph.CitationsOf(e).ToArray()).Distinct().Take(first),
        ];
    }

    private static List<int> Edges(AdjacencyGraph graph, PartRanges sources, RelationType type, int to)
    {
        var found = new List<int>();
        PartRanges targets = graph.PartsOf(to);
        Add(sources.First, sources.End);
        Add(sources.HeldFirst, sources.HeldEnd);
        return found;

        void Add(int first, int end)
        {
            (int edge, int last) = graph.LeavingFrom(first, end);
            for (; edge < last; edge++)
            {
                if (graph.Type[edge] == type && (graph.Target[edge] == to || targets.Contains(graph.Target[edge])))
                {
                    found.Add(edge);
                }
            }
        }
    }
}
