using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Taking texts out again: the graph is afterwards what it would be had they never been loaded.</summary>
public abstract class RemovalContract : StoreContract
{
    private const string A = "A/RES/76/181";
    private const string B = "A/RES/76/182";
    private const string Parts = "A/RES/75/290";
    private const string Kyoto = "Kyoto Declaration";
    private const string Agenda = "Example Agenda";

    private static readonly Document Annexing = Text.Of(A).Titled("Kyoto Declaration on justice").On("2021-12-16").By("Congress of Examples")
        .Says("OP1", "Endorses the annexed Declaration, and decides on zephyrs.").Says("Annex", Kyoto).Says("Annex:29", "We meet.").Annexes(Kyoto);

    private static readonly Document Citing = Text.Of(B).Titled("Follow-up").By("General Assembly")
        .Says(
            "PP1", "Recalling paragraph 29 of the Kyoto Declaration, paragraph 3 of 75/290 B, paragraph 1 of 76/181 and the Example Agenda,",
            Cite.Named(Kyoto) with { Parts = ["29"] },
            new Cite("paragraph 3 of 75/290 B", Parts) { Parts = ["B:3"] },
            new Cite("paragraph 1 of 76/181", A) { Parts = ["1"], Date = "2021-12-16" },
            Cite.Named(Agenda))
        .Says("OP1", "Decides.", new Cite("Decides") { Status = CitationStatus.Ambiguous, Candidates = ["example-agenda", "A/RES/1/1"] });

    private static readonly Document Binding = Text.Of("A/RES/77/1").By("General Assembly")
        .Says("PP1", "Recalling the Example Agenda¹,", Cite.Named(Agenda))
        .Says("FN1", "Resolution 70/1.", new Cite("Resolution 70/1", "A/RES/70/1"))
        .Names(Agenda, "A/RES/70/1")
        .States("A/RES/70/1", RelationType.Adopts, StatementObject.Of("Forum of Examples"), "PP1")
        .States("example-agenda", RelationType.Endorses, StatementObject.Of(new CitedInstrument { Id = new InstrumentId(A) }), "PP1")
        .Doubts(DiagnosticCodes.NumbersSkip, "Paragraphs are missing.", "PP1");

    private static readonly Document PartA = Part("A", "Decides the first thing, and recalls the Example Agenda.", Cite.Named(Agenda));

    private static readonly Document PartB = Part("B", "Requests a zephyr, and recalls 76/182.", new Cite("76/182", B) { Parts = ["PP1"] });

    private static readonly Document French =
        Text.Of(B).From("fr.txt").Says("OP1", "Rappelle la résolution 75/290.", new Cite("résolution 75/290", Parts)).Document with { Language = "fr" };

    private static readonly Document[] All = [Annexing, Citing, Binding, PartA, PartB, French];

    private static Document Part(string letter, string words, Cite cite) => ResolutionPart.Within(
        Text.Of(Parts + letter).From($"{letter}.txt").Titled($"Part {letter}").By("General Assembly").Says("OP3", words, cite)) with
    { Source = $"{letter}.txt" };

    private static Removal TextOf(Document document) => Removal.OfText(document.Head.Id, document.Part, document.Language);

    private static IncomingDocument Incoming(Document document) => new(document, "fingerprint");

    // What its readers see, what is found by words and names, and the files.
    private static async Task<string> ShownAsync(IGraphStore store)
    {
        string[] lines =
        [
            await GraphDump.OfAsync(store),
            .. (await store.SourcesAsync()).Select(s => s.ToString()),
            .. (await store.NamedAsync(["kyoto-declaration", "example-agenda", "part-a"])).Select(n => $"{n.Key}: {string.Join(' ', n)}").Order(),
            .. (await store.SearchAsync(new SearchQuery("zephyr* OR kyoto OR declaration", [], InstrumentFilter.None), new PageRequest(50))).Items
                .Select(hit => $"{hit.Node.Entity}").Order(StringComparer.Ordinal),
            .. (await store.BodiesAsync([new("body:congress-of-examples"), new("body:forum-of-examples"), new("body:general-assembly")])).Keys
                .Select(b => b.Value).Order(StringComparer.Ordinal),
        ];
        return string.Join('\n', lines);
    }

    [Test]
    public async Task Remove_TextAfterText_LeavesTheGraphOfTheOthers()
    {
        foreach (Document[] order in Orders.Some(All, MostOrders))
        {
            IGraphStore store = await OpenAnotherAsync();
            await store.SaveAsync([.. All.Select(Incoming)]);
            List<string> after = [];
            foreach ((int at, Document document) in order.Index())
            {
                Removed removed = await store.RemoveAsync([at % 2 == 0 ? TextOf(document) : Removal.OfSource(document.Source)]);
                Assert.That(
                    removed.Texts.Select(t => (t.Instrument, t.Part, t.Language, t.Kind)),
                    Is.EqualTo([(document.Head.Id, document.Part, document.Language, DocumentChangeKind.Removed)]));
                Assert.That(removed.Sources, Is.EqualTo([document.Source]));
                after.Add(await ShownAsync(store));
            }

            for (int gone = order.Length; gone > 0; gone--)
            {
                IGraphStore fresh = await OpenAnotherAsync();
                await fresh.SaveAsync([.. order[gone..].Reverse().Select(Incoming)]);
                Assert.That(
                    after[gone - 1], Is.EqualTo(await ShownAsync(fresh)), $"without {string.Join(", ", order[..gone].Select(d => d.Source))}");
            }
        }
    }

    [Test]
    public async Task Remove_SeveralTogether_IsOneChange()
    {
        await SaveTogetherAsync(All);
        Revision before = await Store.RevisionAsync();
        Removed removed = await Store.RemoveAsync([Removal.OfText(new InstrumentId(Parts)), Removal.OfSource("fr.txt"), TextOf(Annexing)]);
        GraphChanges told = await Store.ChangesAsync(before, 100);
        string shown = await ShownAsync(Store);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(removed.Texts.Select(t => $"{t.Instrument} {t.Part} {t.Language}"), Is.EqualTo(
                [$"{Parts} A en", $"{Parts} B en", $"{A}  en", $"{B}  fr"]));
            Assert.That(told.Saves.Single().Documents, Is.EqualTo(removed.Texts));
            Assert.That(told.Saves.Single().Citations, Is.Empty);
            Assert.That(told.Until.Number, Is.EqualTo(before.Number + 1));
        }

        IGraphStore fresh = await OpenAnotherAsync();
        await fresh.SaveAsync([Incoming(Citing), Incoming(Binding)]);
        Assert.That(shown, Is.EqualTo(await ShownAsync(fresh)));
    }

    [Test]
    public async Task Remove_WhatIsNotThere_ChangesNothing()
    {
        await SaveTogetherAsync(Citing, French);
        (Revision before, string shown) = (await Store.RevisionAsync(), await ShownAsync(Store));
        await Store.RemoveAsync([Removal.OfSource("nowhere.txt")]);
        Removed removed = await Store.RemoveAsync(
        [
            TextOf(Annexing), Removal.OfText(new InstrumentId("A/RES/9/9")), Removal.OfSource("nowhere.txt"),
            Removal.OfText(new InstrumentId(B), "C"), Removal.OfText(new InstrumentId(B), language: "ar"),
        ]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((removed.Texts.Count, removed.Sources.Count), Is.EqualTo((0, 0)));
            Assert.That(await Store.RevisionAsync(), Is.EqualTo(before));
            Assert.That(await ShownAsync(Store), Is.EqualTo(shown));
        }
    }

    [Test]
    public async Task Remove_OneOfTwoFiles_LeavesATextThatTheOtherHolds()
    {
        await SaveTogetherAsync(Citing, Citing with { Source = "copy.txt" });
        string before = await GraphDump.OfAsync(Store);
        Removed first = await Store.RemoveAsync([Removal.OfSource(Citing.Source)]);
        string between = await GraphDump.OfAsync(Store);
        Removed second = await Store.RemoveAsync([Removal.OfSource("copy.txt")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.Texts.Count, first.Sources), Is.EqualTo((0, new[] { Citing.Source })));
            Assert.That(between, Is.EqualTo(before));
            Assert.That((second.Texts.Count, second.Sources), Is.EqualTo((1, new[] { "copy.txt" })));
            Assert.That((await Store.StatisticsAsync()).Instruments, Is.Zero);
            Assert.That(await Store.SourcesAsync(), Is.Empty);
        }
    }

    [Test]
    public async Task Remove_OneOfTwoFilesThatSayOtherThings_TakesOnlyItsOwnOut()
    {
        Document older = Text.Of(B).From("older.txt").Says("OP1", "Decides otherwise.");
        await SaveAllAsync(older, Citing);
        string before = await GraphDump.OfAsync(Store);
        Removed stale = await Store.RemoveAsync([Removal.OfSource("older.txt")]);
        string between = await GraphDump.OfAsync(Store);
        await SaveAllAsync(older, Citing);
        Removed shown = await Store.RemoveAsync([Removal.OfSource(Citing.Source)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((stale.Texts.Count, stale.Sources), Is.EqualTo((0, new[] { "older.txt" })), "the graph has the other's text by now");
            Assert.That(between, Is.EqualTo(before));
            Assert.That(shown.Texts, Has.Count.EqualTo(1));
            Assert.That(await Store.SourcesAsync(), Is.Empty, "the next load of the older one has to bring its text");
        }
    }

    [Test]
    public async Task Remove_AndLoadAgain_IsAsBefore()
    {
        await SaveTogetherAsync(All);
        string before = await ShownAsync(Store);
        await Store.RemoveAsync([TextOf(PartB), TextOf(Annexing)]);
        await SaveTogetherAsync(Annexing, PartB);

        Assert.That(await ShownAsync(Store), Is.EqualTo(before));
    }
}
