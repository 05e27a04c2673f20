using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Titles, names and paths longer than any index takes are kept whole and found.</summary>
public abstract class LongNameContract : StoreContract
{
    private const int Length = 20_000;

    private static readonly string Latin = "Declaration of " + string.Join(' ', Enumerable.Range(0, Length).Select(n => $"lake{n}"))[..Length];
    private static readonly string OtherEnd = Latin + " and rivers";

    // Three bytes a character, and between letters pairs of characters of four bytes.
    private static readonly string Han = string.Concat(Enumerable.Repeat("关于湖泊的宣言", Length / 7));
    private static readonly string Pairs = string.Concat(Enumerable.Repeat("x𠀀", Length / 3));

    private static IEnumerable<string> Titles() => [Latin, OtherEnd, Han, Pairs];

    private static string Path => string.Join('/', Enumerable.Repeat("very-long-folder", 600)) + ".txt";

    private protected override IReadOnlyList<Document> Ground { get; } =
    [
        .. Titles().Index().Select(t => (Document)Text.Of(InstrumentId.FromTitle(t.Item).Value).Titled(t.Item).By(t.Item).From(t.Index + Path)
            .Says("PP1", $"Of text {t.Index}.").Says("OP1", "Decides.")),
        Text.Of("A/RES/1/1").Says("PP1", $"Recalling the {Latin} and {Han}.", Citing(Latin), Citing(Han) with { Parts = ["1"] })
            .Names(OtherEnd, "A/RES/2/2"),
    ];

    [Test]
    public async Task LongNames_AreKeptWholeAndFoundByAll()
    {
        foreach (string title in Titles())
        {
            var id = InstrumentId.FromTitle(title);
            Instrument? found = await InstrumentAsync(id.Value);
            string name = KebabCase.Of(title);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(found?.Title ?? "", Is.EqualTo(title));
                Assert.That((await Store.NamedAsync([name, "no-name"]))[name], Does.Contain(id));
                Assert.That((await Store.BodiesAsync([found!.Body!.Value])).Values.Single().Name, Is.EqualTo(title));
                Assert.That((await Store.PartsAsync([id], [], new PageRequest(5)))[id].Items.Select(p => p.Node.Id.Label), Is.EqualTo(["PP1", "OP1"]));
            }
        }

        SearchQuery query = new("lake77", [], InstrumentFilter.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (await Store.SearchAsync(query, new PageRequest(9))).Items.Select(h => h.Node.Entity.Instrument.Value).Distinct(),
                Is.EquivalentTo([InstrumentId.FromTitle(Latin).Value, InstrumentId.FromTitle(OtherEnd).Value, "A/RES/1/1", "A/RES/2/2"]));
            Assert.That((await Store.SourcesAsync()).Select(s => s.Source), Is.SupersetOf(Enumerable.Range(0, 4).Select(at => at + Path)));
            Assert.That((await InstrumentAsync("A/RES/2/2"))!.Names, Is.EqualTo([OtherEnd]));
        }
    }

    [Test]
    public async Task LongNames_AreCitedAndWalked()
    {
        string[] cited = [InstrumentId.FromTitle(Latin).Value, InstrumentId.FromTitle(Han).Value + "#OP1"];
        Lineage lineage = await LineageAsync("A/RES/1/1", filter: new LineageFilter { Granularity = Granularity.Instrument });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await CitationsInAsync("A/RES/1/1")).Select(c => c.TargetProvision?.ToString() ?? c.Target?.Value), Is.EqualTo(cited));
            Assert.That(lineage.Nodes.Select(n => n.Entity.ToString()), Is.EquivalentTo(["A/RES/1/1", cited[0], cited[1][..^4]]));
        }
    }

    [Test]
    public void Documents_WithIdsLongerThanAnIndexTakes_AreRefusedByWhatIsWrong() => Assert.That(
        () => Store.SaveAsync(Text.Of(KebabCase.Of(Latin)).From("a.txt").Says("OP1", "Decides."), "fingerprint"),
        Throws.ArgumentException.With.Message.Contains("an id of 20").And.Message.Length.LessThan(1000));

    private static Cite Citing(string title) =>
        new(title, InstrumentId.FromTitle(title).Value) { Title = title, Name = title, Kind = InstrumentKind.Declaration };
}
