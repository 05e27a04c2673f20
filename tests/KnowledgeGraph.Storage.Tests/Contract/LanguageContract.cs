using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>An instrument has texts in several languages: a load in one touches nothing of another.</summary>
public abstract class LanguageContract : StoreContract
{
    private const string A = "A/RES/1/1";
    private const string B = "A/RES/1/2";
    private const string Parts = "A/RES/1/5";

    private static readonly Document English = Text.Of(A).Titled("Rights of the child").By("General Assembly").On("2021-05-01")
        .Says("PP1", "Recalling the Example Agenda¹,", Cite.Named("Example Agenda"))
        .Says("OP1", "Recalls paragraph 1 of resolution 1/2:", new Cite("resolution 1/2", B) { Parts = ["1"] })
        .Says("OP1(a)", "And more.")
        .Says("FN1", "Resolution 1/3.", new Cite("Resolution 1/3", "A/RES/1/3"))
        .States(B, RelationType.Endorses, StatementObject.Of(new CitedInstrument { Id = new("A/RES/1/3") }), "OP1")
        .Doubts(DiagnosticCodes.NumbersSkip, "Paragraph 2 is missing.")
        .Names("Example Agenda", "A/RES/1/3");

    private static readonly Document French = Text.Of(A).Titled("Droits de l\u2019enfant").By("General Assembly").From("fr.txt")
        .Says("PP1", "Rappelant le Programme d\u2019exemple¹,", Cite.Named("Programme d\u2019exemple"))
        .Says("OP1", "Rappelle le paragraphe 1 de la résolution 1/2 et la résolution 1/4 :", new Cite("résolution 1/2", B) { Parts = ["1"] },
            new Cite("résolution 1/4", "A/RES/1/4"))
        .Says("OP1(a)", "Et plus.")
        .Says("FN1", "Résolution 1/3.", new Cite("Résolution 1/3", "A/RES/1/3"))
        .States(B, RelationType.Endorses, StatementObject.Of(new CitedInstrument { Id = new("A/RES/1/4") }), "OP1")
        .Doubts(DiagnosticCodes.NumbersSkip, "Le paragraphe 2 manque.")
        .Names("Programme d\u2019exemple", "A/RES/1/3").Document with
    { Language = "fr" };

    private static readonly Document Arabic = Text.Of(A).From("ar.txt").Says("OP1", "تشير إلى القرار 1/2.", new Cite("القرار 1/2", B))
        .Document with
    { Language = "ar" };

    private static readonly Document Cited = Text.Of(B).Says("OP1", "Recalls resolution 1/1.", new Cite("resolution 1/1", A));

    private static readonly Document FrenchPart =
        ResolutionPart.Within(Text.Of(Parts + "B").From("fr-b.txt")
            .Says("OP3", "Rappelle la résolution 1/2.", new Cite("résolution 1/2", B))) with
        { Language = "fr" };

    private static readonly Document EnglishPart = ResolutionPart.Within(
        Text.Of(Parts + "B").Says("OP3", "Recalls resolution 1/2.", new Cite("resolution 1/2", B)));

    [TestCase(0, 1, 2)]
    [TestCase(0, 2, 1)]
    [TestCase(1, 0, 2)]
    [TestCase(1, 2, 0)]
    [TestCase(2, 0, 1)]
    [TestCase(2, 1, 0)]
    public async Task Texts_InThreeLanguages_AreReadAsIfEachWereAlone(int first, int second, int third)
    {
        await SaveAllAsync(Cited, English, EnglishPart);
        string[] alone = await ShownAsync();
        await SaveAllAsync(Text.Of(A).Says("OP1", "Another."), Text.Of(A).From("fr.txt").Says("OP1", "Autre.").Document with { Language = "fr" });
        Document[] texts = [English, French, Arabic];
        await SaveAllAsync(texts[first], texts[second], texts[third], FrenchPart);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ShownAsync(), Is.EqualTo(alone));
            await AssertTranslationsAsync();
            Assert.That(await SaveAsync(French), Is.EqualTo(SaveOutcome.Unchanged));
            Assert.That(await SaveAsync(English), Is.EqualTo(SaveOutcome.Unchanged));
            Assert.That(await SaveAsync(FrenchPart), Is.EqualTo(SaveOutcome.Unchanged));
        }
    }

    [Test]
    public async Task Parts_InALanguage_AreThoseOfItsTextsInTheirOrder()
    {
        Document partA = ResolutionPart.Within(Text.Of(Parts + "A").From("fr-a.txt").Says("OP1", "Décide.")) with { Language = "fr" };
        await SaveAllAsync(Cited, FrenchPart, French, partA, Arabic, English, EnglishPart);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await InstrumentAsync(A))!.Languages, Is.EqualTo(["en", "fr", "ar"]));
            Assert.That((await InstrumentAsync(B))!.Languages, Is.EqualTo(["en"]));
            Assert.That((await InstrumentAsync("A/RES/1/3"))!.Languages, Is.Empty);
            Assert.That(await PartsAsync(A), Is.EqualTo(["PP1", "OP1", "OP1(a)", "FN1"]));
            Assert.That(await PartsAsync(A, "fr"), Is.EqualTo(["fr", "fr:PP1", "fr:OP1", "fr:OP1(a)", "fr:FN1"]));
            Assert.That(await PartsAsync(A, "ar"), Is.EqualTo(["ar", "ar:OP1"]));
            Assert.That(await PartsAsync(A, "fr", ProvisionKind.Operative), Is.EqualTo(["fr:OP1"]));
            Assert.That(await PartsAsync(A, "zh"), Is.Empty);
            Assert.That(await PartsAsync(Parts), Is.EqualTo(["B", "B:OP3"]));
            Assert.That(await PartsAsync(Parts, "fr"), Is.EqualTo(["fr:A", "fr:A:OP1", "fr:B", "fr:B:OP3"]));
            Assert.That(() => PartsAsync(A, "de"), Throws.InstanceOf<ArgumentException>());
        }
    }

    [Test]
    public async Task Parts_OfATextThatAnAnnexHolds_AreThoseOfTheAnnexInThatLanguage()
    {
        Document english = Text.Of(B).Says("Annex", "Example Declaration").Says("Annex:1", "We declare.").Annexes("Example Declaration");
        Document french = Text.Of(B).From("fr.txt").Says("Annex", "Déclaration").Says("Annex:1", "Nous déclarons.").Document with { Language = "fr" };
        await SaveAllAsync(english, french);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await PartsAsync("example-declaration"), Is.EqualTo(["Annex", "Annex:1"]));
            Assert.That(await PartsAsync("example-declaration", "fr"), Is.EqualTo(["fr:Annex", "fr:Annex:1"]));
            Assert.That(await PartsAsync("example-declaration", "es"), Is.Empty);
        }
    }

    [Test]
    public async Task Translation_IsNeitherFoundNorCounted()
    {
        await SaveAllAsync(Cited, English, EnglishPart);
        Statistics before = await Store.StatisticsAsync();
        await SaveAllAsync(French, Arabic, FrenchPart);
        Statistics after = await Store.StatisticsAsync();
        var french = new SearchQuery("rappelle", [], InstrumentFilter.None);
        var english = new SearchQuery("recalls", [], InstrumentFilter.None);
        await SaveAllAsync(Text.Of(A).From("fr.txt").Says("OP1", "Rappelle.").Document with { Language = "fr" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (after.Provisions, after.Citations, after.ResolvedCitations, after.LoadedInstruments),
                Is.EqualTo((before.Provisions, before.Citations, before.ResolvedCitations, before.LoadedInstruments)));
            Assert.That((await Store.SearchAsync(french, new PageRequest(9))).TotalCount, Is.Zero);
            Assert.That((await Store.GroupsAsync(new CountedHits(french), [[]]))[0].All.Items, Is.Zero);
            Assert.That((await Store.SearchAsync(english, new PageRequest(9))).TotalCount, Is.EqualTo(3));
        }
    }

    [Test]
    public async Task Translation_ThatIsReplaced_IsReplacedAloneAndToldOfWithItsLanguage()
    {
        await SaveAllAsync(Cited, English, French, EnglishPart, FrenchPart);
        string[] before = await ShownAsync();
        Revision revision = await Store.RevisionAsync();
        Document other = Text.Of(A).From("fr.txt").Says("OP2", "Rappelle la résolution 1/9.", new Cite("résolution 1/9", "A/RES/1/9"))
            .Document with
        { Language = "fr" };

        Assert.That(await SaveAsync(other), Is.EqualTo(SaveOutcome.Replaced));
        GraphChanges changes = await Store.ChangesAsync(revision, 100);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ShownAsync(), Is.EqualTo(before));
            Assert.That(await TextAsync("A/RES/1/1#fr:OP2"), Is.EqualTo("Rappelle la résolution 1/9."));
            Assert.That(await TextAsync("A/RES/1/1#fr:OP1"), Is.Null);
            Assert.That(await TextAsync("A/RES/1/5#fr:B:OP3"), Is.EqualTo("Rappelle la résolution 1/2."));
            Assert.That(changes.Saves.SelectMany(s => s.Documents),
                Is.EqualTo([new DocumentChange(new InstrumentId(A), null, DocumentChangeKind.Replaced, "fr")]));
            Assert.That(changes.Saves.SelectMany(s => s.Citations), Is.Empty, "a translation cites nothing anew");
        }
    }

    [Test]
    public async Task Translation_Alone_IsAnInstrumentsOnlyText()
    {
        await SaveAsync(French);
        Instrument instrument = (await InstrumentAsync(A))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((instrument.IsLoaded, instrument.Title), Is.EqualTo((true, "Droits de l\u2019enfant")));
            Assert.That(await InstrumentAsync("A/RES/1/4"), Is.Not.Null, "nothing that a text cites is missing");
            Assert.That((await CitationsOfAsync(B)).Select(c => c.Id.ToString()), Is.EqualTo(["A/RES/1/1#fr:OP1@31"]));
        }

        await SaveAsync(English);
        Assert.That((await InstrumentAsync(A))!.Title, Is.EqualTo("Rights of the child"));
    }

    [Test]
    public void Translation_IntoALanguageThatIsNone_IsRefused() =>
        Assert.That(() => SaveAsync(French with { Language = "de" }), Throws.InstanceOf<ArgumentException>());

    private async Task AssertTranslationsAsync()
    {
        var provision = new ProvisionId(new InstrumentId(A), "fr:OP1");
        Citation citation = (await CitationsInAsync("A/RES/1/1#fr:OP1"))[0];
        Assert.That(await TextAsync("A/RES/1/1#fr:OP1(a)"), Is.EqualTo("Et plus."));
        Assert.That(await TextAsync("A/RES/1/1#ar:OP1"), Does.StartWith("تشير"));
        Assert.That((await Store.ChildrenAsync([provision]))[provision].Select(p => p.Id.ToString()), Is.EqualTo(["A/RES/1/1#fr:OP1(a)"]));
        Assert.That((await Store.NeighboursAsync([provision]))[provision].Previous?.Id.Label, Is.EqualTo("fr:PP1"));
        Assert.That((citation.Id.ToString(), citation.Target?.Value), Is.EqualTo(("A/RES/1/1#fr:OP1@31", B)));
        Assert.That((await Store.CitationsAsync([citation.Id]))[citation.Id].Target?.Value, Is.EqualTo(B));
    }

    // All that is shown of the instruments in their own language.
    private async Task<string[]> ShownAsync()
    {
        InstrumentId[] ids = [new(A), new(B), new(Parts), new("A/RES/1/3")];
        EntityId[] entities = [.. ids.Select(i => (EntityId)i)];
        IReadOnlyDictionary<InstrumentId, Instrument> instruments = await Store.InstrumentsAsync(ids);
        IReadOnlyDictionary<InstrumentId, Page<Provision>> parts = await Store.PartsAsync(ids, [], new PageRequest(100));
        ILookup<InstrumentId, Statement> statements = await Store.StatementsAsync(ids);
        ILookup<EntityId, Diagnostic> diagnostics = await Store.DiagnosticsAsync(entities);
        Lineage lineage = await Store.LineageAsync(new LineageQuery(entities, Direction.Both, 3, LineageFilter.None, 100));
        List<string> shown =
        [
            .. ids.Where(instruments.ContainsKey).Select(i =>
                $"{i} {instruments[i].Title} {string.Join('|', instruments[i].Names)} {instruments[i].IsLoaded}"),
            .. parts.Values.SelectMany(p => p.Items.Select(i => $"{i.Node.Id} {i.Node.Text}")),
            .. statements.SelectMany(s => s).Select(s => s.ToString()),
            .. diagnostics.SelectMany(d => d).Where(d => !DiagnosticCodes.IsOfLanguages(d.Code)).Select(d => d.ToString()),
            .. lineage.Edges.Select(e => e.ToString()).Order(StringComparer.Ordinal),
        ];
        foreach (InstrumentId id in ids)
        {
            shown.AddRange((await CitationsInAsync(id.Value)).Concat(await CitationsOfAsync(id.Value))
                .Select(c => $"{c.Id} {c.Target} {c.TargetProvision}"));
            shown.AddRange(Shown([.. await RelationsAsync(id.Value), .. await RelationsAsync(id.Value, Direction.BuiltOnBy)]));
        }

        return [.. shown];
    }

    private async Task<string[]> PartsAsync(string id, string language = "en", params ProvisionKind[] kinds) =>
    [
        .. (await Store.PartsAsync([new(id)], kinds, new PageRequest(100), language)).GetValueOrDefault(new(id), Page<Provision>.Empty)
            .Items.Select(i => i.Node.Id.Label),
    ];

    private async Task<string?> TextAsync(string id) => (await Store.ProvisionsAsync([Id(id).Provision])).Values.SingleOrDefault()?.Text;
}
