using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>What an entity builds on and what builds on it, with the citations that prove it.</summary>
public abstract class RelationContract : StoreContract
{
    // C builds on B, B on A; B's second paragraph on D and E.
    private protected override IReadOnlyList<Document> Ground { get; } =
    [
        Text.Of("C").Says("OP1", "Recalls resolution B, and B again", new Cite("resolution B", "B"), new Cite("B again", "B"))
            .Says("OP2", "Recalls paragraph 1 of resolution B",
                new Cite("paragraph 1 of resolution B", "B") { Parts = ["1"], Relation = RelationType.BasedOn }),
        Text.Of("B")
            .Says("OP1", "Urges:")
            .Says("OP1(a)", "under resolution A¹", new Cite("resolution A", "A") { Relation = RelationType.BasedOn })
            .Says("OP2", "Reaffirms D and E", new Cite("D", "D") { Relation = RelationType.Reaffirms },
                new Cite("E", "E") { Relation = RelationType.Reaffirms })
            .Says("FN1", "See report F", new Cite("report F", "F") { Relation = RelationType.PublishedIn }),
        Text.Of("A").Says("OP1", "Decides."),
    ];

    [Test]
    public async Task BuildsOn_OfAnInstrument_GathersAllItsProvisions()
    {
        Relation[] relations = await RelationsAsync("C");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Shown(relations), Is.EqualTo(["C~RECALLS~B", "C~BASED_ON~B#OP1"]), "the most cited first");
            Assert.That(relations.Select(r => r.CitationCount), Is.EqualTo([2, 1]));
            Assert.That(relations.Select(r => r.Depth), Is.All.EqualTo(1));
        }
    }

    [Test]
    public async Task BuildsOn_OfAProvision_HasItsSubparagraphsAndNotes() =>
        Assert.That(Shown(await RelationsAsync("B#OP1")), Is.EqualTo(["B#OP1~BASED_ON~A", "B#OP1~PUBLISHED_IN~F"]));

    [Test]
    public async Task BuildsOn_Deeper_GoesOnFromWhereItEnded()
    {
        Relation[] fromParagraph = await RelationsAsync("C#OP2", depth: 3);
        Relation[] fromWhole = await RelationsAsync("C#OP1", depth: 2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Shown(fromParagraph), Is.EqualTo(["C#OP2~BASED_ON~B#OP1", "B#OP1~BASED_ON~A", "B#OP1~PUBLISHED_IN~F"]),
                "from that paragraph, not from the text around it");
            Assert.That(fromParagraph.Select(r => r.Depth), Is.EqualTo([1, 2, 2]));
            Assert.That(
                Shown(fromWhole), Is.EqualTo(["C#OP1~RECALLS~B", "B~BASED_ON~A", "B~PUBLISHED_IN~F", "B~REAFFIRMS~D", "B~REAFFIRMS~E"]));
        }
    }

    [Test]
    public async Task BuildsOn_OfTypes_HasNoOthers() =>
        Assert.That(Shown(await RelationsAsync("B", types: [RelationType.Reaffirms, RelationType.Recalls])),
            Is.EqualTo(["B~REAFFIRMS~D", "B~REAFFIRMS~E"]));

    [Test]
    public async Task BuildsOn_Inherited_AreMarkedAndComeLast()
    {
        Relation[] relations = await RelationsAsync("B#OP2", inherited: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Shown(relations), Is.EqualTo(["B#OP2~REAFFIRMS~D", "B#OP2~REAFFIRMS~E", "B~BASED_ON~A", "B~PUBLISHED_IN~F"]));
            Assert.That(relations.Select(r => r.IsInherited), Is.EqualTo([false, false, true, true]));
        }
    }

    [Test]
    public async Task BuiltOnBy_StartsAtTheProvisionsThatCite()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Shown(await RelationsAsync("B", Direction.BuiltOnBy)), Is.EqualTo(["C#OP1~RECALLS~B", "C#OP2~BASED_ON~B"]));
            Assert.That(Shown(await RelationsAsync("B#OP1", Direction.BuiltOnBy)), Is.EqualTo(["C#OP2~BASED_ON~B#OP1"]));
            Assert.That(await RelationsAsync("B#OP2", Direction.BuiltOnBy), Is.Empty);
        }
    }

    [Test]
    public async Task BuiltOnBy_Deeper_IsTheWayOnwardTurnedRound()
    {
        Relation[] relations = await RelationsAsync("D", Direction.BuiltOnBy, depth: 2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Shown(relations), Is.EqualTo(["B#OP2~REAFFIRMS~D", "C#OP1~RECALLS~B"]),
                "who cites B's first paragraph alone does not build on D");
            Assert.That(
                Shown(await RelationsAsync("A", Direction.BuiltOnBy, depth: 2)),
                Is.EqualTo(["B#OP1(a)~BASED_ON~A", "C#OP1~RECALLS~B", "C#OP2~BASED_ON~B#OP1"]));
        }
    }

    [Test]
    public async Task Proofs_AreTheCitations()
    {
        RelationId[] ids =
        [
            new(Id("C"), RelationType.Recalls, Id("B")), new(Id("C#OP2"), RelationType.BasedOn, Id("B")),
            new(Id("B"), RelationType.BasedOn, Id("A")), new(Id("C"), RelationType.Endorses, Id("B")), new(Id("B#OP2"), RelationType.BasedOn, Id("A")),
        ];
        ILookup<RelationId, Citation> proofs = await Store.ProofsAsync(ids, 5);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(proofs[ids[0]].Select(c => c.Text), Is.EqualTo(["resolution B", "B again"]));
            Assert.That(proofs[ids[1]].Select(c => c.Text), Is.EqualTo(["paragraph 1 of resolution B"]), "of a part of it");
            Assert.That(proofs[ids[2]].Select(c => c.Text), Is.EqualTo(["resolution A"]), "from a part of it");
            Assert.That(proofs[ids[3]].Concat(proofs[ids[4]]), Is.Empty, "what another part says proves nothing");
            Assert.That(await Store.CountProofsAsync(ids), Is.EquivalentTo(ids[..3].ToDictionary(id => id, id => proofs[id].Count())));
            Assert.That((await Store.ProofsAsync(ids, 1))[ids[0]].Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Relations_WithTheirEnds_AreTheSameAndTheEndsThoseThatAreLoadedById(
        [Values(Direction.BuildsOn, Direction.BuiltOnBy)] Direction direction)
    {
        EntityId[] of = [Id("A"), Id("B"), Id("B#OP1"), Id("B#OP2"), Id("C"), Id("D"), Id("nothing"), Id("B#OP9")];
        foreach ((RelationType[] types, int size) in new[] { (Array.Empty<RelationType>(), 50), ([RelationType.BasedOn, RelationType.Recalls], 1) })
        {
            RelationPages found = await Store.RelationsWithEndsAsync(of, direction, types, 1, false, new PageRequest(size));
            IReadOnlyDictionary<EntityId, Page<Relation>> alone = await Store.RelationsAsync(of, direction, types, 1, false, new PageRequest(size));
            (IReadOnlyList<InstrumentId> instruments, IReadOnlyList<ProvisionId> provisions) = RelationPages.Ends(alone.Values, direction);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(found.Pages.Keys, Is.EquivalentTo(of[..6]), "what the graph does not know has no list");
                Assert.That(found.Pages.Select(Shown), Is.EquivalentTo(alone.Select(Shown)));
                Assert.That(found.Instruments.Values.Select(i => (i.Id, i.Title, i.Kind, i.IsLoaded)), Is.EquivalentTo(
                    (await Store.InstrumentsAsync(instruments)).Values.Select(i => (i.Id, i.Title, i.Kind, i.IsLoaded))));
                Assert.That(found.Provisions.Values.Select(p => (p.Id, p.Text)), Is.EquivalentTo(
                    (await Store.ProvisionsAsync(provisions)).Values.Select(p => (p.Id, p.Text))));
            }
        }

        static string Shown(KeyValuePair<EntityId, Page<Relation>> page) =>
            $"{page.Key}: {string.Join(", ", page.Value.Items.Select(i => $"{i.Node} {i.Cursor}"))}; {page.Value.TotalCount}, {page.Value.HasNext}, {page.Value.HasPrevious}";
    }

    [Test]
    public async Task Relations_AfterEverySave_AreThoseOfTheNewGraph()
    {
        Assert.That(await RelationsAsync("A"), Is.Empty);
        await SaveAsync(Text.Of("A").Says("OP1", "Recalls Z", new Cite("Z", "Z")));

        Assert.That(Shown(await RelationsAsync("A")), Is.EqualTo(["A~RECALLS~Z"]));
    }
}
