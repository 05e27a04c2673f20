using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Where citations lead: names, annexes and pinpoints, whichever text comes first.</summary>
public abstract class ResolutionContract : StoreContract
{
    private const string Kyoto = "Kyoto Declaration on Advancing Crime Prevention";
    private const string KyotoId = "kyoto-declaration-on-advancing-crime-prevention";
    private const string Agenda = "2030 Agenda for Sustainable Development";
    private const string AgendaId = "2030-agenda-for-sustainable-development";

    private static readonly Document Citing = Text.Of("E/RES/2022/14").By("Economic and Social Council")
        .Says(
            "PP1", "Recalling paragraph 29 of the Kyoto Declaration on Advancing Crime Prevention, and paragraphs 1, 2 (a) and 9 of resolution 70/1,",
            Cite.Named(Kyoto) with { Parts = ["29"] },
            new Cite("paragraphs 1, 2 (a) and 9 of resolution 70/1", "A/RES/70/1") { Parts = ["1", "2(a)", "9"], Relation = RelationType.BasedOn })
        .Says("PP2", "Guided by the 2030 Agenda for Sustainable Development¹,",
            Cite.Named(Agenda) with { Relation = RelationType.BasedOn, Parts = ["2"] })
        .Says("FN1", "See resolution 75/1.")
        .States("A/RES/76/181", RelationType.Endorses, StatementObject.Of(new CitedInstrument { Id = new InstrumentId(KyotoId) }), "PP1");

    private static readonly Document Annexing = Text.Of("A/RES/76/181").Titled("Fourteenth Congress")
        .Says("OP1", "Endorses the Kyoto Declaration on Advancing Crime Prevention;", Cite.Named(Kyoto) with { Relation = RelationType.Endorses })
        .Says("Annex", Kyoto)
        .Says("Annex:29", "We recall paragraph 2 of the Agenda.", new Cite("paragraph 2 of the Agenda", AgendaId) { Parts = ["2"] })
        .Annexes(Kyoto);

    private static readonly Document AgendaText = Text.Of("A/RES/70/1").Titled("Transforming our world: the " + Agenda)
        .Says("OP1", "We resolve.").Says("OP2", "We envisage:");

    private static readonly Document Binding = Text.Of("A/RES/73/1").Says("PP1", "the Agenda¹").Says("FN1", "Resolution 70/1.")
        .Names(Agenda, "A/RES/70/1");

    private static readonly Document Misled = Text.Of("A/RES/73/2")
        .Says("PP1", "the Agenda¹").Says("FN1", "Resolution 66/288.")
        .Names(Agenda, "A/RES/66/288").Names(Kyoto, "A/RES/1/1", "Annex").Names("Future We Want", "A/RES/66/288", "Annex");

    private static readonly Document BindingToo = Text.Of("A/RES/74/1").Says("FN1", "Resolution 70/1.")
        .Names("2030 agenda for sustainable development", "A/RES/70/1");

    [Test]
    public async Task Pinpoint_IntoTextThatIsNotLoaded_LeadsToTheInstrument()
    {
        await SaveAsync(Citing);

        Citation citation = (await CitationsInAsync("E/RES/2022/14"))[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(citation.Target, Is.EqualTo(new InstrumentId(KyotoId)));
            Assert.That(citation.TargetProvision, Is.Null);
            Assert.That((await InstrumentAsync(KyotoId))!.Title, Is.EqualTo(Kyoto));
        }
    }

    [Test]
    public async Task Pinpoint_IntoADeclarationInAnAnnex_LeadsToTheAnnexParagraph()
    {
        await SaveAllAsync(Citing, Annexing);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await CitationsInAsync("E/RES/2022/14"))[0].TargetProvision?.ToString(), Is.EqualTo("A/RES/76/181#Annex:29"));
            Assert.That((await CitationsInAsync("E/RES/2022/14"))[0].Target?.Value, Is.EqualTo(KyotoId));
            Assert.That((await InstrumentAsync(KyotoId))!.ContainedIn?.ToString(), Is.EqualTo("A/RES/76/181#Annex"));
            Assert.That(
                (await Store.PartsAsync([new(KyotoId)], [], new PageRequest(9)))[new(KyotoId)].Items.Select(p => p.Node.Id.ToString()),
                Is.EqualTo(["A/RES/76/181#Annex", "A/RES/76/181#Annex:29"]));
            Assert.That(
                (await CitationsOfAsync(KyotoId)).Select(c => c.Id.ToString()), Is.EqualTo(["A/RES/76/181#OP1@13", "E/RES/2022/14#PP1@30"]));
            Assert.That((await CitationsOfAsync("A/RES/76/181#Annex")).Select(c => c.Id.ToString()), Is.EqualTo(["E/RES/2022/14#PP1@30"]));
            Assert.That(Shown(await RelationsAsync(KyotoId)), Is.EqualTo([$"{KyotoId}~RECALLS~{AgendaId}"]),
                "a text builds on what the annex that holds it cites");
        }
    }

    [Test]
    public async Task Pinpoint_WithSeveralParts_LeadsToEachThatIsLoaded()
    {
        await SaveAllAsync(Citing, AgendaText);

        Citation citation = (await CitationsInAsync("E/RES/2022/14"))[1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(citation.TargetProvision?.ToString(), Is.EqualTo("A/RES/70/1#OP1"), "the first");
            Assert.That(
                Shown(await RelationsAsync("E/RES/2022/14", types: RelationType.BasedOn)),
                Is.EquivalentTo([
                    $"E/RES/2022/14~BASED_ON~{AgendaId}",
                    "E/RES/2022/14~BASED_ON~A/RES/70/1#OP1",
                    "E/RES/2022/14~BASED_ON~A/RES/70/1#OP2"]),
                "a missing subparagraph falls back to its paragraph; paragraph 9 is not there");
            Assert.That((await CitationsOfAsync("A/RES/70/1")), Has.Length.EqualTo(1));
            Assert.That((await RelationsAsync("A/RES/70/1", Direction.BuiltOnBy)).Single()
                .CitationCount, Is.EqualTo(1), "one citation, however many parts it names");
        }
    }

    [Test]
    public async Task Pinpoint_IntoATextThatChanges_IsResolvedAgain()
    {
        await SaveAllAsync(Citing, AgendaText);
        await SaveAsync(Text.Of("A/RES/70/1").Says("OP2", "We envisage:").Says("OP2(a)", "a world;"));

        Assert.That((await CitationsInAsync("E/RES/2022/14"))[1].TargetProvision?.ToString(), Is.EqualTo("A/RES/70/1#OP2(a)"));

        await SaveAsync(Text.Of("A/RES/70/1").Says("PP1", "Recalling."));

        Assert.That((await CitationsInAsync("E/RES/2022/14"))[1].TargetProvision, Is.Null);
    }

    [Test]
    public async Task Name_BoundToASymbol_BecomesOneOfItsNames()
    {
        await SaveAllAsync(Citing, AgendaText);
        Assert.That(await InstrumentAsync(AgendaId), Is.Not.Null);

        await SaveAsync(Binding);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await InstrumentAsync(AgendaId), Is.Null, "the stub has disappeared into the resolution");
            Assert.That((await InstrumentAsync("A/RES/70/1"))!.Names, Is.EqualTo([Agenda]));
            Assert.That((await CitationsInAsync("E/RES/2022/14"))[2].TargetProvision?.ToString(), Is.EqualTo("A/RES/70/1#OP2"));
            Assert.That((await Store.NamedAsync([AgendaId]))[AgendaId].Single().Value, Is.EqualTo("A/RES/70/1"));
            Assert.That((await CitationsOfAsync("A/RES/70/1")), Has.Length.EqualTo(2));
        }
    }

    [Test]
    public async Task Name_BindingWithdrawn_StandsForItselfAgain()
    {
        await SaveAllAsync(Citing, AgendaText);
        string before = await GraphDump.OfAsync(Store);
        await SaveAsync(Binding);
        await SaveAsync(Text.Of("A/RES/73/1").Says("PP1", "nothing"));
        await SaveAsync(Text.Of("A/RES/73/1").Says("PP1", "the Agenda¹"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Does.Contain(AgendaId));
            Assert.That(await InstrumentAsync(AgendaId), Is.Not.Null);
        }

        string withdrawn = await GraphDump.OfAsync(Store);
        IGraphStore fresh = await OpenAnotherAsync();
        foreach (Document document in new[] { Citing, AgendaText, Text.Of("A/RES/73/1").Says("PP1", "the Agenda¹") })
        {
            await fresh.SaveAsync(document, "fingerprint");
        }

        Assert.That(withdrawn, Is.EqualTo(await GraphDump.OfAsync(fresh)));
    }

    [Test]
    public async Task Name_BoundDifferently_FollowsMostTexts()
    {
        await SaveAllAsync(Citing, Binding, Misled);
        Assert.That((await CitationsInAsync("E/RES/2022/14"))[2]
            .Target?.Value, Is.EqualTo("A/RES/66/288"), "one against one: the ordinally smallest");

        await SaveAsync(BindingToo);
        Assert.That((await CitationsInAsync("E/RES/2022/14"))[2].Target?.Value, Is.EqualTo("A/RES/70/1"), "two against one");
    }

    [Test]
    public async Task Name_WithATextOfItsOwn_StaysAnInstrument()
    {
        await SaveAllAsync(Binding, Citing, Text.Of(AgendaId).Titled(Agenda).Says("OP2", "We envisage."));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await InstrumentAsync(AgendaId))!.IsLoaded);
            Assert.That((await CitationsInAsync("E/RES/2022/14"))[2].TargetProvision?.ToString(), Is.EqualTo($"{AgendaId}#OP2"));
        }
    }

    [Test]
    public async Task Annex_OfALoadedText_WinsOverBindings()
    {
        await SaveAllAsync(Misled, Text.Of("A/RES/1/1").Says("Annex", "something else"), Citing);
        Assert.That((await InstrumentAsync(KyotoId))!.ContainedIn?.ToString(), Is.EqualTo("A/RES/1/1#Annex"));

        await SaveAsync(Annexing);
        Assert.That((await InstrumentAsync(KyotoId))!.ContainedIn?.ToString(), Is.EqualTo("A/RES/76/181#Annex"));
        Assert.That((await CitationsInAsync("E/RES/2022/14"))[0].TargetProvision?.ToString(), Is.EqualTo("A/RES/76/181#Annex:29"));
    }

    [Test]
    public async Task Annex_NamedByABinding_HoldsTheTextWhenItIsLoaded()
    {
        await SaveAllAsync(Misled, Text.Of("A/RES/2/2").Says("PP1", "the Future We Want", Cite.Named("Future We Want") with { Parts = ["5"] }));
        Assert.That((await InstrumentAsync("future-we-want"))!.ContainedIn, Is.Null, "that annex is not in the graph yet");

        await SaveAsync(Text.Of("A/RES/66/288").Says("Annex", "The future we want").Says("Annex:5", "We reaffirm."));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await InstrumentAsync("future-we-want"))!.ContainedIn?.ToString(), Is.EqualTo("A/RES/66/288#Annex"));
            Assert.That((await CitationsInAsync("A/RES/2/2"))[0].TargetProvision?.ToString(), Is.EqualTo("A/RES/66/288#Annex:5"));
        }
    }

    [Test, Category("Slow")]
    public async Task Save_InAnyOrder_MakesTheSameGraph()
    {
        Document[] documents = [Citing, Annexing, AgendaText, Binding, Misled, BindingToo];
        string? expected = null;
        foreach (Document[] order in Orders.Some(documents, MostOrders))
        {
            await using IGraphStore store = await CreateAsync();
            foreach (Document document in order)
            {
                await store.SaveAsync(document, "fingerprint");
            }

            string dump = await GraphDump.OfAsync(store);
            expected ??= dump;
            Assert.That(dump, Is.EqualTo(expected), () => "saved in the order " + string.Join(", ", order.Select(d => d.Head.Id)));

            await using IGraphStore together = await CreateAsync();
            await together.SaveAsync([.. order.Select(d => new IncomingDocument(d, "fingerprint"))]);
            Assert.That(await GraphDump.OfAsync(together), Is.EqualTo(expected), () =>
                "together: " + string.Join(", ", order.Select(d => d.Head.Id)));
        }
    }

    [Test, Category("Slow")]
    public async Task Save_WithEarlierVersionsBefore_MakesTheSameGraph()
    {
        Document[] documents = [Citing, Annexing, AgendaText, Binding, Misled];
        await SaveAllAsync(documents);
        string expected = await GraphDump.OfAsync(Store);
        foreach (Document[] order in Orders.Some(documents, MostOrders / 2))
        {
            await using IGraphStore store = await CreateAsync();

            // Every text first says what another one says in the end: all of it has to be taken back.
            foreach ((int at, Document document) in order.Index())
            {
                Document other = order[(at + 1) % order.Length];
                await store.SaveAsync(other with { Head = document.Head, Source = document.Source }, "earlier");
            }

            // The first alone, the others together.
            Assert.That(await store.SaveAsync(order[0], "fingerprint"), Is.EqualTo(SaveOutcome.Replaced));
            Assert.That(
                await store.SaveAsync([.. order[1..].Select(d => new IncomingDocument(d, "fingerprint"))]), Has.All.EqualTo(SaveOutcome.Replaced));

            Assert.That(await GraphDump.OfAsync(store), Is.EqualTo(expected), () =>
                "saved in the order " + string.Join(", ", order.Select(d => d.Head.Id)));
        }
    }
}
