using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Derivation;

/// <summary>What follows from documents, seen without any store: the change itself, and the graph that changes make one after the other.</summary>
public sealed class GraphDerivationTests
{
    private const string Kyoto = "Kyoto Declaration on Advancing Crime Prevention";
    private const string KyotoId = "kyoto-declaration-on-advancing-crime-prevention";
    private const string Agenda = "2030 Agenda for Sustainable Development";
    private const string AgendaId = "2030-agenda-for-sustainable-development";

    private static readonly Document Citing = Text.Of("E/RES/2022/14").By("Economic and Social Council")
        .Says(
            "PP1", "Recalling paragraph 29 of the Kyoto Declaration on Advancing Crime Prevention and resolution 70/1,",
            Cite.Named(Kyoto) with { Parts = ["29"] }, new Cite("resolution 70/1", "A/RES/70/1"))
        .Says("PP2", "Guided by the 2030 Agenda for Sustainable Development,", Cite.Named(Agenda) with { Relation = RelationType.BasedOn });

    private static readonly Document Annexing = Text.Of("A/RES/76/181").Titled("Fourteenth Congress")
        .Says("OP1", "Endorses the Kyoto Declaration on Advancing Crime Prevention;", Cite.Named(Kyoto) with { Relation = RelationType.Endorses })
        .Says("Annex", Kyoto).Says("Annex:29", "We recall.").Annexes(Kyoto);

    private static readonly Document Binding = Text.Of("A/RES/73/1").Says("FN1", "Resolution 70/1.").Names(Agenda, "A/RES/70/1");

    private static readonly Document AgendaText = Text.Of("A/RES/70/1").Titled("Transforming our world").Says("OP1", "We resolve.");

    private static readonly Document[] All = [Citing, Annexing, Binding, AgendaText];

    public static IEnumerable<TestCaseData> AllOrders() =>
        Orders.Some(All, 24).Select(order => new TestCaseData([order]).SetArgDisplayNames(string.Join(", ", order.Select(t => t.Head.Id.Value))));

    [TestCaseSource(nameof(AllOrders))]
    public async Task Order_DoesNotShow(Document[] order)
    {
        var together = new MemoryGraph();
        await together.SaveAsync(All);

        var oneByOne = new MemoryGraph();
        foreach (Document document in order)
        {
            await oneByOne.SaveAsync(document);
        }

        Assert.That(oneByOne.Lines, Is.EqualTo(together.Lines));
    }

    [TestCaseSource(nameof(AllOrders))]
    public async Task Replacing_LeavesNoTraceOfWhatWasThere(Document[] order)
    {
        var fresh = new MemoryGraph();
        await fresh.SaveAsync(All);

        // Other texts at the same places first: what they said has to go with them.
        var replaced = new MemoryGraph();
        await replaced.SaveAsync(
            Text.Of("E/RES/2022/14").By("General Assembly").Says("PP1", "Recalling resolution 1/1,", new Cite("resolution 1/1", "A/RES/1/1")),
            Text.Of("A/RES/76/181").Titled("Another").Says("OP1", "We.").Says("Annex", Agenda).Annexes(Agenda),
            Text.Of("A/RES/73/1").Says("FN1", "Resolution 66/288.").Names(Agenda, "A/RES/66/288"));
        foreach (Document document in order)
        {
            await replaced.SaveAsync(document);
        }

        Assert.That(replaced.Lines, Is.EqualTo(fresh.Lines));
    }

    [TestCaseSource(nameof(AllOrders))]
    public async Task Removing_LeavesTheGraphOfTheOthers(Document[] order)
    {
        var graph = new MemoryGraph();
        await graph.SaveAsync(All);
        for (int gone = 1; gone <= order.Length; gone++)
        {
            await graph.RemoveAsync(Removal.OfText(order[gone - 1].Head.Id));
            var fresh = new MemoryGraph();
            await fresh.SaveAsync(order[gone..]);

            Assert.That(graph.Lines, Is.EqualTo(fresh.Lines), $"without {gone}");
        }
    }

    [Test]
    public async Task Statement_OfATextAboutItself_IsNone()
    {
        var graph = new MemoryGraph();

        GraphChange change = await graph.SaveAsync(
            Text.Of("A/RES/77/5")
                .Says("PP1", "Recalling resolution 36/55, by which it proclaimed the Declaration,", new Cite("resolution 36/55", "A/RES/36/55"))
                .States("A/RES/36/55", RelationType.Adopts, StatementObject.Of(new CitedInstrument { Id = new InstrumentId("A/RES/36/55") }), "PP1")
                .States("A/RES/36/55", RelationType.Adopts, StatementObject.Of(new CitedInstrument { Id = new InstrumentId(KyotoId) }), "PP1"));

        Assert.That(change.Added.Single().Statements.Select(s => s.Object?.Id), Is.EqualTo([KyotoId]));
    }

    [Test]
    public async Task NewText_BringsWhatItCites()
    {
        var graph = new MemoryGraph();

        GraphChange change = await graph.SaveAsync(Citing);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(change.Instruments.Select(i => i.Id), Is.EquivalentTo(["E/RES/2022/14", KyotoId, AgendaId, "A/RES/70/1"]));
            Assert.That(change.Instruments.Where(i => i.Shown.IsLoaded).Select(i => i.Id), Is.EqualTo(["E/RES/2022/14"]));
            Assert.That(change.Instruments.All(i => i is { Before: null, IsShownOtherwise: true, IsKnownOtherwise: true }), Is.True);
            Assert.That(change.References.All(r => r is { IsNew: true, Before: null }), Is.True);
            Assert.That(change.Bodies.Select(b => b.Name), Does.Contain("Economic and Social Council").And.Contain("General Assembly"));
            Assert.That(graph.Edges, Is.EqualTo(
            [
                $"E/RES/2022/14#PP1 Recalls A/RES/70/1 as A/RES/70/1 [{Start(Citing, 1)}]",
                $"E/RES/2022/14#PP1 Recalls {KyotoId} as {KyotoId} [{Start(Citing, 0)}]",
                $"E/RES/2022/14#PP2 BasedOn {AgendaId} as {AgendaId} [{Start(Citing, 2)}]",
            ]));
        }
    }

    [Test]
    public async Task SameText_ChangesNothing()
    {
        var graph = new MemoryGraph();
        await graph.SaveAsync(All);

        GraphChange change = await graph.SaveAsync(All);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(change.ChangesGraph, Is.False);
            Assert.That(change.Instruments, Is.Empty);
            Assert.That(change.References, Is.Empty);
            Assert.That(change.Targets, Is.Empty);
            Assert.That(change.Sources.Count, Is.EqualTo(All.Length));
        }
    }

    [Test]
    public async Task AnnexThatArrives_LeadsOtherTextsIntoIt()
    {
        var graph = new MemoryGraph();
        await graph.SaveAsync(Citing);

        GraphChange change = await graph.SaveAsync(Annexing);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(change.Rewired, Is.EqualTo(["E/RES/2022/14#PP1"]));
            Assert.That(graph["E/RES/2022/14#PP1", Start(Citing, 0)].Provisions, Is.EqualTo(["A/RES/76/181#Annex:29"]));
            Assert.That(graph.Edges, Does.Contain($"E/RES/2022/14#PP1 Recalls A/RES/76/181#Annex:29 as {KyotoId} [{Start(Citing, 0)}]"));

            // The other citation of the paragraph is written again with it, and said to be as it was.
            Assert.That(change.Targets.Where(t => !t.IsNew)
                .Select(t => (t.Instrument, t.IsChanged)), Is.EquivalentTo([(KyotoId, true), ("A/RES/70/1", false)]));
        }
    }

    [Test]
    public async Task NameThatIsExplained_LeadsToTheSymbol()
    {
        var graph = new MemoryGraph();
        await graph.SaveAsync(Citing);

        GraphChange change = await graph.SaveAsync(Binding);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(change.Moved, Is.EqualTo([new MovedReference(AgendaId, AgendaId, "A/RES/70/1")]));
            Assert.That(change.RemovedInstruments, Is.EqualTo([AgendaId]));
            Assert.That(graph.Instrument("A/RES/70/1")!.Shown.Names, Is.EqualTo([Agenda]));
            Assert.That(graph.Edges, Does.Contain($"E/RES/2022/14#PP2 BasedOn A/RES/70/1 as A/RES/70/1 [{Start(Citing, 2)}]"));
        }
    }

    [Test]
    public async Task TextThatGoes_TakesWhatOnlyItCited()
    {
        var graph = new MemoryGraph();
        await graph.SaveAsync(Citing, AgendaText);

        GraphChange change = await graph.SaveAsync(Text.Of("E/RES/2022/14").By("Economic and Social Council").Says("PP1", "Nothing,"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(change.RemovedReferences, Is.EquivalentTo(
            [
                KyotoId, AgendaId, "name:kyoto-declaration-advancing-crime-prevention", "name:kyoto-declaration",
                "name:2030-agenda-sustainable-development", "name:agenda-sustainable-development",
            ]));
            Assert.That(change.RemovedInstruments, Is.EquivalentTo([KyotoId, AgendaId]));
            Assert.That(graph.Instrument("A/RES/70/1")!.Cited, Is.Zero);
            Assert.That(graph.Edges, Is.Empty);
        }
    }

    [Test]
    public async Task TextThatIsReplaced_IsLedToAnew()
    {
        var graph = new MemoryGraph();
        await graph.SaveAsync(Citing, Annexing);

        // The same annex in another version: the paragraph has the same id, and is another node.
        GraphChange change = await graph.SaveAsync(Annexing with { Head = Annexing.Head with { Title = "Fourteenth Congress on Crime" } });

        Assert.That(change.Targets.Where(t => !t.IsNew && t.IsChanged).Select(t => t.Provisions.Single()), Is.EqualTo(["A/RES/76/181#Annex:29"]));
    }

    [Test]
    public async Task MoreOfTheSame_ChangesOnlyTheCount()
    {
        var graph = new MemoryGraph();
        await graph.SaveAsync(Citing);

        GraphChange change = await graph.SaveAsync(
            Text.Of("A/RES/77/1").Says("PP1", "Recalling resolution 70/1,", new Cite("resolution 70/1", "A/RES/70/1")));

        InstrumentChange cited = change.Instruments.Single(i => i.Id == "A/RES/70/1");
        Assert.That(
            cited,
            Is.Not.Null.And.Property(nameof(cited.Cited)).EqualTo(2).And.Property(nameof(cited.IsCitedOtherwise)).True
                .And.Property(nameof(cited.IsShownOtherwise)).False.And.Property(nameof(cited.IsKnownOtherwise))
                    .False.And.Property(nameof(cited.IsPlacedAnew)).False);
    }

    [Test]
    public async Task LabelThatAnotherTextHas_IsRefused()
    {
        var graph = new MemoryGraph();
        await graph.SaveAsync(ResolutionPart.Within(Text.Of("A/RES/75/290B").Says("OP1", "Decides;")));

        Assert.That(
            () => graph.SaveAsync(Text.Of("A/RES/75/290").Part("B:OP1", "Decides;", null)),
            Throws.InstanceOf<GraphStoreException>().With.Message.Contains("A/RES/75/290"));
    }

    private static int Start(Document document, int citation) => document.Citations[citation].Span.Start;
}
