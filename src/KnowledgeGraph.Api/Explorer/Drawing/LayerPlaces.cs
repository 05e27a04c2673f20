using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Api.Explorer.Drawing;

/// <summary>
/// Where the nodes of a drawing stand. A layer that is longer than the page has room for is folded into lines, as a newspaper folds a text into
/// columns, and leaves a corridor open for the edges of its far lines. In a layer of one line each node stands as near to the middle of its
/// neighbours as the others let it: the least squares under an order, by pooling adjacent violators.
/// </summary>
internal sealed class LayerPlaces
{
    private readonly PictureShape _shape;
    private readonly double[] _along;
    private readonly double[] _across;
    private readonly int[] _line;

    private LayerPlaces(RolledLineage lineage, PictureShape shape)
    {
        (_shape, int count) = (shape, lineage.Nodes.Count);
        (_along, _across, _line) = (new double[count], new double[count], new int[count]);
    }

    /// <summary>For each line its place from layer to layer, that of its middle.</summary>
    public IReadOnlyList<double> Lines { get; private set; } = [];

    /// <summary>For each line whether it is the last of its layer.</summary>
    public IReadOnlyList<bool> EndsLayer { get; private set; } = [];

    /// <summary>The middle of a node, from layer to layer.</summary>
    public double Along(int node) => _along[node];

    /// <summary>The middle of a node, the other way; the root's is about 0.</summary>
    public double Across(int node) => _across[node];

    /// <summary>The number of a node's line.</summary>
    public int Line(int node) => _line[node];

    /// <summary>Places the nodes.</summary>
    public static LayerPlaces Of(RolledLineage lineage, IReadOnlyList<IReadOnlyList<int>> layers, PictureShape shape)
    {
        var places = new LayerPlaces(lineage, shape);
        int[][][] folded = Fold(layers, shape);
        List<double> lines = [];
        List<bool> ends = [];
        double at = 0;
        foreach (int[][] layer in folded)
        {
            for (int line = 0; line < layer.Length; line++)
            {
                foreach (int node in layer[line])
                {
                    (places._along[node], places._line[node]) = (at, lines.Count);
                }

                lines.Add(at);
                ends.Add(line == layer.Length - 1);
                at += shape.Along + (ends[^1] ? shape.LayerGap : shape.LineGap);
            }
        }

        (places.Lines, places.EndsLayer) = (lines, ends);
        places.Spread(lineage, folded);
        return places;
    }

    // As long as the picture is nearest to the proportion of a page.
    private static int[][][] Fold(IReadOnlyList<IReadOnlyList<int>> layers, PictureShape shape)
    {
        int longest = layers.Max(l => l.Count);
        int best = longest;
        double least = double.MaxValue;
        for (int length = longest; length >= Math.Min(shape.LeastInLine, longest); length--)
        {
            int lines = layers.Sum(l => LineCount(l.Count, length));
            double along = (lines * shape.Along) + ((lines - layers.Count) * shape.LineGap) + ((layers.Count - 1) * shape.LayerGap);
            double across = (layers.Max(l => Length(l.Count, length)) * (shape.Across + shape.Between)) + (lines > layers.Count ? shape.Corridor : 0);
            double proportion = shape.IsTall ? across / along : along / across;
            double off = Math.Abs(Math.Log(proportion / shape.Proportion));
            if (off < least)
            {
                (least, best) = (off, length);
            }
        }

        return [.. layers.Select(l => l.Chunk(Length(l.Count, best)).ToArray())];
    }

    private static int LineCount(int count, int length) => (count + length - 1) / length;

    private static int Length(int count, int length) => LineCount(count, length) is var lines ? (count + lines - 1) / lines : 0;

    private void Spread(RolledLineage lineage, int[][][] folded)
    {
        ILookup<int, int> neighbours = lineage.Citations.SelectMany(e => new[] { (Of: e.From, Is: e.To), (Of: e.To, Is: e.From) })
            .ToLookup(e => e.Of, e => e.Is);
        double pitch = _shape.Across + _shape.Between;
        HashSet<int> placed = [];
        foreach (int[][] layer in folded.OrderBy(l => Math.Abs(lineage.Nodes[l[0][0]].Layer)))
        {
            if (layer.Length == 1)
            {
                double[] wanted = [.. layer[0].Select(n => neighbours[n].Where(placed.Contains).Select(o => _across[o]).DefaultIfEmpty(0).Average())];
                double[] found = Pool(wanted, pitch);
                for (int i = 0; i < found.Length; i++)
                {
                    _across[layer[0][i]] = found[i];
                }
            }
            else
            {
                foreach (int[] line in layer)
                {
                    int above = (line.Length + 1) / 2;
                    for (int i = 0; i < line.Length; i++)
                    {
                        _across[line[i]] = ((i - above + 0.5) * pitch) + (i < above ? -_shape.Corridor / 2.0 : _shape.Corridor / 2.0);
                    }
                }
            }

            placed.UnionWith(layer.SelectMany(l => l));
        }
    }

    // The places nearest to those wanted, each at least so far after the one before it.
    private static double[] Pool(double[] wanted, double pitch)
    {
        var pools = new List<(double Sum, int Count)>();
        for (int i = 0; i < wanted.Length; i++)
        {
            (double Sum, int Count) pool = (wanted[i] - (i * pitch), 1);
            while (pools.Count > 0 && pools[^1].Sum / pools[^1].Count > pool.Sum / pool.Count)
            {
                pool = (pool.Sum + pools[^1].Sum, pool.Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        double[] places = new double[wanted.Length];
        int at = 0;
        foreach ((double sum, int count) in pools)
        {
            for (int i = 0; i < count; i++, at++)
            {
                places[at] = (sum / count) + (at * pitch);
            }
        }

        return places;
    }
}
