using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Tests.Lineages;

/// <summary>Where the nodes of a lineage are drawn.</summary>
public sealed class LayoutTests
{
    private static readonly InstrumentId Root = new("A/RES/9/1");
    private static readonly InstrumentId Old = new("A/RES/1/1");
    private static readonly InstrumentId New = new("A/RES/8/1");
    private static readonly InstrumentId Later = new("A/RES/10/1");

    private static readonly Dictionary<InstrumentId, DateOnly?> Dates = new()
    {
        [Root] = new DateOnly(1954, 1, 1),
        [Old] = new DateOnly(1946, 1, 1),
        [New] = new DateOnly(1953, 1, 1),
        [Later] = null,
    };

    [Test]
    public void Of_BothDirections_PutsWhatIsBuiltOnRightAndWhatBuildsOnLeft()
    {
        LineageLayout layout = LineageLayout.Of(Graph([(Root, 0), (New, 1), (Old, 1), (Later, 1)], [(Root, New), (Root, Old), (Later, Root)]), Dates);
        Assert.Multiple(() =>
        {
            Assert.That(layout.Of(Root), Is.EqualTo(new LineagePoint(0, 0)));
            Assert.That(layout.Of(Old), Is.EqualTo(new LineagePoint(1, -0.5)), "the older stands higher");
            Assert.That(layout.Of(New), Is.EqualTo(new LineagePoint(1, 0.5)));
            Assert.That(layout.Of(Later), Is.EqualTo(new LineagePoint(-1, 0)));
        });
    }

    [Test]
    public void Of_Provisions_FollowTheirInstrumentInTheOrderOfTheText()
    {
        EntityId[] inOrder = [Root, Part("PP2"), Part("PP10"), Part("OP1"), Part("OP1(a)"), Part("FN1")];
        LineageLayout layout = LineageLayout.Of(
            Graph([.. inOrder.Reverse().Select(e => (e, 0))], [.. inOrder.Skip(1).Select(e => ((EntityId)Root, e))], RelationType.HasPart), Dates);
        Assert.That(inOrder.OrderBy(e => layout.Of(e).Y), Is.EqualTo(inOrder));
    }

    private static EntityId Part(string label) => new(Root, label);

    private static Lineage Graph(
        (EntityId Entity, int Depth)[] nodes, (EntityId From, EntityId To)[] edges, RelationType type = RelationType.Recalls) => new()
        {
            Roots = [Root],
            Nodes = [.. nodes.Select(n => new LineageNode(n.Entity, n.Depth, 1))],
            Edges = [.. edges.Select(e => new Relation { From = e.From, Type = type, To = e.To, CitationCount = 1 })],
        };
}
