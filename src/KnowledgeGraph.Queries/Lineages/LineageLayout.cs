using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>
/// A layered drawing of a lineage. A column a step: the roots at 0, what they build on to the right, what builds on them to the
/// left. Within a column time runs down; what is of one year is ordered by where its neighbours stand, so that few edges cross. A
/// provision stands next to its instrument. Nothing overlaps: nodes of one column are at least 1 apart.
/// </summary>
public sealed class LineageLayout
{
    private const int Undated = int.MaxValue;
    private readonly Dictionary<EntityId, LineagePoint> _points;

    private LineageLayout(Dictionary<EntityId, LineagePoint> points) => _points = points;

    /// <summary>Where a node stands.</summary>
    public LineagePoint Of(EntityId entity) => _points.GetValueOrDefault(entity);

    /// <summary>Lays out a lineage.</summary>
    /// <param name="lineage">The graph.</param>
    /// <param name="dates">When its instruments were adopted; what is absent or null is drawn last.</param>
    public static LineageLayout Of(Lineage lineage, IReadOnlyDictionary<InstrumentId, DateOnly?> dates)
    {
        var links = new LineageLinks(lineage);
        int[] sides = links.Sides();
        IReadOnlyList<LineageNode> nodes = lineage.Nodes;
        var placed = new double?[nodes.Count];
        var points = new Dictionary<EntityId, LineagePoint>(nodes.Count);
        foreach (IGrouping<int, int> column in Enumerable.Range(0, nodes.Count).GroupBy(n => nodes[n].Depth * sides[n]).OrderBy(c => Math.Abs(c.Key))
            .ThenByDescending(c => c.Key))
        {
            Row[] rows = Rows(column, nodes, links, placed, dates);
            Array.Sort(rows);
            double top = -(rows.Length - 1) / 2.0;
            for (int row = 0; row < rows.Length; row++)
            {
                placed[rows[row].Node] = top + row;
                points[nodes[rows[row].Node].Entity] = new LineagePoint(column.Key, top + row);
            }
        }

        return new LineageLayout(points);
    }

    private static Row[] Rows(
        IEnumerable<int> column, IReadOnlyList<LineageNode> nodes, LineageLinks links, double?[] placed,
        IReadOnlyDictionary<InstrumentId, DateOnly?> dates)
    {
        var rows = new List<Row>();
        foreach (IGrouping<InstrumentId, int> instrument in column.GroupBy(n => nodes[n].Entity.Instrument))
        {
            DateOnly? date = dates.GetValueOrDefault(instrument.Key);
            (double Sum, int Count) all = default;
            int first = rows.Count;
            foreach (int node in instrument)
            {
                (double Sum, int Count) own = links.Neighbours(node, placed);
                all = (all.Sum + own.Sum, all.Count + own.Count);
                rows.Add(new Row(node, date?.Year ?? Undated, 0, date?.DayNumber
                    ?? Undated, instrument.Key.Value, Middle(own), PlaceInText.Of(nodes[node].Entity.Label)));
            }

            for (int row = first; row < rows.Count; row++)
            {
                rows[row] = rows[row] with { GroupMiddle = Middle(all) };
            }
        }

        return [.. rows];
    }

    // The mean height of the neighbours that are placed already; the middle of the drawing where none is.
    private static double Middle((double Sum, int Count) heights) => heights.Count == 0 ? 0 : heights.Sum / heights.Count;

    private readonly record struct Row(int Node, int Year, double GroupMiddle, int Day, string Instrument, double Middle, PlaceInText Place)
        : IComparable<Row>
    {
        public int CompareTo(Row other)
        {
            int order = Year.CompareTo(other.Year);
            order = order != 0 ? order : GroupMiddle.CompareTo(other.GroupMiddle);
            order = order != 0 ? order : Day.CompareTo(other.Day);
            order = order != 0 ? order : string.CompareOrdinal(Instrument, other.Instrument);
            order = order != 0 ? order : Place.IsWhole.CompareTo(other.Place.IsWhole) * -1;
            order = order != 0 ? order : Middle.CompareTo(other.Middle);
            return order != 0 ? order : Place.CompareTo(other.Place);
        }
    }
}

/// <summary>A place in a drawing: columns to the right, rows down.</summary>
public readonly record struct LineagePoint(double X, double Y);
