using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Resolutions that were adopted in parts: each part is a text of its own inside the one instrument.</summary>
public abstract class PartContract : StoreContract
{
    private const string Resolution = "A/RES/75/290";

    private static Text Unlettered => Text.Of(Resolution).Titled("Review of the Council").On("2021-06-25").By("General Assembly")
        .Says("PP1", "Recalling resolution 60/1,", new Cite("resolution 60/1", "A/RES/60/1"))
        .Says("OP1", "Decides the whole.").Doubts("NUMBERS_SKIP", "Of the whole.", "OP1");

    private static Text TextOfA => Text.Of(Resolution + "A").Titled("Strengthening the Council").On("2021-06-26").By("General Assembly")
        .Says("PP1", "Recalling resolution 61/16,", new Cite("resolution 61/16", "A/RES/61/16"))
        .Says("OP1", "Decides the first thing.").Doubts("NUMBERS_SKIP", "Of A.", "OP1")
        .States("A/RES/61/16", RelationType.Endorses, StatementObject.Of("Economic and Social Council"), "PP1");

    private static Text TextOfB => Text.Of(Resolution + "B").Titled("Reviewing the Forum").On("2021-06-27").By("General Assembly")
        .Says("PP1", "Recalling resolution 67/290¹,", new Cite("resolution 67/290", "A/RES/67/290"))
        .Says("OP1", "Decides on the present resolution:", new Cite("the present resolution", Resolution + "B") { Status = CitationStatus.Self })
        .Says("OP1(a)", "As annexed;").Says("OP3", "Requests a zephyr.")
        .Says("FN1", "Paragraph 1 above.").Says("Annex", "Declaration of the Forum").Says("Annex:2", "We meet.").Annexes("Declaration of the Forum")
        .Doubts("NUMBERS_SKIP", "Of B.", "OP3")
        .States("A/RES/67/290", RelationType.Endorses, StatementObject.Of(new CitedInstrument { Id = new InstrumentId(Resolution + "B") }), "PP1");

    private static Document PartA => ResolutionPart.Within(TextOfA);

    private static Document PartB => ResolutionPart.Within(TextOfB);

    private static Document ChangedB => ResolutionPart.Within(Text.Of(Resolution + "B").Titled("Reviewing the Forum again").By("General Assembly")
        .Says("PP1", "Recalling resolution 66/288,", new Cite("resolution 66/288", "A/RES/66/288")).Says("OP1", "Decides."));

    private static Document Citing => Text.Of("A/RES/76/1").By("General Assembly")
        .Says(
            "PP1", "Recalling paragraph 3 of resolution 75/290 B, resolutions 75/290 A and B, the annex to 75/290 B, paragraph 1 of 75/290, and the Declaration,",
            new Cite("paragraph 3 of resolution 75/290 B", Resolution) { Parts = ["B:3"] },
            new Cite("resolutions 75/290 A and B", Resolution) { Parts = ["A", "B"] },
            new Cite("the annex to 75/290 B", Resolution) { Parts = ["B:Annex II"] },
            new Cite("paragraph 1 of 75/290", Resolution) { Parts = ["1"], Date = "2021-06-25" },
            Cite.Named("Declaration") with { Target = "declaration-of-the-forum", Parts = ["2"] });

    [Test]
    public async Task Save_Part_IsInsideTheResolution()
    {
        Assert.That(await SaveAsync(PartB), Is.EqualTo(SaveOutcome.Added));

        Instrument instrument = (await InstrumentAsync(Resolution))!;
        Provision[] parts = await PartsAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (instrument.Symbol, instrument.Title, instrument.Date, instrument.IsLoaded, instrument.Kind),
                Is.EqualTo((Resolution, "Reviewing the Forum", new DateOnly(2021, 6, 27), true, InstrumentKind.Resolution)));
            Assert.That(await InstrumentAsync(Resolution + "B"), Is.Null);
            Assert.That(
                parts.Select(p => p.Id.Label), Is.EqualTo(["B", "B:PP1", "B:OP1", "B:OP1(a)", "B:OP3", "B:FN1", "B:Annex", "B:Annex:2"]));
            Assert.That(
                parts.Select(p => p.Parent?.Label), Is.EqualTo(new[] { null, "B", "B", "B:OP1", "B", "B:PP1", "B", "B:Annex" }));
            Assert.That((parts[0].Kind, parts[0].Number, parts[0].Text), Is.EqualTo((ProvisionKind.Section, "B", "Reviewing the Forum")));
            Assert.That((await InstrumentAsync("declaration-of-the-forum"))!.ContainedIn?.ToString(), Is.EqualTo(Resolution + "#B:Annex"));
            Assert.That((await Store.StatementsAsync([new(Resolution)]))[new(Resolution)].Single()
                .Source.ToString(), Is.EqualTo(Resolution + "#B:PP1"));
        }
    }

    [Test]
    public async Task Parts_Together_FollowTheTextWithoutALetter()
    {
        await SaveAllAsync(PartB, Unlettered, PartA);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (await PartsAsync()).Where(p => p.Parent is null || p.Kind == ProvisionKind.Operative).Select(p => p.Id.Label),
                Is.EqualTo(["PP1", "OP1", "A", "A:OP1", "B", "B:OP1", "B:OP3"]));
            Assert.That((await DiagnosticsAsync()).Select(d => d.Message), Is.EqualTo(["Of the whole.", "Of A.", "Of B."]));
        }
    }

    [Test]
    public async Task Head_IsThatOfTheTextWithoutALetterElseOfTheFirstPart()
    {
        async Task<string?> TitleAfter(Document document)
        {
            await SaveAsync(document);
            return (await InstrumentAsync(Resolution))!.Title;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await TitleAfter(PartB), Is.EqualTo("Reviewing the Forum"));
            Assert.That(await TitleAfter(PartA), Is.EqualTo("Strengthening the Council"));
            Assert.That(await TitleAfter(Unlettered), Is.EqualTo("Review of the Council"));
            Assert.That(await TitleAfter(ChangedB), Is.EqualTo("Review of the Council"));
            Assert.That((await PartsAsync()).Single(p => p.Id.Label == "B").Text, Is.EqualTo("Reviewing the Forum again"));
        }
    }

    [Test]
    public async Task Citation_OfAPart_ResolvesWhenThePartArrives()
    {
        await SaveAsync(Citing);
        string?[] before = await LeadAsync();
        await SaveAllAsync(PartB, Unlettered);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Has.All.Null);
            Assert.That(
                await LeadAsync(), Is.EqualTo(["B:OP3", "B", "B", "OP1", "B:Annex:2"]),
                "what the part lacks leads to the part, never to the text without a letter");
        }

        await SaveAsync(PartA);
        Assert.That((await LeadAsync())[1], Is.EqualTo("A"));
        Assert.That((await CitationsOfAsync(Resolution + "#A")).Select(c => c.Text), Is.EqualTo(["resolutions 75/290 A and B"]));
        Assert.That((await RelationsAsync("A/RES/76/1#PP1")).Select(r => r.To.Label), Is.SupersetOf(["A", "B", "B:OP3", "OP1"]));
    }

    [Test]
    public async Task Save_PartAgain_ReplacesItAlone()
    {
        await SaveAllAsync(Citing, Unlettered, PartA, PartB);

        Assert.That(await SaveAsync(PartB), Is.EqualTo(SaveOutcome.Unchanged));
        Assert.That(await SaveAsync(ChangedB), Is.EqualTo(SaveOutcome.Replaced));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await GraphDump.OfAsync(Store), Is.EqualTo(await DumpOfAsync(Citing, Unlettered, PartA, ChangedB)));
            Assert.That(await InstrumentAsync("A/RES/67/290"), Is.Null, "only the old text of B cites it");
        }
    }

    [Test]
    public async Task Save_TextWithoutALetterAgain_ReplacesItAlone()
    {
        Document changed = Text.Of(Resolution).Titled("Another title").Says("OP1", "Decides otherwise.").Says("OP2", "Decides more.");
        await SaveAllAsync(Citing, Unlettered, PartA, PartB);

        Assert.That(await SaveAsync(changed), Is.EqualTo(SaveOutcome.Replaced));

        Assert.That(await GraphDump.OfAsync(Store), Is.EqualTo(await DumpOfAsync(Citing, PartB, PartA, changed)));
    }

    [Test, Category("Slow")]
    public async Task Save_InAnyOrderAndTogether_MakesTheSameGraph()
    {
        Document[] documents = [Citing, Unlettered, PartA, PartB];
        string expected = await DumpOfAsync(documents);
        foreach (Document[] order in Orders.Some(documents, MostOrders))
        {
            Assert.That(await DumpOfAsync(order), Is.EqualTo(expected), string.Join(", ", order.Select(d => d.Head.Id.Value + d.Part)));
        }

        await Store.SaveAsync([.. documents.Select(d => new IncomingDocument(d, "fingerprint"))]);
        Assert.That(await GraphDump.OfAsync(Store), Is.EqualTo(expected));
    }

    [Test]
    public async Task Search_WordsOfAPart_FindsItsParagraph()
    {
        await SaveAllAsync(Unlettered, PartB);

        Page<SearchHit> hits = await Store.SearchAsync(new SearchQuery("zephyr", [], InstrumentFilter.None), new PageRequest(5));

        Assert.That(hits.Items.Select(h => h.Node.Entity.ToString()), Is.EqualTo([Resolution + "#B:OP3"]));
    }

    [Test]
    public async Task Lineage_FromAPart_IsThatOfItsParagraphs()
    {
        await SaveAllAsync(Unlettered, PartA, PartB);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Shown(await RelationsAsync(Resolution + "#B")), Is.EqualTo([Resolution + "#B~RECALLS~A/RES/67/290"]));
            Assert.That(
                (await RelationsAsync(Resolution)).Select(r => r.To.ToString())
                    .Order(StringComparer.Ordinal), Is.EqualTo(["A/RES/60/1", "A/RES/61/16", "A/RES/67/290"]));
        }
    }

    [Test]
    public async Task Save_SameWordsAsWholeAndAsPart_IsRefused()
    {
        await SaveAsync(PartB);

        Document whole = Text.Of(Resolution).Part("B:OP1", "Decides.", null);
        Assert.That(() => SaveAsync(whole), Throws.InstanceOf<GraphStoreException>().With.Message.Contains("B:OP1"));
    }

    [Test]
    public void Save_PartWithAProvisionOutsideIt_IsRefused() =>
        Assert.That(() => SaveAsync(Unlettered.Document with { Part = "B" }), Throws.ArgumentException.With.Message.Contains("PP1"));

    [Test]
    public async Task Save_PartThatHadAnIdOfItsOwn_MovesOver()
    {
        // As versions before this one kept it.
        await SaveAllAsync(Citing, TextOfB, TextOfB.From("copy.txt"), Unlettered);

        Assert.That(await SaveAsync(PartB), Is.EqualTo(SaveOutcome.Added));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await GraphDump.OfAsync(Store), Is.EqualTo(await DumpOfAsync(Citing, Unlettered, PartB)));
            Assert.That((await Store.SourcesAsync()).Select(s => s.Instrument.Value).Distinct(), Is.EquivalentTo(["A/RES/76/1", Resolution]));
        }
    }

    private async Task<Provision[]> PartsAsync() =>
        [.. (await Store.PartsAsync([new(Resolution)], [], new PageRequest(100)))[new(Resolution)].Items.Select(i => i.Node)];

    private async Task<Diagnostic[]> DiagnosticsAsync() => [.. (await Store.DiagnosticsAsync([Id(Resolution)]))[Id(Resolution)]];

    private async Task<string?[]> LeadAsync() => [.. (await CitationsInAsync("A/RES/76/1")).Select(c => c.TargetProvision?.Label)];

    private async Task<string> DumpOfAsync(params Document[] documents)
    {
        IGraphStore fresh = await OpenAnotherAsync();
        foreach (Document document in documents)
        {
            await fresh.SaveAsync(document, "fingerprint");
        }

        return await GraphDump.OfAsync(fresh);
    }
}
