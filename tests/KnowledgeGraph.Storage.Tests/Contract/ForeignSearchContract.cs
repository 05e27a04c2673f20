using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Texts in other languages than English are found by their words, whatever forms these have.</summary>
public abstract class ForeignSearchContract : StoreContract
{
    private const string A = "A/RES/1/1";
    private const string B = "A/RES/1/2";

    private static readonly Document[] Documents =
    [
        Text.Of(A).Titled("Rights of the child").By("General Assembly").On("2021-05-01").Says("OP1", "Recalls the declaration.").Document,
        Text.Of(A).Titled("Droits de l’enfant").Says("OP1", "Rappelle la Déclaration universelle et les instruments internationaux.")
            .Says("OP2", "Engage les États à protéger l’enfance.").Document with
        { Language = "fr" },
        Text.Of(A).Titled("Derechos del niño").Says("OP1", "Recuerda las convenciones internacionales sobre las niñas.").Document with
        { Language = "es" },
        Text.Of(A).Titled("Права ребёнка").Says("OP1", "Ссылаясь на резолюцию о правах женщин и детей,").Document with
        { Language = "ru" },
        Text.Of(A).Titled("حقوق الطفل").Says("OP1", "وإذ تشير إلى القرارات المتعلقة بالأطفال والنساء،").Document with
        { Language = "ar" },
        Text.Of(A).Titled("儿童权利").Says("OP1", "回顾大会第74/174号决议和《京都宣言》，").Says("OP2", "鼓励各国保护儿童；").Document with
        { Language = "zh" },
        Text.Of(B).Titled("Nations").Says("OP1", "Décide.").Document with
        { Language = "fr" },
    ];

    private protected override IReadOnlyList<Document> Ground => Documents;

    [TestCase("fr", "droit enfants", "A/RES/1/1")]
    [TestCase("fr", "déclarations", "A/RES/1/1#fr:OP1")]
    [TestCase("fr", "declaration universel", "A/RES/1/1#fr:OP1")]
    [TestCase("fr", "international", "A/RES/1/1#fr:OP1")]
    [TestCase("fr", "la déclaration", "A/RES/1/1#fr:OP1")]
    [TestCase("fr", "\"instruments internationaux\"", "A/RES/1/1#fr:OP1")]
    [TestCase("fr", "\"internationaux instruments\"", "")]
    [TestCase("fr", "prot*", "A/RES/1/1#fr:OP2")]
    [TestCase("fr", "recalls", "")]
    [TestCase("fr", "nation", "A/RES/1/2")]
    [TestCase("es", "convención internacional", "A/RES/1/1#es:OP1")]
    [TestCase("es", "niños", "A/RES/1/1 A/RES/1/1#es:OP1")]
    [TestCase("ru", "резолюции", "A/RES/1/1#ru:OP1")]
    [TestCase("ru", "право", "A/RES/1/1 A/RES/1/1#ru:OP1")]
    [TestCase("ru", "ребенка", "A/RES/1/1")]
    [TestCase("ru", "женщина дети", "A/RES/1/1#ru:OP1")]
    [TestCase("ar", "قرار", "A/RES/1/1#ar:OP1")]
    [TestCase("ar", "الطفل", "A/RES/1/1")]
    [TestCase("ar", "أطفال نساء", "A/RES/1/1#ar:OP1")]
    [TestCase("ar", "القراراتِ", "A/RES/1/1#ar:OP1")]
    [TestCase("zh", "京都宣言", "A/RES/1/1#zh:OP1")]
    [TestCase("zh", "儿童", "A/RES/1/1 A/RES/1/1#zh:OP2")]
    [TestCase("zh", "儿童权利", "A/RES/1/1")]
    [TestCase("zh", "\"都京\"", "")]
    [TestCase("zh", "第74/174号决议", "A/RES/1/1#zh:OP1")]
    [TestCase("zh", "权", "A/RES/1/1")]
    [TestCase("en", "recall", "A/RES/1/1#OP1")]
    public async Task Words_AreFoundInTheirForms(string language, string words, string expected)
    {
        var query = new SearchQuery(words, [], InstrumentFilter.None) { Language = language };
        Page<SearchHit> found = await Store.SearchAsync(query, new PageRequest(10));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                string.Join(' ', found.Items.Select(h => h.Node.Entity.ToString()).Order(StringComparer.Ordinal)), Is.EqualTo(expected));
            Assert.That(found.Items.Select(h => h.Node.Snippet), Is.All.Contains("«"));
            Assert.That((await Store.GroupsAsync(new CountedHits(query), [[]]))[0].All.Items, Is.EqualTo(found.TotalCount));
        }
    }

    [Test]
    public async Task Page_GoesOnBehindItsCursor()
    {
        var query = new SearchQuery("儿童", [], InstrumentFilter.None) { Language = "zh" };
        Page<SearchHit> first = await Store.SearchAsync(query, new PageRequest(1));
        Page<SearchHit> second = await Store.SearchAsync(query, new PageRequest(1, first.Items[0].Cursor));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.TotalCount, first.HasNext, second.HasNext), Is.EqualTo((2, true, false)));
            Assert.That(second.Items[0].Node.Entity, Is.Not.EqualTo(first.Items[0].Node.Entity));
        }
    }

    [TestCase(SearchScope.Instruments, "A/RES/1/1")]
    [TestCase(SearchScope.Provisions, "A/RES/1/1#zh:OP2")]
    public async Task Scope_IsTitlesOrProvisions(SearchScope scope, string expected)
    {
        var query = new SearchQuery("儿童", [scope], InstrumentFilter.None) { Language = "zh" };
        Assert.That((await Store.SearchAsync(query, new PageRequest(9))).Items.Select(h => h.Node.Entity.ToString()), Is.EqualTo([expected]));
    }

    [Test]
    public async Task Filter_NarrowsIt()
    {
        var query = new SearchQuery("儿童", [], InstrumentFilter.None with { DateFrom = new DateOnly(2022, 1, 1) }) { Language = "zh" };
        Assert.That((await Store.SearchAsync(query, new PageRequest(9))).TotalCount, Is.Zero);
    }
}
