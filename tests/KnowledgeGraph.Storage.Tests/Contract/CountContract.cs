using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Counts over lists: what the items of each have in common.</summary>
public abstract class CountContract : StoreContract
{
    private static readonly InstrumentId Agenda = new("A/RES/70/1");

    private protected override IReadOnlyList<Model.Documents.Document> Ground { get; } =
    [
        Text.Of("A/RES/75/1").Titled("Oceans").By("General Assembly").On("2020-10-01")
            .Head(h => h with { Kind = InstrumentKind.Resolution, Subjects = ["SEA", "FISH"], Session = "Seventy-fifth session" })
            .Says("PP1", "Recalling the oceans of resolution 70/1,", new Cite("resolution 70/1", Agenda.Value)).Says("PP2", "Oceans are wide,")
            .Says(
                "OP1", "Endorses resolution 70/1 and recalls resolution 70/1;", new Cite("resolution 70/1", Agenda.Value) { Relation = RelationType.Endorses },
                new Cite("recalls resolution 70/1", Agenda.Value)),
        Text.Of("E/RES/2021/2").Titled("Oceans").By("Economic and Social Council").On("2021-07-01")
            .Head(h => h with { Kind = InstrumentKind.Resolution, Subjects = ["Sea", "SEA"] })
            .Says("OP1", "Endorses resolution 70/1;", new Cite("resolution 70/1", Agenda.Value) { Relation = RelationType.Endorses })
            .Says("OP2", "Recalls resolution 75/1;", new Cite("resolution 75/1", "A/RES/75/1")),
    ];

    [Test]
    public async Task Hits_AreCountedByWhatTheirTextsAreAndWhatTheyMake()
    {
        var oceans = new CountedHits(new SearchQuery("oceans", [], InstrumentFilter.None));
        var narrowed = new CountedHits(
            new SearchQuery("oceans", [SearchScope.Provisions], new InstrumentFilter { Subjects = ["sea"] }) { Relations = [RelationType.Recalls] });
        IReadOnlyList<Grouping> found = await Store.GroupsAsync(oceans, Each(Dimension.Body, Dimension.Year, Dimension.Subject, Dimension.Relation));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Shown(found[0]), Is.EqualTo("body:general-assembly 3, body:economic-and-social-council 1"));
            Assert.That(Shown(found[1]), Is.EqualTo("2020 3, 2021 1"));
            Assert.That(Shown(found[2]), Is.EqualTo("SEA 4, FISH 3"), "what is written in two ways is one subject");
            Assert.That(Shown(found[3]), Is.EqualTo("RECALLS 3, ENDORSES 2"));
            Assert.That(found[0].All, Is.EqualTo(new Tally(4, 2, 2, 0)));
            Assert.That(found[3].Without, Is.EqualTo(1));
            Assert.That(Shown((await Store.GroupsAsync(narrowed, Each(Dimension.Year)))[0]), Is.EqualTo("2020 1"));
            Assert.That(
                await Store.GroupsAsync(new CountedHits(new SearchQuery("?!", [], InstrumentFilter.None)), [[]]), Is.EqualTo([Grouping.None]));
        }
    }

    [Test]
    public async Task Instruments_OfTwoDimensions_AreCountedWithinEachOther()
    {
        IReadOnlyList<Grouping> counted = await Store.GroupsAsync(
            new CountedInstruments(InstrumentFilter.None),
            [
                [],
                [new GroupBy(Dimension.Body, 1), new GroupBy(Dimension.Subject, 1)],
                [new GroupBy(Dimension.Year, Order: GroupOrder.ValueDesc)],
                [new GroupBy(Dimension.Subject, 1), new GroupBy(Dimension.Session)],
                [new GroupBy(Dimension.Session)],
            ]);
        Grouping assembly = counted[1].Groups[0].Within!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(counted.Select(c => c.All), Is.All.EqualTo(new Tally(3, 3, 0, 5)));
            Assert.That(Shown(counted[1]), Is.EqualTo("body:general-assembly 2"));
            Assert.That((counted[1].RestGroups, counted[1].RestItems, counted[1].Without), Is.EqualTo((1, 1, 0)));
            Assert.That(counted[1].Groups[0].Tally, Is.EqualTo(new Tally(2, 2, 0, 5)));
            Assert.That((Shown(assembly), assembly.All, assembly.RestGroups, assembly.RestItems, assembly.Without),
                Is.EqualTo(("FISH 1", new Tally(2, 2, 0, 5), 1, 1, 1)), "of groups alike the first by value");
            Assert.That(Shown(counted[2]), Is.EqualTo("2021 1, 2020 1, 2015 1"));
            Assert.That(Shown(counted[3]), Is.EqualTo("SEA 2"));
            Assert.That(Shown(counted[3].Groups[0].Within!), Is.EqualTo("Seventy-fifth session 1"));
            Assert.That(counted[3].Groups[0].Within!.Without, Is.EqualTo(1));
            Assert.That((Shown(counted[4]), counted[4].Without), Is.EqualTo(("Seventy-fifth session 1", 2)));
        }
    }

    [Test]
    public void Lists_CountedByWhatTheyHaveNot_AreRefused()
    {
        var instruments = new CountedInstruments(InstrumentFilter.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Store.GroupsAsync(instruments, Each(Dimension.Status)), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Store.GroupsAsync(instruments, [[new GroupBy(Dimension.Year, -1)]]), Throws.InstanceOf<ArgumentException>());
            Assert.That(
                () => Store.GroupsAsync(instruments, [[new GroupBy(Dimension.Year, 1000), new GroupBy(Dimension.Body, 1000)]]),
                Throws.InstanceOf<ArgumentException>());
        }
    }

    private static IReadOnlyList<GroupBy>[] Each(params Dimension[] dimensions) => [.. dimensions.Select(d => new[] { new GroupBy(d) })];

    private static string Shown(Grouping grouping) => string.Join(", ", grouping.Groups.Select(g => $"{g.Value} {g.Tally.Items}"));
}
