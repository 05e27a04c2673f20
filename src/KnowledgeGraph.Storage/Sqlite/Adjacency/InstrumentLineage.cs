using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>Lineage with provisions folded into their instruments: one edge a pair and type.</summary>
internal sealed class InstrumentLineage
{
    private readonly AdjacencyGraph graph;
    private readonly LineageQuery query;
    private readonly EdgeFilter filter;
    private readonly LineageBuilder canvas;
    private readonly Direction[] ways;
    private readonly HashSet<int> omitted = [];
    private bool isTruncated;

    public InstrumentLineage(AdjacencyGraph graph, LineageQuery query)
    {
        (this.graph, this.query) = (graph, query);
        filter = new EdgeFilter(graph, query.Filter);
        canvas = new LineageBuilder(graph, query.Limit);
        ways = LineageWalk.Ways(query.Direction);
    }

    // An edge between two instruments, seen from one of them.
    private readonly record struct Folded(int From, RelationType Type, int To, int Citations, Direction Traversal)
    {
        public int Near => Traversal == Direction.BuildsOn ? From : To;

        public int Far => Traversal == Direction.BuildsOn ? To : From;
    }

    /// <summary>Walks.</summary>
    public Lineage Walk(CancellationToken cancellationToken)
    {
        List<int> roots = ShowRoots();
        var reached = new HashSet<(int, Direction)>();
        List<(int Node, Direction Traversal)> frontier = [.. roots.SelectMany(r => ways.Select(w => (r, w))).Where(reached.Add)];
        var leftOut = new List<(Folded Edge, int Depth)>();
        for (int depth = 1; depth <= query.Depth; depth++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = new List<(int, Direction)>();
            foreach (Folded edge in Offers(frontier))
            {
                if (!canvas.TryShow([(edge.Near, depth - 1), (edge.Far, depth)]))
                {
                    leftOut.Add((edge, depth));
                    continue;
                }

                canvas.Connect(edge.From, edge.Type, edge.To, depth, edge.Citations);
                if (reached.Add((edge.Far, edge.Traversal)))
                {
                    next.Add((edge.Far, edge.Traversal));
                }
            }

            frontier = next;
        }

        foreach ((Folded edge, int depth) in leftOut.Where(l => canvas.Shows(l.Edge.Far)))
        {
            canvas.Connect(edge.From, edge.Type, edge.To, depth, edge.Citations);
        }

        foreach (Folded edge in leftOut.Select(l => l.Edge).Concat(Offers(frontier)).Where(e => !canvas.Shows(e.From, e.Type, e.To)))
        {
            isTruncated = true;
            if (!canvas.Shows(edge.Far))
            {
                omitted.Add(edge.Far);
            }
        }

        return canvas.Finished(roots, Degree, isTruncated, omitted.Count);
    }

    private List<int> ShowRoots()
    {
        var roots = new List<int>();
        foreach (EntityId id in query.From)
        {
            if (!graph.TryFind(id, out int node) || graph.InstrumentOf(node) is var root && roots.Contains(root))
            {
                continue;
            }

            if (canvas.TryShow([(root, 0)]))
            {
                roots.Add(root);
            }
            else
            {
                isTruncated = true;
            }
        }

        return roots;
    }

    private List<Folded> Offers(List<(int Node, Direction Traversal)> frontier)
    {
        var offers = new List<Folded>();
        foreach ((int node, Direction way) in frontier)
        {
            foreach (FoldedEdge edge in graph.Folds.At(node, way))
            {
                if (Allows(edge))
                {
                    (int from, int to) = way == Direction.BuildsOn ? (node, edge.Other) : (edge.Other, node);
                    offers.Add(new Folded(from, edge.Type, to, edge.Citations, way));
                }
            }
        }

        WorkBudget.Spend(offers.Count / LineageWalk.OffersPerUnit);
        offers.Sort(static (a, b) => a.Citations != b.Citations ? b.Citations.CompareTo(a.Citations)
            : a.From != b.From ? a.From.CompareTo(b.From)
            : a.Type != b.Type ? ((int)a.Type).CompareTo((int)b.Type)
            : a.To != b.To ? a.To.CompareTo(b.To)
            : ((int)a.Traversal).CompareTo((int)b.Traversal));
        return offers;
    }

    private int Degree(int node)
    {
        int degree = 0;
        foreach (Direction way in ways)
        {
            foreach (FoldedEdge edge in graph.Folds.At(node, way))
            {
                degree += Allows(edge) ? 1 : 0;
            }
        }

        return degree;
    }

    private bool Allows(FoldedEdge edge) => filter.Allows(edge.Type) && filter.Allows(edge.Other);
}
