using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Lineages;

/// <summary>
/// A layered drawing of a lineage. A column a step: the roots at 0, what they build on to the right, what builds on them to the
/// left. Within a column time runs down; what is of one year is ordered by where its neighbours stand, so that few edges cross. A
/// provision stands next to its instrument. Nothing overlaps: nodes of one column are at least 1 apart.
/// </summary>
internal sealed class LineageLayout
{
    private const int Undated = int.MaxValue;
    private static readonly string[] Rooms = ["HEAD", "PP", "OP", "CLOSING", "Annex", "FN"];
    private readonly Dictionary<EntityId, LineagePoint> _points;

    private LineageLayout(Dictionary<EntityId, LineagePoint> points) => _points = points;

    /// <summary>Where a node stands.</summary>
    public LineagePoint Of(EntityId entity) => _points.GetValueOrDefault(entity);

    /// <summary>Lays out a lineage.</summary>
    /// <param name="lineage">The graph.</param>
    /// <param name="dates">When its instruments were adopted; what is absent or null is drawn last.</param>
    public static LineageLayout Of(Lineage lineage, IReadOnlyDictionary<InstrumentId, DateOnly?> dates)
    {
        Dictionary<EntityId, int> sides = Sides(lineage);
        ILookup<EntityId, EntityId> neighbours = lineage.Edges
            .SelectMany(e => new[] { (e.From, e.To), (From: e.To, To: e.From) })
            .ToLookup(e => e.From, e => e.To);
        var points = new Dictionary<EntityId, LineagePoint>(lineage.Nodes.Count);
        foreach (var column in lineage.Nodes.GroupBy(n => n.Depth * sides.GetValueOrDefault(n.Entity, 1)).OrderBy(c => Math.Abs(c.Key)).ThenByDescending(c => c.Key))
        {
            var rows = column
                .GroupBy(n => n.Entity.Instrument)
                .OrderBy(g => dates.GetValueOrDefault(g.Key)?.Year ?? Undated)
                .ThenBy(g => Middle(g.SelectMany(n => neighbours[n.Entity]), points))
                .ThenBy(g => dates.GetValueOrDefault(g.Key)?.DayNumber ?? Undated)
                .ThenBy(g => g.Key.Value, StringComparer.Ordinal)
                .SelectMany(g => g.OrderBy(n => n.Entity.IsProvision).ThenBy(n => Middle(neighbours[n.Entity], points)).ThenBy(n => InText(n.Entity.Label), StringComparer.Ordinal))
                .ToList();
            double top = -(rows.Count - 1) / 2.0;
            for (int row = 0; row < rows.Count; row++)
            {
                points[rows[row].Entity] = new LineagePoint(column.Key, top + row);
            }
        }

        return new LineageLayout(points);
    }

    // A key that sorts labels roughly as they follow in a text: by room, then by number and not by digit.
    private static string InText(string? label)
    {
        if (label is null)
        {
            return "";
        }

        int room = Array.FindIndex(Rooms, r => label.StartsWith(r, StringComparison.Ordinal));
        var key = new StringBuilder().Append((char)('a' + (room < 0 ? Rooms.Length : room)));
        for (int i = 0; i < label.Length; i++)
        {
            int end = i;
            while (end < label.Length && char.IsAsciiDigit(label[end]))
            {
                end++;
            }

            key.Append(end > i ? label[i..end].PadLeft(6, '0') : label[i].ToString());
            i = Math.Max(i, end - 1);
        }

        return key.ToString();
    }

    // The mean height of the neighbours that are placed already; the middle of the drawing where none is.
    private static double Middle(IEnumerable<EntityId> neighbours, Dictionary<EntityId, LineagePoint> placed)
    {
        double sum = 0;
        int count = 0;
        foreach (EntityId neighbour in neighbours)
        {
            if (placed.TryGetValue(neighbour, out LineagePoint point))
            {
                sum += point.Y;
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }

    // 1 for what is reached from the roots along edges, -1 for what is reached only against them.
    private static Dictionary<EntityId, int> Sides(Lineage lineage)
    {
        var sides = lineage.Roots.ToDictionary(r => r, _ => 1);
        ILookup<EntityId, EntityId> along = lineage.Edges.ToLookup(e => e.From, e => e.To);
        ILookup<EntityId, EntityId> against = lineage.Edges.Where(e => e.Type != RelationType.HasPart).ToLookup(e => e.To, e => e.From);
        ILookup<EntityId, EntityId> holders = lineage.Edges.Where(e => e.Type == RelationType.HasPart).ToLookup(e => e.To, e => e.From);
        ILookup<EntityId, EntityId> parts = lineage.Edges.Where(e => e.Type == RelationType.HasPart).ToLookup(e => e.From, e => e.To);
        Walk(e => along[e].Concat(holders[e]), 1);
        Walk(e => against[e].Concat(holders[e]).Concat(parts[e]), -1);
        return sides;

        void Walk(Func<EntityId, IEnumerable<EntityId>> next, int side)
        {
            var walk = new Queue<EntityId>(lineage.Roots);
            var seen = new HashSet<EntityId>(lineage.Roots);
            while (walk.TryDequeue(out EntityId entity))
            {
                foreach (EntityId neighbour in next(entity).Where(seen.Add))
                {
                    sides.TryAdd(neighbour, side);
                    walk.Enqueue(neighbour);
                }
            }
        }
    }
}

/// <summary>A place in a drawing: columns to the right, rows down.</summary>
internal readonly record struct LineagePoint(double X, double Y);
