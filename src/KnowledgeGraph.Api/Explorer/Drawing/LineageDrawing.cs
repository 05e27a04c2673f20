using System.Globalization;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Api.Explorer.Drawing;

/// <summary>A lineage as boxes and lines, in pixels. What is built on lies to the right of what builds on it; time runs down.</summary>
/// <param name="Width">The width of the picture.</param>
/// <param name="Height">Its height.</param>
/// <param name="Nodes">The boxes, column by column.</param>
/// <param name="Edges">The lines.</param>
public sealed record LineageDrawing(int Width, int Height, IReadOnlyList<DrawnNode> Nodes, IReadOnlyList<DrawnEdge> Edges)
{
    /// <summary>The width of a box: room for the longest label.</summary>
    public const int BoxWidth = 240;

    /// <summary>The height of a box: at least what a finger needs (WCAG 2.5.8).</summary>
    public const int BoxHeight = 26;

    private const int ColumnPitch = BoxWidth + 90;
    private const int RowPitch = BoxHeight + 8;
    private const int Inset = 12;
    private const int LongestLabel = 26;
    private const int RoomForMore = 7;

    /// <summary>Draws.</summary>
    public static LineageDrawing Of(LineageAnswer answer, LineageAddress address)
    {
        Lineage lineage = answer.Graph;
        LineageLayout layout = answer.Layout;
        double left = lineage.Nodes.Min(n => layout.Of(n.Entity).X), top = lineage.Nodes.Min(n => layout.Of(n.Entity).Y);
        Dictionary<EntityId, int> shown = lineage.Edges.Where(e => e.Type != RelationType.HasPart).SelectMany(e => new[] { e.From, e.To })
            .CountBy(e => e).ToDictionary();
        DrawnNode[] nodes =
        [
            .. lineage.Nodes.Select(n =>
                Node(answer, address, n, layout.Of(n.Entity) is var p ? (int)((p.X - left) * ColumnPitch)
                + Inset : 0, (int)((layout.Of(n.Entity).Y - top) * RowPitch) + Inset, shown.GetValueOrDefault(n.Entity)))
                .OrderBy(n => n.X).ThenBy(n => n.Y),
        ];
        Dictionary<EntityId, int> numbers = nodes.Select((n, i) => (n.Entity, i)).ToDictionary(n => n.Entity, n => n.i);
        return new LineageDrawing(
            nodes.Max(n => n.X) + BoxWidth + Inset,
            nodes.Max(n => n.Y) + BoxHeight + Inset,
            nodes,
            [.. lineage.Edges.Select(e => Edge(e, numbers[e.From], numbers[e.To], nodes))]);
    }

    /// <summary>What a node is called where there is little room: <c>A/RES/76/181, annex, para. 29</c>.</summary>
    public static string Name(EntityId entity, Instrument? instrument) => Clean(
        (entity.Instrument.IsSymbol ? entity.Instrument.Value : instrument?.Title ?? entity.Instrument.Value)
            + (entity.Label is null ? "" : " " + entity.Label));

    private static DrawnNode Node(LineageAnswer answer, LineageAddress address, LineageNode node, int x, int y, int shown)
    {
        Instrument? instrument = answer.Instruments.GetValueOrDefault(node.Entity.Instrument);
        string name = Name(node.Entity, instrument);
        int more = address.Opened.Contains(node.Entity) ? 0 : Math.Max(0, node.Degree - shown), room = more > 0
            ? LongestLabel - RoomForMore : LongestLabel;
        bool isRoot = answer.Graph.Roots.Contains(node.Entity), isOpened = address.Opened.Contains(node.Entity);
        IEnumerable<EntityId> opened = isOpened ? address.Opened.Where(o => o != node.Entity) : address.Opened.Append(node.Entity);
        return new DrawnNode(node.Entity, x, y)
        {
            Label = name.Length <= room ? name : name[..(room - 1)].TrimEnd() + "…",
            Year = instrument?.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? "",
            Title = Clean(string.Join(
                " · ", new[] { name, InWords.Title(instrument), instrument?.Date is { } date ? InWords.Of(date) : null }.OfType<string>().Distinct())),
            State = isRoot ? "root" : isOpened ? "opened" : instrument is { IsLoaded: false, ContainedIn: null } ? "stub" : "loaded",
            More = more,
            Href = isRoot ? Address.Of(node.Entity) : (address with { Opened = [.. opened] }).Query,
        };
    }

    // From the right edge of what builds on to the left edge of what is built on; around where that does not lie to the right.
    private static DrawnEdge Edge(Relation edge, int from, int to, DrawnNode[] nodes)
    {
        (DrawnNode a, DrawnNode b) = (nodes[from], nodes[to]);
        (int y1, int y2) = (a.Y + (BoxHeight / 2), b.Y + (BoxHeight / 2));
        (int x1, int x2) = (a.X + BoxWidth, b.X);
        int bend = 40;
        if (x2 <= x1)
        {
            (x2, bend) = a.X == b.X ? (b.X + BoxWidth, 40) : (b.X, 80);
            string back = a.X == b.X ? $"{x2 + bend} {y2}" : $"{x2 - bend} {y2}";
            return new DrawnEdge(edge, from, to, $"M{x1} {y1}C{x1 + bend} {y1} {back} {x2} {y2}");
        }

        return new DrawnEdge(edge, from, to, $"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}");
    }

    // XML has no place for control characters and halves of surrogate pairs.
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => r.Value >= 0x20 && !System.Text.Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF)));
}

/// <summary>A box.</summary>
/// <param name="Entity">What it stands for.</param>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
public sealed record DrawnNode(EntityId Entity, int X, int Y)
{
    /// <summary>What is written on it.</summary>
    public required string Label { get; init; }

    /// <summary>The year of adoption, or nothing.</summary>
    public required string Year { get; init; }

    /// <summary>All that is known of it in a line.</summary>
    public required string Title { get; init; }

    /// <summary><c>root</c>, <c>opened</c>, <c>loaded</c> or <c>stub</c>.</summary>
    public required string State { get; init; }

    /// <summary>How many of its edges are not shown.</summary>
    public required int More { get; init; }

    /// <summary>Where a click leads: the root to its text, another to this lineage with it opened or closed.</summary>
    public required string Href { get; init; }
}

/// <summary>A line.</summary>
/// <param name="Relation">What it stands for.</param>
/// <param name="From">The number of the box that it leaves.</param>
/// <param name="To">The number of the box that it reaches.</param>
/// <param name="Path">The line as SVG draws it.</param>
public sealed record DrawnEdge(Relation Relation, int From, int To, string Path);
