using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>One text speaks for an instrument: the English one, else that of the first of its languages. Nothing is counted twice.</summary>
public abstract class StandingContract : StoreContract
{
    private const string A = "A/RES/1/1";
    private const string B = "A/RES/1/2";
    private const string C = "A/RES/1/3";

    private static readonly Document English = Text.Of(A).Titled("Rights of the child")
        .Says("PP1", "Recalling its resolution 1/2,", new Cite("resolution 1/2", B) { Date = "1946-12-01" })
        .Says("OP1", "Recalls resolution 1/3.", new Cite("resolution 1/3", C)).Document;

    private static readonly Document French = In("fr", Text.Of(A).Titled("Droits de l’enfant")
        .Says("PP1", "Rappelant sa résolution 1/2,", new Cite("résolution 1/2", B) { Date = "1946-12-01" })
        .Says("OP1", "Rappelle le Programme d’exemple.", new Cite("Programme d’exemple", C) { Name = "Programme d’exemple" }));

    private static readonly Document Arabic = In("ar", Text.Of(A).Says("PP1", "إذ تشير إلى قرارها 1/2،", new Cite("قرارها 1/2", B)));

    [Test]
    public async Task Text_InOneOtherLanguageAlone_CountsAsWhatItIs()
    {
        await SaveAllAsync(Text.Of(B).Says("OP1", "Decides."), French);
        Statistics all = await Store.StatisticsAsync();
        Page<Provision> parts = (await Store.PartsAsync([new(A)], [], new PageRequest(9)))[new(A)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((all.Citations, all.Provisions, all.LoadedInstruments), Is.EqualTo((2, 4, 2)));
            Assert.That((await CitationsOfAsync(B)).Select(c => c.Id.ToString()), Is.EqualTo(["A/RES/1/1#fr:PP1@13"]));
            Assert.That((await RelationsAsync(A)).Select(r => r.Id.ToString()),
                Is.EquivalentTo(["A/RES/1/1~RECALLS~A/RES/1/2", "A/RES/1/1~RECALLS~A/RES/1/3"]));
            Assert.That(parts.Items.Select(p => p.Node.Id.Label), Is.EqualTo(["fr", "fr:PP1", "fr:OP1"]));
            Assert.That(await PartsAsync("fr"), Is.EqualTo(["fr", "fr:PP1", "fr:OP1"]));
            Assert.That(await PartsAsync("en"), Is.Empty);
            Assert.That((await InstrumentAsync(B))!.Date, Is.EqualTo(new DateOnly(1946, 12, 1)));
            Assert.That((await Store.MostCitedAsync(9)).Select(m => (m.Instrument.Value, m.Citations)), Is.EquivalentTo([(B, 1), (C, 1)]));
        }
    }

    [Test]
    public async Task EnglishText_ThatComesLater_TakesTheOthersPlaceAndGivesItBack()
    {
        await SaveAllAsync(English);
        string english = await GraphDump.OfAsync(Store);
        await Store.RemoveAsync([Removal.OfText(new(A))]);
        await SaveAllAsync(French);
        string french = await GraphDump.OfAsync(Store);

        await SaveAllAsync(English);
        Assert.That(WithoutFrench(await GraphDump.OfAsync(Store)), Is.EqualTo(WithoutFrench(english)), "one text counts");
        Assert.That(await PartsAsync("fr"), Is.EqualTo(["fr", "fr:PP1", "fr:OP1"]));
        await Store.RemoveAsync([Removal.OfText(new(A), language: "en")]);
        Assert.That(await GraphDump.OfAsync(Store), Is.EqualTo(french), "the French text counts again");
        List<GraphDifference> wrong = [];
        await Store.VerifyAsync(wrong.Add);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task TextThatCounts_IsThatOfTheFirstLanguage_WhicheverComesFirst()
    {
        await SaveAllAsync(Arabic);
        await SaveAllAsync(French);
        string late = await GraphDump.OfAsync(Store);
        await Store.RemoveAsync([Removal.OfText(new(A))]);
        await SaveAllAsync(French);
        await SaveAllAsync(Arabic);

        Assert.That(await GraphDump.OfAsync(Store), Is.EqualTo(late));
        Assert.That((await CitationsOfAsync(B)).Select(c => c.Id.ToString()), Is.EqualTo(["A/RES/1/1#fr:PP1@13"]));
        Assert.That((await InstrumentAsync(A))!.Languages, Is.EqualTo(["fr", "ar"]));
    }

    [Test]
    public async Task Citation_ThatAnotherLanguageMadeAlready_IsNotToldAgain()
    {
        await SaveAllAsync(French);
        Revision revision = await Store.RevisionAsync();
        await SaveAllAsync(Text.Of(A).Says("PP1", "Recalling its resolution 1/2,", new Cite("resolution 1/2", B))
            .Says("OP1", "Recalls resolutions 1/3 and 1/4.", new Cite("resolutions 1/3", C), new Cite("1/4", "A/RES/1/4")));

        GraphSave[] saves = [.. (await Store.ChangesAsync(revision, 9)).Saves];
        Assert.That(saves.SelectMany(s => s.Documents), Is.EqualTo([new DocumentChange(new(A), null, DocumentChangeKind.Added)]));
        Assert.That(saves.SelectMany(s => s.Citations).Select(c => c.Cited.ToString()), Is.EqualTo(["A/RES/1/4"]));
    }

    [Test]
    public async Task Instrument_HasTitlesAndNamesInItsLanguages()
    {
        await SaveAllAsync(English, French, Arabic);
        Instrument text = (await InstrumentAsync(A))!, cited = (await InstrumentAsync(C))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((text.Title, text.TitleIn("en"), text.TitleIn("fr"), text.TitleIn("ar")),
                Is.EqualTo(("Rights of the child", "Rights of the child", "Droits de l’enfant", (string?)null)));
            Assert.That(cited.Names, Is.Empty, "an English name is none that French texts use");
            Assert.That(cited.NamesIn.Select(n => n.ToString()), Is.EqualTo(["fr:Programme d’exemple"]));
            Assert.That(cited.TitleIn("fr"), Is.EqualTo("Programme d’exemple"));
        }
    }

    // The words of the French text, and what it says otherwise.
    private static string WithoutFrench(string dump) => string.Join('\n', dump.Split('\n')
        .Where(l => !l.Contains("LANGUAGES_", StringComparison.Ordinal) && !l.Contains(A + " fr ", StringComparison.Ordinal)));

    private static Document In(string language, Text text) => text.From(language + ".txt").Document with { Language = language };

    private async Task<string[]> PartsAsync(string language) =>
    [
        .. (await Store.PartsAsync([new(A)], [], new PageRequest(9), language)).GetValueOrDefault(new(A), Page<Provision>.Empty)
            .Items.Select(i => i.Node.Id.Label),
    ];
}
