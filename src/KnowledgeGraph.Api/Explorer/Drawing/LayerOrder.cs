using KnowledgeGraph.Model;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Api.Explorer.Drawing;

/// <summary>
/// The order within the layers of a drawing. Around the root time runs down. Further out what has its neighbours at one place stands together, so
/// that few edges cross: by the mean place of the neighbours that are nearer to the root, then by exchanges of neighbours that cross less (Sugiyama,
/// Tagawa and Toda 1981). Paragraphs stay with their text, and texts of what was opened beside the rest of it.
/// </summary>
internal sealed class LayerOrder
{
    private const int Sweeps = 4;

    private readonly RolledLineage _lineage;
    private readonly List<int>[] _neighbours;
    private readonly double[] _place;
    private readonly Dictionary<int, int> _opened;

    private LayerOrder(RolledLineage lineage)
    {
        _lineage = lineage;
        _place = new double[lineage.Nodes.Count];
        _opened = lineage.Edges.Where(e => e.IsTie && lineage.Nodes[e.From].Entity is null).GroupBy(e => e.To)
            .ToDictionary(e => e.Key, e => e.First().From);
        _neighbours = [.. lineage.Nodes.Select(_ => new List<int>())];
        foreach (RolledEdge edge in lineage.Citations)
        {
            _neighbours[edge.From].Add(edge.To);
            _neighbours[edge.To].Add(edge.From);
        }
    }

    /// <summary>The numbers of the nodes, layer by layer from the left.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(RolledLineage lineage)
    {
        var order = new LayerOrder(lineage);
        return [.. Enumerable.Range(0, lineage.Nodes.Count).GroupBy(n => lineage.Nodes[n].Layer).OrderBy(l => Math.Abs(l.Key))
            .Select(l => (Layer: l.Key, Nodes: order.Sorted([.. l], l.Key))).OrderBy(l => l.Layer).Select(l => l.Nodes)];
    }

    private int[] Sorted(int[] layer, int number)
    {
        Unit[] units = [.. layer.GroupBy(Whole).Select(g => new Unit([.. g.OrderBy(n => _lineage.Nodes[n].Rank)], Inner(g, number)))];
        Array.Sort(units, (a, b) => Math.Abs(number) > 1 && a.Middle != b.Middle ? a.Middle.CompareTo(b.Middle) : Rank(a).CompareTo(Rank(b)));
        for (int sweep = 0; sweep < Sweeps && Math.Abs(number) > 1; sweep++)
        {
            for (int i = sweep % 2; i + 1 < units.Length; i++)
            {
                if (Crossings(units[i], units[i + 1]) > Crossings(units[i + 1], units[i]))
                {
                    (units[i], units[i + 1]) = (units[i + 1], units[i]);
                }
            }
        }

        int[] sorted = [.. units.SelectMany(u => u.Nodes)];
        for (int i = 0; i < sorted.Length; i++)
        {
            _place[sorted[i]] = i - ((sorted.Length - 1) / 2.0);
        }

        return sorted;
    }

    // Paragraphs of one text, and what was opened of several texts as one, are one unit.
    private string Whole(int node) => _lineage.Nodes[node].Entity is { IsProvision: true } part ? part.Instrument.Value
        : _opened.TryGetValue(node, out int group) ? _lineage.Nodes[group].Key : _lineage.Nodes[node].Key;

    private double Rank(Unit unit) => _lineage.Nodes[unit.Nodes[0]].Rank;

    private double[] Inner(IEnumerable<int> nodes, int number)
    {
        if (Math.Abs(number) <= 1)
        {
            return [];
        }

        double[] places = [.. nodes.SelectMany(n => _neighbours[n]).Where(o => IsInner(_lineage.Nodes[o].Layer, number)).Select(o => _place[o])];
        Array.Sort(places);
        return places;
    }

    private static bool IsInner(int other, int number) => Math.Abs(other) < Math.Abs(number) && other * number >= 0;

    private static long Crossings(Unit above, Unit below)
    {
        long count = 0;
        int smaller = 0;
        foreach (double place in above.Inner)
        {
            while (smaller < below.Inner.Length && below.Inner[smaller] < place)
            {
                smaller++;
            }

            count += smaller;
        }

        return count;
    }

    private sealed record Unit(int[] Nodes, double[] Inner)
    {
        public double Middle { get; } = Inner.Length == 0 ? 0 : Inner.Average();
    }
}
