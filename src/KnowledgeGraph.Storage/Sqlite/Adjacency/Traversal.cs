using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>A node whose own edges are followed, with the tie that shows why.</summary>
/// <param name="Node">Going onward a provision that cites; going back a node that is cited.</param>
/// <param name="TieFrom">The whole of the tie; -1 for none.</param>
/// <param name="TieTo">The part of the tie.</param>
internal readonly record struct Place(int Node, int TieFrom, int TieTo)
{
    /// <summary>Whether there is a tie.</summary>
    public bool HasTie => TieFrom >= 0;
}

/// <summary>One way that a lineage runs: where it has been and where it goes on.</summary>
internal sealed class Traversal(AdjacencyGraph graph, Direction direction)
{
    private readonly HashSet<int> reached = [];
    private readonly HashSet<int> visited = [];
    private List<Place> next = [];

    /// <summary>Whether edges are followed from the citing to the cited.</summary>
    public bool IsOnward { get; } = direction == Direction.BuildsOn;

    /// <summary>The places that the next step starts from.</summary>
    public IReadOnlyList<Place> Frontier => next;

    /// <summary>Leaves the frontier behind and gathers a new one.</summary>
    public void Advance() => next = [];

    /// <summary>Starts at a root: at every part of it.</summary>
    public void Begin(int root)
    {
        // A root that is a part of another root has been begun with it; going back it may still be reached from elsewhere.
        if (IsOnward)
        {
            Reach(root);
            return;
        }

        PartRanges parts = graph.PartsOf(root);
        AddCited(root, root);
        for (int node = parts.First; node < parts.End; node++)
        {
            AddCited(root, node);
        }

        for (int node = parts.HeldFirst; node < parts.HeldEnd; node++)
        {
            AddCited(root, node);
        }
    }

    /// <summary>
    /// Goes on, with the next step, from a node at the far end of an edge. Where it has been before it ends: so cycles end where they close.
    /// </summary>
    public void Reach(int node)
    {
        if (!reached.Add(node))
        {
            return;
        }

        if (IsOnward)
        {
            PartRanges parts = graph.PartsOf(node);
            AddCiting(node, parts.First, parts.End);
            AddCiting(node, parts.HeldFirst, parts.HeldEnd);
            return;
        }

        foreach (int cited in Upwards.From(graph, node))
        {
            if (visited.Add(cited))
            {
                next.Add(cited == node ? new Place(cited, -1, -1) : new Place(cited, cited, node));
            }
        }
    }

    private void AddCiting(int whole, int first, int end)
    {
        (int edge, int last) = graph.LeavingFrom(first, end);
        while (edge < last)
        {
            int source = graph.Source[edge];
            if (visited.Add(source))
            {
                next.Add(source == whole ? new Place(source, -1, -1) : new Place(source, whole, source));
            }

            edge = graph.LeavingFrom(source, source + 1).End;
        }
    }

    private void AddCited(int whole, int node)
    {
        if (graph.ArrivingAt(node).Length > 0 && visited.Add(node))
        {
            next.Add(node == whole ? new Place(node, -1, -1) : new Place(node, whole, node));
        }
    }
}
