using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.Tests.Series;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Queries.Tests.Lineages;

/// <summary>Lineage along repeated words: three years of a paragraph, the second of which recalls another text.</summary>
public sealed class RepeatingLineageTests
{
    private const string First = "Urges all States to protect children from harm that is done to them with the help of new technologies";
    private const string Second = First + " as asked for in [A/RES/70/1]";
    private const string Repeats = "REPEATS";

    private string _path = null!;
    private IGraphStore _store = null!;
    private FollowedWording _index = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        _store = GraphStores.Open($"sqlite:{_path}");
        await _store.InitializeAsync();
        _index = new FollowedWording(_store);
        await _store.SaveAsync([.. new[]
        {
            Text("A/RES/74/1", "2019-12-01", First), Text("A/RES/75/1", "2020-12-01", Second), Text("A/RES/76/1", "2021-12-01", Second),
            Text("A/RES/76/2", "2021-12-01", "Decides to do something else about which no text has said a word before"),
        }.Select(d => new IncomingDocument(d, "x"))]);
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        _index.Dispose();
        await _store.DisposeAsync();
        File.Delete(_path);
    }

    [TestCase("A/RES/76/1#OP1", 3, new[] { "1 A/RES/76/1#OP1~REPEATS~A/RES/75/1#OP1 1.00", "2 A/RES/75/1#OP1~REPEATS~A/RES/74/1#OP1 0.70" })]
    [TestCase("A/RES/76/1", 1, new[] { "1 A/RES/76/1#OP1~REPEATS~A/RES/75/1#OP1 1.00" })]
    [TestCase("A/RES/76/2", 3, new string[0])]
    public async Task Lineage_BuildingOn_LeadsFromParagraphToClosest(string from, int depth, string[] edges) =>
        Assert.That(Shown(await ReadAsync(from, Direction.BuildsOn, depth, [RelationType.Repeats])), Is.EqualTo(edges));

    [Test]
    public async Task Lineage_BuiltOnBy_IsWhatCameOfAParagraph() => Assert.That(
        Shown(await ReadAsync("A/RES/74/1#OP1", Direction.BuiltOnBy, 2, [RelationType.Repeats])), Is.EqualTo([
            "1 A/RES/75/1#OP1~REPEATS~A/RES/74/1#OP1 0.70", "2 A/RES/76/1#OP1~REPEATS~A/RES/75/1#OP1 1.00"]));

    [Test]
    public async Task Lineage_WithOtherTypes_FollowsBoth()
    {
        string[] edges = Shown(await ReadAsync("A/RES/76/1#OP1", Direction.BuildsOn, 2, Enum.GetValues<RelationType>()));

        Assert.That(edges, Is.EquivalentTo([
            "1 A/RES/76/1#OP1~BASED_ON~A/RES/70/1 ", "1 A/RES/76/1#OP1~REPEATS~A/RES/75/1#OP1 1.00",
            "2 A/RES/75/1#OP1~BASED_ON~A/RES/70/1 ", "2 A/RES/75/1#OP1~REPEATS~A/RES/74/1#OP1 0.70"]));
    }

    [Test]
    public async Task Lineage_UnlessAskedFor_FollowsNoRepeatedWords() =>
        Assert.That(Shown(await ReadAsync("A/RES/76/1#OP1", Direction.BuildsOn, 3, [])), Has.None.Contains(Repeats));

    [Test]
    public async Task Lineage_BeyondItsDepthOrLimit_SaysWhatIsLeftOut()
    {
        Lineage near = await ReadAsync("A/RES/76/1#OP1", Direction.BuildsOn, 1, [RelationType.Repeats]);
        Lineage few = (await new LineageAnswers(_store, _index).ReadAsync(
            new LineageQuery([Id("A/RES/76/1#OP1")], Direction.BuildsOn, 3, new LineageFilter { Types = [RelationType.Repeats] }, 2))).Graph;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((near.IsTruncated, near.OmittedNodes), Is.EqualTo((true, 1)));
            Assert.That((few.IsTruncated, few.OmittedNodes, few.Nodes.Count), Is.EqualTo((true, 1, 2)));
        }
    }

    [Test]
    public async Task Lineage_OfInstruments_FoldsParagraphs()
    {
        Lineage folded = (await new LineageAnswers(_store, _index).ReadAsync(new LineageQuery(
            [new InstrumentId("A/RES/76/1")], Direction.BuildsOn, 3,
            new LineageFilter { Types = [RelationType.Repeats], Granularity = Granularity.Instrument }, 50))).Graph;

        Assert.That(Shown(folded), Is.EqualTo(["1 A/RES/76/1~REPEATS~A/RES/75/1 1.00", "2 A/RES/75/1~REPEATS~A/RES/74/1 0.70"]));
    }

    private async Task<Lineage> ReadAsync(string from, Direction direction, int depth, IReadOnlyList<RelationType> types) =>
        (await new LineageAnswers(_store, _index).ReadAsync(
            new LineageQuery([Id(from)], direction, depth, new LineageFilter { Types = types }, 50))).Graph;

    private static string[] Shown(Lineage lineage) =>
    [
        .. lineage.Edges.Where(e => e.Type != RelationType.HasPart).Select(e =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{e.Depth} {e.Id} {e.Coverage:F2}")),
    ];

    private static Document Text(string id, string date, string paragraph) => SeriesTexts.Resolution(id, date, "Children", null, paragraph);

    private static EntityId Id(string id) => EntityId.TryParse(id, out EntityId entity) ? entity : default;
}
