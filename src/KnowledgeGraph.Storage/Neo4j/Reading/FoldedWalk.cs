using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>An edge between two instruments, as it is met on a way.</summary>
/// <param name="From">What builds.</param>
/// <param name="Type">The type.</param>
/// <param name="To">What it builds on.</param>
/// <param name="Citations">How many citations prove it.</param>
/// <param name="Way">Which way it is met.</param>
internal readonly record struct MetEdge(string From, RelationType Type, string To, int Citations, Direction Way)
{
    /// <summary>The end that it is met from.</summary>
    public string Near => Way == Direction.BuildsOn ? From : To;

    /// <summary>The end that it leads to.</summary>
    public string Far => Way == Direction.BuildsOn ? To : From;
}

/// <summary>Walks the edges between the instruments that the server chose, step by step: in which step each is met, and in which order.</summary>
internal sealed class FoldedWalk
{
    private readonly ILookup<(string, Direction), MetEdge> edges;
    private readonly HashSet<(string Node, Direction Way)> reached;
    private List<(string Node, Direction Way)> frontier;

    /// <param name="roots">Where it begins.</param>
    /// <param name="onward">The edges met onward; those between what is shown, none besides.</param>
    /// <param name="back">The edges met going back.</param>
    public FoldedWalk(IReadOnlyList<string> roots, IEnumerable<MetEdge> onward, IEnumerable<MetEdge> back)
    {
        edges = onward.Concat(back).ToLookup(e => (e.Near, e.Way));
        frontier = [.. roots.SelectMany(r => new[] { (r, Direction.BuildsOn), (r, Direction.BuiltOnBy) })];
        reached = [.. frontier];
        foreach (string root in roots)
        {
            Shown.Show(root, 0);
        }
    }

    /// <summary>What it shows.</summary>
    public LineageRowsBuilder Shown { get; } = new();

    /// <summary>Whether one step more would show another edge between the same instruments.</summary>
    public bool GoesOn { get; private set; }

    /// <summary>Walks so many steps.</summary>
    public void Walk(int depth)
    {
        for (int d = 1; d <= depth; d++)
        {
            var next = new List<(string, Direction)>();
            foreach (MetEdge edge in Offers())
            {
                Shown.Show(edge.Near, d - 1);
                Shown.Show(edge.Far, d);
                Shown.Connect(edge.From, edge.Type, edge.To, d, edge.Citations);
                if (reached.Add((edge.Far, edge.Way)))
                {
                    next.Add((edge.Far, edge.Way));
                }
            }

            frontier = next;
        }

        GoesOn = Offers().Any(e => !Shown.Connects(e.From, e.Type, e.To));
    }

    private List<MetEdge> Offers()
    {
        List<MetEdge> offers = [.. frontier.SelectMany(f => edges[f])];
        offers.Sort(static (a, b) => a.Citations != b.Citations ? b.Citations.CompareTo(a.Citations)
            : string.CompareOrdinal(a.From, b.From) is not 0 and var from ? from
            : a.Type != b.Type ? ((int)a.Type).CompareTo((int)b.Type)
            : string.CompareOrdinal(a.To, b.To) is not 0 and var to ? to
            : ((int)a.Way).CompareTo((int)b.Way));
        return offers;
    }
}
