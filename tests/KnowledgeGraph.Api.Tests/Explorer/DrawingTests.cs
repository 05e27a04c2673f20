using System.Globalization;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Explorer.Drawing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>Pictures of lineages: boxes apart from each other, edges from box to box, titles that tell.</summary>
public sealed class DrawingTests
{
    [Test]
    public void Drawing_OfAnything_KeepsBoxesApartAndEdgesAtThem([Range(1, 12)] int seed, [Values] bool isTall)
    {
        LineageAnswer answer = Made(new Random(seed));
        LineageDrawing drawing = Draw(answer, isTall);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(drawing.Nodes.Select(n => n.Node.Entity!.Value), Is.EquivalentTo(answer.Nodes.Select(n => n.Entity)));
            Assert.That(drawing.Edges, Has.Count.EqualTo(answer.Edges.Count));
            foreach ((DrawnNode node, int i) in drawing.Nodes.Select((n, i) => (n, i)))
            {
                Assert.That((node.X, node.Y), Is.GreaterThan((0, 0)));
                Assert.That(node.X + PictureShape.BoxWidth, Is.LessThan(drawing.Width));
                Assert.That(node.Y + PictureShape.BoxHeight, Is.LessThan(drawing.Height));
                Assert.That(drawing.Nodes.Skip(i + 1).Where(o => Overlap(node, o)), Is.Empty);
            }

            foreach (DrawnEdge edge in drawing.Edges)
            {
                double[] path = Numbers(edge.Path);
                Assert.That(Touches(drawing.Nodes[edge.From], path[0], path[1]), Is.True, edge.Path);
                Assert.That(Touches(drawing.Nodes[edge.To], path[^2], path[^1]), Is.True, edge.Path);
            }
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Drawing_OfAHub_IsFoldedToThePage(bool isTall)
    {
        LineageDrawing drawing = Draw(Star(300), isTall);
        double proportion = drawing.Width / (double)drawing.Height;
        Assert.That(proportion, Is.EqualTo(isTall ? 0.54 : 1.3).Within(25).Percent);
    }

    // What stands at one place further out stands together: no two edges to the outer layer cross.
    [Test]
    public void OuterLayer_OfATree_HasNoCrossings()
    {
        Lineage lineage = Graph(
            [.. Enumerable.Range(1, 3).Select(i => (0, i)), .. Enumerable.Range(4, 8).Select(i => (1 + (i * 7 % 3), i))],
            n => n == 0 ? 0 : n <= 3 ? 1 : 2);
        LineageDrawing drawing = Draw(Answer(lineage), isTall: false);
        var layers = drawing.Edges.Where(e => drawing.Nodes[e.From].Node.Layer == 1)
            .Select(e => (From: drawing.Nodes[e.From].Y, To: drawing.Nodes[e.To].Y)).ToArray();
        Assert.That(layers.SelectMany(a => layers.Where(b => a.From < b.From && a.To > b.To)), Is.Empty);
    }

    [TestCase("Security Council resolution 1325 (2000) [on women and peace and security]", new string[0], "Women and peace and security")]
    [TestCase("Sendai Framework for Disaster Risk Reduction 2015–2030 and everything after it", new[] { "Sendai Framework" }, "Sendai Framework")]
    [TestCase("Programme of Action to Prevent, Combat and Eradicate the Illicit Trade in Small Arms", new[] { "Programme of Action" },
        "Programme of Action to Prevent, Combat and Eradicate the Illicit Trade in Small Arms")]
    [TestCase("United Nations Convention on the Law of the Sea, with a tail that makes it long",
        new[] { "United Nations, Treaty Series, vol. 1833, No. 31363" }, "United Nations Convention on the Law of the Sea, with a tail that makes it long")]
    [TestCase(null, new[] { "United Nations, Treaty Series, vol. 3013, No. 52373", "Arms Trade Treaty" }, "Arms Trade Treaty")]
    [TestCase("guiding principles for assistance", new string[0], "Guiding principles for assistance")]
    [TestCase(null, new string[0], null)]
    public void ShortTitle_IsATextsOwn(string? title, string[] names, string? expected) => Assert.That(
        ShortTitle.Of(new Instrument { Id = new InstrumentId("A/RES/1/1"), Title = title, Names = names }), Is.EqualTo(expected));

    [TestCase("Question of Guam", "Question of Guam")]
    [TestCase("Strengthening national and international efforts, including with the private sector, to protect children", "*|*…")]
    [TestCase("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "*|*…")]
    public void Lines_AreNoWiderThanTheirBox(string words, string pattern)
    {
        IReadOnlyList<string> lines = WrittenLines.Of(words, 12, 174, 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Select(l => WrittenLines.Width(l, 12)), Is.All.LessThanOrEqualTo(174));
            Assert.That(lines, Has.Count.EqualTo(pattern.Split('|').Length));
            Assert.That(lines[^1].EndsWith('…'), Is.EqualTo(pattern.EndsWith('…')));
            Assert.That(Solid(words), Does.StartWith(Solid(string.Concat(lines).TrimEnd('…'))), "nothing is lost between the lines");
        }
    }

    [TestCase("open=A/RES/74/174", "open=A%2FRES%2F74%2F174")]
    [TestCase("open=3*A/RES/74/174", "open=3%2AA%2FRES%2F74%2F174")]
    [TestCase("open=3*-subject:CRIME", "open=3%2A-subject%3ACRIME")]
    [TestCase("level=series", "level=series")]
    [TestCase("level=nonsense&shape=tall", "")]
    public void Address_IsReadAsItIsWritten(string typed, string written)
    {
        ILookup<string, string> fields = ("from=x&" + typed).Split('&').Select(f => f.Split('=')).ToLookup(f => f[0], f => f[1]);
        string query = LineageAddress.Read(name => [.. fields[name]]).Query;
        Assert.That(query, Is.EqualTo("?from=x" + (written.Length == 0 ? "" : "&" + written)));
    }

    private static string Solid(string words) => words.Replace(" ", "", StringComparison.Ordinal);

    private static LineageDrawing Draw(LineageAnswer answer, bool isTall) => LineageDrawing.Of(
        RolledLineage.Of(answer, LineageLevel.Text, new Dictionary<string, int>(), 0), new LineageAddress { From = "x", IsTall = isTall });

    private static LineageAnswer Star(int count) => Answer(Graph([.. Enumerable.Range(1, count - 1).Select(i => (i, 0))], n => n == 0 ? 0 : 1));

    // Steps from the root, each text from one nearer, and edges between any two.
    private static LineageAnswer Made(Random chance)
    {
        int count = chance.Next(1, 120);
        int[] depths = [.. Enumerable.Range(0, count).Select(n => n == 0 ? 0 : chance.Next(1, 4))];
        var edges = new HashSet<(int, int)>();
        for (int node = 1; node < count; node++)
        {
            int[] nearer = [.. Enumerable.Range(0, node).Where(n => depths[n] < depths[node])];
            int other = nearer[chance.Next(nearer.Length)];
            edges.Add(chance.Next(2) == 0 ? (node, other) : (other, node));
            (int a, int b) = (chance.Next(count), chance.Next(count));
            if (a != b)
            {
                edges.Add((a, b));
            }
        }

        return Answer(Graph([.. edges], n => depths[n]));
    }

    private static Lineage Graph((int From, int To)[] edges, Func<int, int> depth)
    {
        EntityId[] ids = [.. Enumerable.Range(0, edges.SelectMany(e => new[] { e.From, e.To }).DefaultIfEmpty(0).Max() + 1)
            .Select(n => (EntityId)new InstrumentId($"A/RES/{50 + (n % 20)}/{n + 1}"))];
        return new Lineage
        {
            Roots = [ids[0]],
            Nodes = [.. ids.Select((id, n) => new LineageNode(id, depth(n), 3)).OrderBy(n => n.Depth)],
            Edges = [.. edges.Select(e => new Relation { From = ids[e.From], Type = RelationType.Recalls, To = ids[e.To], CitationCount = 1 })],
        };
    }

    private static LineageAnswer Answer(Lineage lineage) => new(
        lineage,
        lineage.Nodes.ToDictionary(n => n.Entity.Instrument, n => new Instrument { Id = n.Entity.Instrument, Title = "A title of " + n.Entity }),
        Array.Empty<Citation>().ToLookup(_ => default(RelationId)));

    private static bool Overlap(DrawnNode a, DrawnNode b) => a.X < b.X + PictureShape.BoxWidth && b.X < a.X + PictureShape.BoxWidth
        && a.Y < b.Y + PictureShape.BoxHeight && b.Y < a.Y + PictureShape.BoxHeight;

    private static bool Touches(DrawnNode box, double x, double y) => x >= box.X - 1 && x <= box.X + PictureShape.BoxWidth + 1
        && y >= box.Y - 1 && y <= box.Y + PictureShape.BoxHeight + 1;

    private static double[] Numbers(string path) =>
        [.. path.Split(['M', 'L', 'C', 'Q', ' '], StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
}
