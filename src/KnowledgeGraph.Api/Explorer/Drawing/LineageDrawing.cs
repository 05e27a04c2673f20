using System.Globalization;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.Explorer.Drawing;

/// <summary>A lineage as boxes and lines, in pixels. What is built on lies to the right of what builds on it, or below it.</summary>
/// <param name="Width">The width of the picture.</param>
/// <param name="Height">Its height.</param>
/// <param name="Nodes">The boxes, in the order in which they are read.</param>
/// <param name="Edges">The lines, those of the commonest kind first.</param>
public sealed record LineageDrawing(int Width, int Height, IReadOnlyList<DrawnNode> Nodes, IReadOnlyList<DrawnEdge> Edges)
{
    /// <summary>The size of the letters of titles.</summary>
    public const double TitleSize = 12;

    /// <summary>The size of the letters below them.</summary>
    public const double FactSize = 10.5;

    /// <summary>Where words begin in a box.</summary>
    public const int Indent = 34;

    /// <summary>The width of a button in a box.</summary>
    public const int ButtonWidth = 40;

    private const int Inset = 14;
    private const int End = 8;
    private const int MostWords = 120;
    private const int LeastRadius = 3;
    private const int MostRadius = 13;

    /// <summary>The kinds of marks that are drawn, in the order of the legend.</summary>
    public IEnumerable<string> Marks => CitationMark.Kinds.Where(k => Edges.Any(e => e.Mark == k));

    /// <summary>How many times the most cited but the roots is cited.</summary>
    public int MostCited => Most(Nodes.Select(n => n.Node));

    /// <summary>Draws.</summary>
    public static LineageDrawing Of(RolledLineage lineage, LineageAddress address)
    {
        PictureShape shape = address.IsTall ? PictureShape.Tall : PictureShape.Wide;
        IReadOnlyList<IReadOnlyList<int>> layers = LayerOrder.Of(lineage);
        LayerPlaces places = LayerPlaces.Of(lineage, layers, shape);
        int[] order = [.. layers.SelectMany(l => l)];
        double first = order.Min(places.Across) - (shape.Across / 2.0), last = order.Max(places.Across) + (shape.Across / 2.0);
        (double Along, double Across) zero = (places.Lines[0] - (shape.Along / 2.0) - Inset, first - Inset);
        int along = (int)Math.Ceiling(places.Lines[^1] + (shape.Along / 2.0) + Inset - zero.Along);
        int across = (int)Math.Ceiling(last + Inset - zero.Across);
        int mostCited = Most(lineage.Nodes);

        // What the addresses that open a node have in common is written once.
        string opening = address.Query + "&open=";
        DrawnNode[] nodes =
        [
            .. order.Select(n =>
            {
                int a = (int)Math.Round(places.Along(n) - (shape.Along / 2.0) - zero.Along), b = (int)Math.Round(
                    places.Across(n) - (shape.Across / 2.0) - zero.Across);
                return Node(lineage, address, lineage.Nodes[n], shape.IsTall ? (b, a) : (a, b), mostCited, opening);
            }),
        ];
        int[] numbers = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i;
        }

        var routes = new EdgeRoutes(places, shape) { Zero = shape.IsTall ? (zero.Across, zero.Along) : zero };
        return shape.IsTall ? new LineageDrawing(across, along, nodes, Lines(lineage, routes, numbers))
            : new LineageDrawing(along, across, nodes, Lines(lineage, routes, numbers));
    }

    /// <summary>What a node is called where there is little room: <c>A/RES/76/181 Annex:29</c>.</summary>
    public static string Name(EntityId entity, Instrument? instrument) => Clean(
        (entity.Instrument.IsSymbol ? entity.Instrument.Value : instrument?.Title ?? entity.Instrument.Value)
            + (entity.Label is null ? "" : " " + entity.Label));

    /// <summary>The same of any node.</summary>
    public static string Name(RolledNode node, LineageAnswer answer) => node.Entity is { } entity
        ? Name(entity, answer.Instruments.GetValueOrDefault(entity.Instrument))
        : $"{Clean(node.Common ?? "")} ({InWords.Of(node.Members.Count, "text")})";

    private static int Most(IEnumerable<RolledNode> nodes) => nodes.Where(n => !n.IsRoot).Select(n => n.TimesCited).DefaultIfEmpty(0).Max();

    private static IReadOnlyList<DrawnEdge> Lines(RolledLineage lineage, EdgeRoutes routes, int[] numbers)
    {
        Dictionary<(int, int), int> seen = [];
        ILookup<(int, int), RolledEdge> beside = lineage.Edges.ToLookup(e => (e.From, e.To));
        int citation = 0;
        DrawnEdge[] lines =
        [
            .. lineage.Edges.Select(e =>
            {
                int number = seen[(e.From, e.To)] = seen.GetValueOrDefault((e.From, e.To), -1) + 1;
                return new DrawnEdge(
                    e, e.IsTie ? null : citation++, numbers[e.From], numbers[e.To], routes.Of(e, number, beside[(e.From, e.To)].Count()));
            }),
        ];

        // What is rare lies above what is common.
        return [.. lines.GroupBy(l => l.Mark).OrderByDescending(g => g.Key == "part").ThenByDescending(g => g.Count()).SelectMany(g => g)];
    }

    private static DrawnNode Node(
        RolledLineage lineage, LineageAddress address, RolledNode node, (int X, int Y) at, int mostCited, string opening)
    {
        Instrument? text = node.Entity is { } entity ? lineage.Answer.Instruments.GetValueOrDefault(entity.Instrument) : null;
        string name = Name(node, lineage.Answer);
        Provision? part = node.Entity is { IsProvision: true } provision ? lineage.Answer.Provisions.GetValueOrDefault(provision.Provision) : null;
        string title = Clean(part is { Text.Length: > 0 } ? Beginning(part.Text) : node.Common ?? ShortTitle.Of(text) ?? name);
        string? button = node.More > 0 ? "+" + InWords.Of(node.More) : node.Pages > 0 ? "−" : null;
        int room = PictureShape.BoxWidth - Indent - End;
        string facts = Clean(Facts(node, text, hasTitle: title != name));
        string? fullTitle = node.Common is null ? InWords.Title(text) : null, day = text?.Date is { } date ? InWords.Of(date) : null;
        double share = Math.Min(1, node.TimesCited / (double)Math.Max(1, mostCited));
        return new DrawnNode(node, at.X, at.Y)
        {
            Year = node.Entity is null ? null : text?.Date?.Year,
            Lines = WrittenLines.Of(title, TitleSize, room, 2),
            Facts = WrittenLines.Of(facts, FactSize, room - (button is null ? 0 : ButtonWidth), 1) is [var line] ? line : "",
            Title = Clean(string.Join(" · ", new[] { name, fullTitle, day }.OfType<string>().Distinct()))
                + (node.TimesCited > 0 ? ", " + InWords.Of(node.TimesCited, "cited time") : ""),
            Radius = (int)Math.Round(LeastRadius + ((MostRadius - LeastRadius) * Math.Sqrt(share))),
            State = node.IsRoot ? "root" : node.Pages > 0 ? "opened" : node.Entity is null ? "group"
                : text is { IsLoaded: false, ContainedIn: null } ? "stub" : "loaded",
            Deed = node.More > 0 ? node.Pages > 0 ? "More of" : "Open" : node.Pages > 0 ? "Close" : node.IsRoot ? "Read" : "Open",
            Href = node.More > 0 ? node.Pages > 0 ? address.WithOpened(node.Key, node.Pages + 1).Query : opening + Address.Escaped(node.Key)
                : node.Pages > 0 ? address.WithOpened(node.Key, 0).Query
                : node.Entity is { } alone ? Address.Of(alone) : null,
            Close = node.Pages > 0 ? address.WithOpened(node.Key, 0).Query : null,
            Text = node.Entity is { } itself ? Address.Of(itself) : null,
            Button = button,
        };
    }

    private static string Facts(RolledNode node, Instrument? text, bool hasTitle)
    {
        if (node.Entity is not { } entity)
        {
            return InWords.Of(node.Members.Count, "text") + (node.Years is { } years ? ", " + Span(years) : "");
        }

        string? symbol = !entity.Instrument.IsSymbol ? null : hasTitle || entity.IsProvision ? entity.Instrument.Value
            : text is null ? null : InWords.Of(text.Kind);
        return string.Join(
            " · ", new[] { entity.Label, symbol, text?.Date?.Year.ToString(CultureInfo.InvariantCulture) }.OfType<string>());
    }

    private static string Beginning(string text) => text.Length <= MostWords ? text : text[..MostWords];

    private static string Span((int First, int Last) years) => years.First == years.Last
        ? years.First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{years.First}–{years.Last}");

    // XML has no place for control characters and halves of surrogate pairs.
    private static string Clean(string text) => !text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE')
        ? text
        : string.Concat(text.EnumerateRunes().Where(r => r.Value >= 0x20 && !System.Text.Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF)));
}
