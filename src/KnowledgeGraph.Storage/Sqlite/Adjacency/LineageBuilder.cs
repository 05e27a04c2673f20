using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>What a lineage shows so far: nodes up to a limit, and edges between them.</summary>
internal sealed class LineageBuilder(AdjacencyGraph graph, int limit)
{
    private const int UnitsPerShown = 4;

    private readonly Dictionary<int, int> places = [];
    private readonly List<(int Node, int Depth)> nodes = [];
    private readonly HashSet<(int From, RelationType Type, int To)> shown = [];
    private readonly List<(int From, RelationType Type, int To, int Depth, int Citations)> edges = [];

    /// <summary>The nodes that are shown.</summary>
    public IReadOnlyList<(int Node, int Depth)> Nodes => nodes;

    /// <summary>Whether a node is shown.</summary>
    public bool Shows(int node) => places.ContainsKey(node);

    /// <summary>Whether an edge is shown.</summary>
    public bool Shows(int from, RelationType type, int to) => shown.Contains((from, type, to));

    /// <summary>Shows nodes, all or none; a node that is shown already keeps its smaller depth.</summary>
    /// <returns>False where they would exceed the limit.</returns>
    public bool TryShow(ReadOnlySpan<(int Node, int Depth)> wanted)
    {
        int room = limit - nodes.Count;
        for (int i = 0; i < wanted.Length; i++)
        {
            if (IsNew(wanted, i) && --room < 0)
            {
                return false;
            }
        }

        foreach ((int node, int depth) in wanted)
        {
            if (!places.TryGetValue(node, out int place))
            {
                places.Add(node, nodes.Count);
                nodes.Add((node, depth));
            }
            else if (depth < nodes[place].Depth)
            {
                nodes[place] = (node, depth);
            }
        }

        return true;
    }

    /// <summary>Shows an edge between shown nodes, once.</summary>
    public void Connect(int from, RelationType type, int to, int depth, int citations)
    {
        if (shown.Add((from, type, to)))
        {
            edges.Add((from, type, to, depth, citations));
        }
    }

    /// <summary>The lineage, nearest first.</summary>
    /// <param name="roots">The roots, in the order asked.</param>
    /// <param name="degree">The degree of a node.</param>
    /// <param name="isTruncated">Whether something was left out.</param>
    /// <param name="omitted">How many neighbours are not shown.</param>
    public Lineage Finished(IEnumerable<int> roots, Func<int, int> degree, bool isTruncated, int omitted)
    {
        WorkBudget.Spend((long)(nodes.Count + edges.Count) * UnitsPerShown);
        return new Lineage
        {
            Roots = [.. roots.Select(graph.Id)],
            Nodes = [.. nodes.OrderBy(n => n.Depth).Select(n => new LineageNode(graph.Id(n.Node), n.Depth, degree(n.Node)))],
            Edges =
            [
                .. edges.OrderBy(e => e.Depth).Select(e =>
                    new Relation { From = graph.Id(e.From), Type = e.Type, To = graph.Id(e.To), Depth = e.Depth, CitationCount = e.Citations }),
            ],
            IsTruncated = isTruncated,
            OmittedNodes = omitted,
        };
    }

    private bool IsNew(ReadOnlySpan<(int Node, int Depth)> wanted, int at)
    {
        for (int i = 0; i < at; i++)
        {
            if (wanted[i].Node == wanted[at].Node)
            {
                return false;
            }
        }

        return !places.ContainsKey(wanted[at].Node);
    }
}
