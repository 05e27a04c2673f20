using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Filters and orders of lists.</summary>
public abstract class FilterContract : StoreContract
{
    private static readonly string[] All = ["A/HRC/RES/31/16", "A/RES/74/174", "S/RES/1325(2000)", "utopia-conventions"];

    private static IEnumerable<TestCaseData> Filters()
    {
        yield return new TestCaseData(InstrumentFilter.None, All).SetArgDisplayNames("none");
        yield return new TestCaseData(new InstrumentFilter { Bodies = ["General Assembly"] }, All[1..2]).SetArgDisplayNames("body by name");
        yield return new TestCaseData(new InstrumentFilter { Bodies = ["ga", "body:security-council"] }, All[1..3])
            .SetArgDisplayNames("bodies by abbreviation and id");
        yield return new TestCaseData(new InstrumentFilter { Bodies = ["Nobody"] }, Array.Empty<string>()).SetArgDisplayNames("unknown body");
        yield return new TestCaseData(new InstrumentFilter { Kinds = [InstrumentKind.Declaration, InstrumentKind.Treaty] }, All[3..])
            .SetArgDisplayNames("kinds");
        yield return new TestCaseData(new InstrumentFilter { DateFrom = new(2000, 10, 31), DateTo = new(2016, 3, 23) }, new[] { All[0], All[2] })
            .SetArgDisplayNames("dates, both days in");
        yield return new TestCaseData(new InstrumentFilter { Sessions = ["SEVENTY-FOURTH session"] }, All[1..2]).SetArgDisplayNames("session");
        yield return new TestCaseData(new InstrumentFilter { IsLoaded = true }, All[..3]).SetArgDisplayNames("loaded");
        yield return new TestCaseData(new InstrumentFilter { IsLoaded = false }, All[3..]).SetArgDisplayNames("not loaded");
        yield return new TestCaseData(new InstrumentFilter { Subjects = ["children", "NOTHING"] }, All[..2]).SetArgDisplayNames("subjects");
        yield return new TestCaseData(new InstrumentFilter { Text = "rights child" }, All[..1]).SetArgDisplayNames("words of the title");
        yield return new TestCaseData(new InstrumentFilter { Text = "74/174" }, All[1..2]).SetArgDisplayNames("words of the symbol");
        yield return new TestCaseData(new InstrumentFilter { Text = "?!" }, Array.Empty<string>()).SetArgDisplayNames("text without words");
        yield return new TestCaseData(new InstrumentFilter { Text = " " }, All).SetArgDisplayNames("blank text");
        yield return new TestCaseData(new InstrumentFilter { Subjects = ["CHILDREN"], Bodies = ["HRC"] }, All[..1])
            .SetArgDisplayNames("all conditions together");
    }

    private protected override IReadOnlyList<Document> Ground { get; } =
    [
        Text.Of(All[0]).Titled("Rights of the child").On("2016-03-23").Head(h => h with { Subjects = ["CHILDREN"] })
            .Says("PP1", "Recalling resolution 1325 and the Utopia Conventions", new Cite("resolution 1325", All[2]),
                Cite.Named("Utopia Conventions")),
        Text.Of(All[1]).Titled("Countering child abuse online").On("2019-12-18")
            .Head(h => h with { Session = "Seventy-fourth session", Subjects = ["CHILDREN", "CRIME"] })
            .Says(
                "PP1", "Recalling resolution 1325, endorsing resolution 31/16 and the Declaration", new Cite("resolution 1325", All[2]),
                new Cite("resolution 31/16", All[0]) { Relation = RelationType.Endorses },
                new Cite("the Declaration") { Status = CitationStatus.Unresolved }),
        Text.Of(All[2]).Titled("Women and peace and security").On("2000-10-31").Says("PP1", "Recalling."),
    ];

    [TestCaseSource(nameof(Filters))]
    public async Task List_Filtered_HoldsAllThatFit(InstrumentFilter filter, string[] expected) =>
        Assert.That(await ListedAsync(filter, InstrumentOrder.Symbol), Is.EqualTo(expected));

    [TestCase(InstrumentOrder.DateAsc, 2, 0, 1, 3)]
    [TestCase(InstrumentOrder.DateDesc, 1, 0, 2, 3)]
    [TestCase(InstrumentOrder.Symbol, 0, 1, 2, 3)]
    [TestCase(InstrumentOrder.MostCited, 2, 0, 3, 1)]
    [TestCase(InstrumentOrder.Relevance, 0, 1, 2, 3)]
    public async Task List_Ordered_IsInThatOrder(InstrumentOrder order, params int[] expected) =>
        Assert.That(await ListedAsync(InstrumentFilter.None, order), Is.EqualTo(expected.Select(e => All[e])));

    [Test]
    public async Task Issued_ByEachBody_IsWhatItAdoptedTheNewestFirst()
    {
        await SaveAllAsync(Text.Of("A/RES/1/1").On("1946-01-24").Says("PP1", "Recalling resolution 74/174", new Cite("resolution 74/174", All[1])));
        BodyId[] bodies = [BodyId.FromName("General Assembly"), BodyId.FromName("Security Council"), BodyId.FromName("Nobody")];
        IReadOnlyDictionary<BodyId, Page<Instrument>> issued = await Store.IssuedAsync([.. bodies, bodies[0]], new PageRequest(10));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(issued.Keys, Is.EquivalentTo(bodies[..2]));
            Assert.That(issued[bodies[0]].Items.Select(i => i.Node.Id.Value), Is.EqualTo([All[1], "A/RES/1/1"]));
            Assert.That(issued[bodies[1]].Items.Select(i => i.Node),
                Is.EqualTo((await Store.ListAsync(new InstrumentFilter { Bodies = ["SC"] }, InstrumentOrder.DateDesc, new PageRequest(10)))
                .Items.Select(i => i.Node)).Using<Instrument, Instrument>((a, b) =>
                a.Id == b.Id && a.Title == b.Title && a.Date == b.Date && a.IsLoaded == b.IsLoaded && a.Body == b.Body));
        }
    }

    [Test]
    public async Task Citations_Filtered_LookAtEitherEnd()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await TextsInAsync(new CitationFilter { Types = [RelationType.Endorses] }), Is.EqualTo(["resolution 31/16"]));
            Assert.That(await TextsInAsync(new CitationFilter { Statuses = [CitationStatus.Unresolved] }), Is.EqualTo(["the Declaration"]));
            Assert.That(await TextsInAsync(new CitationFilter { Target = new() { Bodies = ["SC"] } }), Is.EqualTo(["resolution 1325"]));
            Assert.That(await TextsInAsync(new CitationFilter { Target = new() { DateFrom = new(2001, 1, 1) } }), Is.EqualTo(["resolution 31/16"]));
            Assert.That(await TextsInAsync(new CitationFilter { Target = new() { DateTo = new(2001, 1, 1) } }), Is.EqualTo(["resolution 1325"]));
            Assert.That((await CitationsOfAsync(All[2], new CitationFilter { Source = new() { Bodies = ["HRC"] } }))
                .Select(c => c.Id.Source.Instrument.Value), Is.EqualTo(All[..1]));
            Assert.That((await CitationsOfAsync(All[2], new CitationFilter { Source = new() { DateFrom = new(2019, 1, 1) } }))
                .Select(c => c.Id.Source.Instrument.Value), Is.EqualTo(All[1..2]));
        }

        async Task<string[]> TextsInAsync(CitationFilter filter) => [.. (await CitationsInAsync(All[1], filter)).Select(c => c.Text)];
    }

    private async Task<string[]> ListedAsync(InstrumentFilter filter, InstrumentOrder order) =>
        [.. (await Store.ListAsync(filter, order, new PageRequest(100))).Items.Select(i => i.Node.Id.Value)];
}
