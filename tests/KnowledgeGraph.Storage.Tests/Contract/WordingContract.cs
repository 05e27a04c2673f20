using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>The words of texts are kept with them, the same after any loads, replacements and removals in any order.</summary>
public abstract class WordingContract : StoreContract
{
    private const string A = "A/RES/1/1";
    private const string B = "A/RES/1/2";
    private const string C = "A/RES/1/3";

    private static readonly Document One = Text.Of(A).On("2001-05-01").By("General Assembly").Titled("Rights of the child")
        .Says("HEAD", "Not wording.").Says("PP1", "Recalling its previous resolutions on the matter¹,").Says("OP1", "Decides to:")
        .Says("OP1(a)", "Remain seized.").Says("FN1", "Not wording.").Says("Annex", "Not wording.").Says("Annex:1", "Whereas,");

    private static readonly Document Other = Text.Of(A).On("2001-05-02").Says("OP1", "Decides otherwise.");

    private static readonly Document Two = Text.Of(B).Says("OP1", "Decides to remain seized.");

    private static readonly Document French = Text.Of(A).From("fr.txt").Says("OP1", "Décide de rester saisie.").Document with { Language = "fr" };

    private static readonly Document Part = ResolutionPart.Within(Text.Of(C + "B").On("2002-05-01").Says("OP3", "Decides in part."));

    [Test]
    public async Task Wordings_AreThoseOfParagraphs()
    {
        await SaveAllAsync(One, Two, French, Part);
        TextWording[] texts = [.. (await Store.WordingsAsync(null, 100)).Select(Read)];
        TextWording one = texts.Single(t => t is { Instrument.Value: A, Letter: "" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(texts.Select(t => (t.Instrument.Value, t.Letter, string.Join(' ', t.Paragraphs.Select(p => p.Label)))), Is.EqualTo(
                [(A, "", "PP1 OP1 OP1(a) Annex:1"), (A, "fr", "fr:OP1"), (B, "", "OP1"), (C, "B", "B:OP3")]));
            Assert.That((one.Date, one.Body, one.Question), Is.EqualTo(
                (Text.Day("2001-05-01"), "General Assembly", TextWording.QuestionOf("Rights of the child"))));
            Assert.That(one.Paragraphs[0].Words, Is.EqualTo(ParagraphWording.Of("", "recalling its previous resolutions on the matter¹").Words));
            Assert.That(texts[2].Date, Is.Null);
        }
    }

    [Test]
    public async Task Wordings_AfterAnyOrderOfLoadsAndReplacements_AreTheSame()
    {
        await SaveAllAsync(One, Two, French, Part);
        string[] alone = await ShownAsync(Store);
        foreach (Document[] order in Orders.Some([One, Two, French, Part], MostOrders))
        {
            IGraphStore oneByOne = await OpenAnotherAsync();
            foreach (Document document in order.Prepend(Other))
            {
                await oneByOne.SaveAsync(document, "fingerprint");
            }

            Assert.That(await ShownAsync(oneByOne), Is.EqualTo(alone), string.Join(", ", order.Select(d => d.Source)));

            IGraphStore together = await OpenAnotherAsync();
            await together.SaveAsync([.. order.Prepend(Other).Select(d => new IncomingDocument(d, "fingerprint"))]);
            Assert.That(await ShownAsync(together), Is.EqualTo(alone), string.Join(", ", order.Select(d => d.Source)));
        }
    }

    [Test]
    public async Task Wordings_OfATextThatGoes_GoWithIt()
    {
        // As a version before parts were told apart kept it; loaded again it is a part, and the instrument of its own goes.
        await SaveAllAsync(Text.Of(C + "B").On("2002-05-01").Says("OP3", "Decides in part."), Two);
        await SaveAllAsync(Part);

        Assert.That((await Store.WordingsAsync(null, 100)).Select(w => (w.Instrument.Value, w.Letter)), Is.EqualTo([(B, ""), (C, "B")]));
    }

    [Test]
    public async Task Wordings_InPages_AreAll()
    {
        await SaveTogetherAsync(One, Two, French, Part);
        string[] all = await ShownAsync(Store);
        var paged = new List<KeptWording>();
        for (InstrumentId? after = null; await Store.WordingsAsync(after, 1) is { Count: > 0 } page; after = page[^1].Instrument)
        {
            Assert.That(page.Select(w => w.Instrument).Distinct().Count(), Is.EqualTo(1));
            paged.AddRange(page);
        }

        Assert.That(paged.Select(Shown), Is.EqualTo(all));
    }

    [Test]
    public async Task WordingsOf_SomeInstruments_AreTheirTexts()
    {
        await SaveTogetherAsync(One, Two, French, Part);

        Assert.That(
            (await Store.WordingsOfAsync([new(C), new(A), new("A/RES/9/9"), new(A)])).Select(w => (w.Instrument.Value, w.Letter)),
            Is.EqualTo([(A, ""), (A, "fr"), (C, "B")]));
        Assert.That(await Store.WordingsOfAsync([]), Is.Empty);
    }

    [Test]
    public async Task Rebuild_MakesTheSameAnew()
    {
        await SaveTogetherAsync(One, Two, French, Part);
        string[] before = await ShownAsync(Store);
        Revision revision = await Store.RevisionAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Store.RebuildWordingsAsync(), Is.EqualTo(4));
            Assert.That(await ShownAsync(Store), Is.EqualTo(before));
            Assert.That(await Store.RevisionAsync(), Is.EqualTo(revision));
        }
    }

    private static async Task<string[]> ShownAsync(IGraphStore store) => [.. (await store.WordingsAsync(null, 100)).Select(Shown)];

    private static string Shown(KeptWording words) => $"{words.Instrument} {words.Letter} {Convert.ToHexString(words.Pack.Span)}";

    private static TextWording Read(KeptWording words) => TextWordingPack.Read(words.Instrument, words.Letter, words.Pack);
}
