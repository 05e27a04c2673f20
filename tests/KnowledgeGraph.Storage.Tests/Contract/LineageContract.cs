using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Lineage: what it reaches, what it leaves out and how it says so.</summary>
public abstract class LineageContract : StoreContract
{
    // C builds on B, B on A and (in another paragraph) on D; A on C: a ring.
    private static readonly Document[] Ring =
    [
        Text.Of("C").On("2003-01-01").Says("OP1", "Recalls B", new Cite("B", "B")),
        Text.Of("B").On("2002-01-01")
            .Says("OP1", "Urges:").Says("OP1(a)", "under A", new Cite("A", "A") { Relation = RelationType.BasedOn })
                .Says("OP2", "Notes D", new Cite("D", "D")),
        Text.Of("A").On("2001-01-01").Says("PP1", "Recalls C", new Cite("C", "C")),
    ];

    [Test]
    public async Task Lineage_OneStep_TiesProvisionsToTheirInstruments()
    {
        await SaveTogetherAsync(Ring);
        Lineage lineage = await LineageAsync("B");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lineage.Roots.Select(r => r.ToString()), Is.EqualTo(["B"]));
            Assert.That(Nodes(lineage), Is.EqualTo(["B@0", "B#OP1(a)@0", "B#OP2@0", "A@1", "D@1"]));
            Assert.That(Edges(lineage), Is.EqualTo(["0 B~HAS_PART~B#OP1(a)", "0 B~HAS_PART~B#OP2", "1 B#OP1(a)~BASED_ON~A", "1 B#OP2~RECALLS~D"]));
            Assert.That(lineage.Nodes[0].Degree, Is.EqualTo(2));
            Assert.That(lineage.IsTruncated, "A goes on to C");
            Assert.That(lineage.OmittedNodes, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Lineage_Ring_EndsWhereItCloses()
    {
        await SaveTogetherAsync(Ring);
        Lineage lineage = await LineageAsync("C", depth: 10);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Edges(lineage).Where(e => !e.Contains("HAS_PART", StringComparison.Ordinal)), Is.EqualTo([
                "1 C#OP1~RECALLS~B", "2 B#OP1(a)~BASED_ON~A", "2 B#OP2~RECALLS~D", "3 A#PP1~RECALLS~C"]));
            Assert.That(lineage.IsTruncated, Is.False);
            Assert.That(lineage.OmittedNodes, Is.Zero);
        }
    }

    [Test]
    public async Task Lineage_OfAProvision_GoesOnFromItAlone()
    {
        await SaveTogetherAsync(Ring);
        await SaveAsync(Text.Of("P").Says("OP1", "Under paragraph 1 of B", new Cite("paragraph 1 of B", "B") { Parts = ["1"] }));
        Lineage lineage = await LineageAsync("P#OP1", depth: 2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Edges(lineage), Is.EquivalentTo([
                "0 P~HAS_PART~P#OP1", "1 P#OP1~RECALLS~B#OP1", "1 B~HAS_PART~B#OP1",
                "1 B#OP1~HAS_PART~B#OP1(a)", "1 B~HAS_PART~B#OP1(a)", "2 B#OP1(a)~BASED_ON~A"]));
            Assert.That(Nodes(lineage), Does.Not.Contain("D@2"), "that is another paragraph's");
        }
    }

    [Test]
    public async Task Lineage_Granularities_Folded_HasOneEdgeAPairAndType()
    {
        await SaveTogetherAsync(
            Text.Of("X").Says("OP1", "Recalls Y", new Cite("Y", "Y"))
                .Says("OP2", "Recalls paragraphs 1 and 2 of Y", new Cite("paragraphs 1 and 2 of Y", "Y") { Parts = ["1", "2"] })
                .Says("OP3", "Endorses Y", new Cite("Y", "Y") { Relation = RelationType.Endorses })
                    .Says("OP4", "as in paragraph 1 of X", new Cite("paragraph 1 of X", "X") { Parts = ["1"] }),
            Text.Of("Y").Says("OP1", "One").Says("OP2", "Two"));
        Lineage lineage = await LineageAsync("X#OP1", filter: new LineageFilter { Granularity = Granularity.Instrument });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lineage.Roots.Select(r => r.ToString()), Is.EqualTo(["X"]), "a root is folded too");
            Assert.That(Edges(lineage), Is.EqualTo(["1 X~RECALLS~Y", "1 X~ENDORSES~Y"]));
            Assert.That(lineage.Edges.Select(e => e.CitationCount), Is.EqualTo([2, 1]), "a citation of two paragraphs is one");
            Assert.That(lineage.IsTruncated, Is.False);
        }
    }

    [Test]
    public async Task Lineage_TextInAnAnnex_IsReachedByItsNameAndTiedToIt()
    {
        await SaveTogetherAsync(
            Text.Of("E").Says("PP1", "paragraph 29 of the Kyoto Declaration", Cite.Named("Kyoto Declaration") with { Parts = ["29"] }),
            Text.Of("A").Says("OP1", "Endorses.").Says("Annex", "Kyoto Declaration").Says("Annex:29", "Recalling Z", new Cite("Z", "Z"))
                .Annexes("Kyoto Declaration"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Edges(await LineageAsync("E", depth: 2)), Is.EqualTo([
                "0 E~HAS_PART~E#PP1", "1 A~HAS_PART~A#Annex:29", "1 kyoto-declaration~HAS_PART~A#Annex:29", "1 E#PP1~RECALLS~A#Annex:29",
                "2 A#Annex:29~RECALLS~Z"]));
            Assert.That(Nodes(await LineageAsync("kyoto-declaration")), Is.EquivalentTo(["kyoto-declaration@0", "A#Annex:29@0", "A@0", "Z@1"]));
            Assert.That(Nodes(await LineageAsync("kyoto-declaration", Direction.BuiltOnBy)), Does.Contain("E#PP1@1"));
            Assert.That(
                Edges(await LineageAsync("E", filter: new LineageFilter { Granularity = Granularity.Instrument })),
                Is.EqualTo(["1 E~RECALLS~A", "1 E~RECALLS~kyoto-declaration"]));
        }
    }

    [Test]
    public async Task Lineage_Filters_LookAtWhatIsReached()
    {
        await SaveTogetherAsync(Ring);
        await SaveAsync(Text.Of("A/RES/1/1").Says(
            "OP1", "Recalls B, D and Q", new Cite("B", "B"), new Cite("D", "D") { Body = "Security Council", Kind = InstrumentKind.Treaty },
            new Cite("Q", "Q") { Relation = RelationType.Endorses }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ReachedAsync(new LineageFilter { LoadedOnly = true }), Is.EqualTo(["B"]));
            Assert.That(await ReachedAsync(new LineageFilter { Types = [RelationType.Endorses] }), Is.EqualTo(["Q"]));
            Assert.That(await ReachedAsync(new LineageFilter { Bodies = ["Security Council"] }), Is.EqualTo(["D"]));
            Assert.That(await ReachedAsync(new LineageFilter { Kinds = [InstrumentKind.Treaty] }), Is.EqualTo(["D"]));
            Assert.That(await ReachedAsync(new LineageFilter { DateFrom = new(2002, 1, 1), DateTo = new(2002, 1, 1) }), Is.EqualTo(["B"]));
            Assert.That(await ReachedAsync(new LineageFilter { DateFrom = new(2002, 1, 2) }), Is.Empty);
        }

        async Task<string[]> ReachedAsync(LineageFilter filter)
        {
            Lineage provisions = await LineageAsync("A/RES/1/1", filter: filter);
            Lineage folded = await LineageAsync("A/RES/1/1", filter: filter with { Granularity = Granularity.Instrument });
            Assert.That(Reached(folded), Is.EqualTo(Reached(provisions)));
            return Reached(provisions);
        }

        static string[] Reached(Lineage lineage) => [.. lineage.Nodes.Where(n => n.Depth == 1).Select(n => n.Entity.ToString())];
    }

    [Test]
    public async Task Lineage_OmittedNodes_AreTheNeighboursNotShown()
    {
        await SaveTogetherAsync(
            Text.Of("R").Says("OP1", "K L M", new Cite("K", "K"), new Cite("L", "L"), new Cite("M", "M"))
                .Says("OP2", "K", new Cite("K", "K") { Relation = RelationType.Endorses }),
            Text.Of("K").Says("OP1", "N L", new Cite("N", "N"), new Cite("L", "L")));

        Lineage byLimit = await LineageAsync("R", depth: 1, limit: 4);
        Lineage byDepth = await LineageAsync("R", depth: 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Nodes(byLimit), Has.Length.EqualTo(4));
            Assert.That((byLimit.IsTruncated, byLimit.OmittedNodes), Is.EqualTo((true, byLimit.Nodes.Any(n => n.Entity.ToString() == "K") ? 2 : 1)));
            Assert.That((byDepth.IsTruncated, byDepth.OmittedNodes), Is.EqualTo((true, 1)), "N; L is shown already");
        }
    }

    [Test]
    public async Task Lineage_UnknownRoots_AreLeftOut()
    {
        await SaveTogetherAsync(Ring);
        var query = new LineageQuery([Id("Q"), Id("B#OP2"), Id("B#OP9"), Id("B"), Id("B#OP2")], Direction.BuildsOn, 1, LineageFilter.None, 100);
        Lineage lineage = await Store.LineageAsync(query);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lineage.Roots.Select(r => r.ToString()), Is.EqualTo(["B#OP2", "B"]));
            Assert.That(lineage.Nodes.Where(n => n.Depth == 0).Select(n => n.Entity.ToString()), Is.SupersetOf(["B#OP2", "B"]));
        }
    }

    private static string[] Nodes(Lineage lineage) => [.. lineage.Nodes.Select(n => $"{n.Entity}@{n.Depth}")];

    private static string[] Edges(Lineage lineage) => [.. lineage.Edges.Select(e => $"{e.Depth} {e.Id}")];
}
