using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>Finds the citations that prove an edge.</summary>
internal static class ProofSearch
{
    private const int EdgesPerUnit = 10;

    /// <summary>The numbers of the first citations: of exactly the target first, then of parts of it; by source and start.</summary>
    public static IReadOnlyList<int> Of(AdjacencyGraph graph, RelationId relation, int first) =>
    [
        .. Edges(graph, relation, out int to).OrderBy(e => graph.Target[e] == to ? 0 : 1).ThenBy(e => e)
            .SelectMany(e => graph.CitationsOf(e).ToArray()).Distinct().Take(first),
    ];

    /// <summary>How many citations there are.</summary>
    public static int Count(AdjacencyGraph graph, RelationId relation)
    {
        var bundle = default(EdgeBundle);
        List<int> edges = Edges(graph, relation, out _);
        foreach (int edge in edges)
        {
            bundle.Add(edge);
        }

        return edges.Count == 0 ? 0 : bundle.CountCitations(graph);
    }

    private static List<int> Edges(AdjacencyGraph graph, RelationId relation, out int target)
    {
        var found = new List<int>();
        target = -1;
        if (!graph.TryFind(relation.From, out int from) || !graph.TryFind(relation.To, out int to))
        {
            return found;
        }

        target = to;
        RelationType type = relation.Type;
        (PartRanges sources, PartRanges targets) = (graph.PartsOf(from), graph.PartsOf(to));
        Add(sources.First, sources.End);
        Add(sources.HeldFirst, sources.HeldEnd);
        return found;

        void Add(int first, int end)
        {
            (int edge, int last) = graph.LeavingFrom(first, end);
            WorkBudget.Spend(1 + ((last - edge) / EdgesPerUnit));
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
