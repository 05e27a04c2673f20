using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>The edges of a lineage by the numbers of its nodes.</summary>
internal sealed class LineageLinks
{
    private readonly int[] _roots;
    private readonly List<(int To, bool IsPart)>[] _along;
    private readonly List<(int From, bool IsPart)>[] _against;

    public LineageLinks(Lineage lineage)
    {
        int count = lineage.Nodes.Count;
        var numbers = new Dictionary<EntityId, int>(count);
        for (int node = 0; node < count; node++)
        {
            numbers[lineage.Nodes[node].Entity] = node;
        }

        _roots = [.. lineage.Roots.Where(numbers.ContainsKey).Select(r => numbers[r])];
        _along = new List<(int, bool)>[count];
        _against = new List<(int, bool)>[count];
        foreach (Relation edge in lineage.Edges)
        {
            if (numbers.TryGetValue(edge.From, out int from) && numbers.TryGetValue(edge.To, out int to))
            {
                bool isPart = edge.Type == RelationType.HasPart;
                (_along[from] ??= []).Add((to, isPart));
                (_against[to] ??= []).Add((from, isPart));
            }
        }
    }

    /// <summary>The heights of the neighbours that are placed already, added up and counted.</summary>
    public (double Sum, int Count) Neighbours(int node, double?[] placed)
    {
        double sum = 0;
        int count = 0;
        foreach ((int other, _) in _along[node] ?? [])
        {
            Add(placed[other]);
        }

        foreach ((int other, _) in _against[node] ?? [])
        {
            Add(placed[other]);
        }

        return (sum, count);

        void Add(double? height)
        {
            sum += height ?? 0;
            count += height is null ? 0 : 1;
        }
    }

    /// <summary>1 for each node that is reached from the roots along edges, -1 for what is reached only against them.</summary>
    public int[] Sides()
    {
        int[] sides = new int[_along.Length];
        foreach (int root in _roots)
        {
            sides[root] = 1;
        }

        Walk(sides, 1);
        Walk(sides, -1);
        return [.. sides.Select(s => s == 0 ? 1 : s)];
    }

    // Either way a provision leads to the instrument that holds it; against the edges an instrument leads to its provisions too.
    private void Walk(int[] sides, int side)
    {
        bool[] seen = new bool[sides.Length];
        var walk = new Queue<int>();
        Array.ForEach(_roots, r => Go(r));
        while (walk.TryDequeue(out int node))
        {
            foreach ((int to, bool isPart) in _along[node] ?? [])
            {
                if (side > 0 || isPart)
                {
                    Go(to);
                }
            }

            foreach ((int from, bool isPart) in _against[node] ?? [])
            {
                if (side < 0 || isPart)
                {
                    Go(from);
                }
            }
        }

        void Go(int node)
        {
            if (!seen[node])
            {
                seen[node] = true;
                sides[node] = sides[node] == 0 ? side : sides[node];
                walk.Enqueue(node);
            }
        }
    }
}
