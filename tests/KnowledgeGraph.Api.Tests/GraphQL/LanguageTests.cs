using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>The languages of an instrument, and the argument that chooses one.</summary>
public sealed class LanguageTests
{
    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        await _texts.Store.SaveAsync(Text("en", "Recalls the Charter."), "en");
        await _texts.Store.SaveAsync(Text("fr", "Rappelle la Charte."), "fr");
        _service = await Service.StartAsync(_texts.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    [TestCase("", "A/RES/1/1#OP1 en Recalls the Charter.")]
    [TestCase("(lang: null)", "A/RES/1/1#OP1 en Recalls the Charter.")]
    [TestCase("""(lang: "fr")""", "A/RES/1/1#fr fr Text fr|A/RES/1/1#fr:OP1 fr Rappelle la Charte.")]
    [TestCase("""(lang: "fr", kind: OPERATIVE)""", "A/RES/1/1#fr:OP1 fr Rappelle la Charte.")]
    [TestCase("""(lang: "zh")""", "")]
    public async Task Provisions_AreThoseOfTheLanguageAskedFor(string arguments, string expected)
    {
        JsonElement instrument = (await _service.DataAsync(
            $$"""{ instrument(ref: "A/RES/1/1") { languages provisions{{arguments}} { nodes { id language text } } } }""")).GetProperty("instrument");
        string[] shown =
        [
            .. instrument.GetProperty("provisions").GetProperty("nodes").EnumerateArray()
                .Select(p => $"{p.GetProperty("id")} {p.GetProperty("language")} {p.GetProperty("text")}"),
        ];

        Assert.Multiple(() =>
        {
            Assert.That(instrument.GetProperty("languages").EnumerateArray().Select(l => l.GetString()), Is.EqualTo(["en", "fr"]));
            Assert.That(string.Join('|', shown), Is.EqualTo(expected));
        });
    }

    [Test]
    public async Task Provision_IsThatOfTheLanguageAskedFor()
    {
        JsonElement instrument = (await _service.DataAsync("""
            { instrument(ref: "A/RES/1/1") {
              english: provision(label: "OP1") { text } french: provision(label: "OP1", lang: "fr") { text parent { id } instrument { id } }
              none: provision(label: "OP1", lang: "es") { text } } }
            """)).GetProperty("instrument");
        JsonElement french = instrument.GetProperty("french");

        Assert.Multiple(() =>
        {
            Assert.That(instrument.GetProperty("english").GetProperty("text").GetString(), Is.EqualTo("Recalls the Charter."));
            Assert.That(french.GetProperty("text").GetString(), Is.EqualTo("Rappelle la Charte."));
            Assert.That(french.GetProperty("parent").GetProperty("id").GetString(), Is.EqualTo("A/RES/1/1#fr"));
            Assert.That(french.GetProperty("instrument").GetProperty("id").GetString(), Is.EqualTo("A/RES/1/1"));
            Assert.That(instrument.GetProperty("none").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public async Task Discrepancies_AreAmongTheDiagnosticsOfAllTexts()
    {
        await using TemporaryStore texts = await TemporaryStore.OpenAsync();
        await texts.Store.SaveAsync(Citing("en", "Recalls resolution 66/288.", "66/288"), "en");
        await texts.Store.SaveAsync(Citing("fr", "Rappelle la résolution 66/228.", "66/228"), "fr");
        await using Service service = await Service.StartAsync(texts.Store);
        JsonElement found = (await service.DataAsync(
            """{ diagnostics(code: ["LANGUAGES_CITE_OTHERWISE"]) { totalCount nodes { message provision { id } } } }""")).GetProperty("diagnostics");

        Assert.That(found.GetProperty("totalCount").GetInt32(), Is.EqualTo(1));
        Assert.That(found.GetProperty("nodes")[0].GetProperty("provision").GetProperty("id").GetString(), Is.EqualTo("A/RES/1/1#fr:OP1"));
        Assert.That(found.GetProperty("nodes")[0].GetProperty("message").GetString(), Does.Contain("66/228").And.Contain("66/288"));
    }

    [TestCase("provisions(lang: \"de\") { totalCount }")]
    [TestCase("provision(label: \"OP1\", lang: \"FR\") { id }")]
    public async Task Language_ThatIsNone_IsRefusedByItsCode(string field)
    {
        (string code, string message) = await _service.ErrorAsync($$"""{ instrument(ref: "A/RES/1/1") { {{field}} } }""");

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo("BAD_USER_INPUT"));
            Assert.That(message, Does.Contain("lang").And.Contain("en, fr, es, ru, ar, zh"));
        });
    }

    [Test]
    public async Task Provision_LeadsToTheSameInOtherLanguages()
    {
        JsonElement english = (await _service.DataAsync("""
            { provision(ref: "A/RES/1/1 OP1") { translations { id language } french: inLanguage(lang: "fr") { text inLanguage(lang: "en") { id } }
              own: inLanguage(lang: "en") { id } none: inLanguage(lang: "es") { id } } }
            """)).GetProperty("provision");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(english.GetProperty("translations").GetRawText(), Is.EqualTo("""[{"id":"A/RES/1/1#fr:OP1","language":"fr"}]"""));
            Assert.That(english.GetProperty("french").GetRawText(), Is.EqualTo(
                """{"text":"Rappelle la Charte.","inLanguage":{"id":"A/RES/1/1#OP1"}}"""));
            Assert.That(english.GetProperty("own").GetProperty("id").GetString(), Is.EqualTo("A/RES/1/1#OP1"));
            Assert.That(english.GetProperty("none").ValueKind, Is.EqualTo(JsonValueKind.Null));
        }
    }

    [TestCase("title", "Text en")]
    [TestCase("""title(lang: "fr")""", "Text fr")]
    [TestCase("""title(lang: "ar")""", null)]
    [TestCase("""label(lang: "fr")""", "Text fr")]
    [TestCase("""label(lang: "ar")""", "Text en")]
    public async Task Words_AreThoseOfTheLanguageAskedFor(string field, string? words)
    {
        JsonElement instrument = (await _service.DataAsync($$"""{ instrument(ref: "A/RES/1/1") { it: {{field}} } }""")).GetProperty("instrument");
        Assert.That(instrument.GetProperty("it").GetString(), Is.EqualTo(words));
    }

    [TestCase("""search(text: "chartes", lang: "fr")""", "A/RES/1/1#fr:OP1")]
    [TestCase("""search(text: "charters")""", "A/RES/1/1#OP1")]
    [TestCase("""search(text: "chartes")""", "")]
    public async Task Search_IsInTheLanguageAskedFor(string field, string expected)
    {
        JsonElement found = (await _service.DataAsync($$"""
            { {{field}} { nodes { ... on Provision { id } } } }
            """)).GetProperty("search");
        Assert.That(string.Join(' ', found.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString())),
            Is.EqualTo(expected));
    }

    [Test]
    public async Task RelationWords_AreInTheLanguageAskedFor()
    {
        await using Service sample = await Service.StartAsync();
        JsonElement edge = (await sample.DataAsync("""
            { provision(ref: "E/RES/2022/14 PP3") { buildsOn(first: 1) { nodes { type words
              french: words(lang: "fr") back: words(back: true) arabic: words(lang: "ar", back: true) } }
              citations(first: 1) { nodes { relationWords(lang: "zh") } } } }
            """)).GetProperty("provision");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(edge.GetProperty("buildsOn").GetProperty("nodes")[0].GetRawText(), Is.EqualTo(
                """{"type":"RECALLS","words":"recalls","french":"rappelle","back":"is recalled by","arabic":"يشير إليه"}"""));
            Assert.That(edge.GetProperty("citations").GetProperty("nodes")[0].GetProperty("relationWords").GetString(), Is.EqualTo("回顾"));
        }
    }

    private static Document Citing(string language, string words, string number) => Text(language, words) with
    {
        Citations =
        [
            new DocumentCitation
            {
                Source = "OP1",
                Span = new TextSpan(words.IndexOf(number, StringComparison.Ordinal), words.Length - 1),
                Text = number,
                Status = CitationStatus.Resolved,
                Target = new CitedInstrument { Id = new InstrumentId("A/RES/" + number) },
                Relation = RelationType.Recalls,
            },
        ],
    };

    private static Document Text(string language, string words) => new()
    {
        Source = language + ".txt",
        Language = language,
        Head = new DocumentHead
        {
            Id = new InstrumentId("A/RES/1/1"),
            Symbol = "A/RES/1/1",
            Title = "Text " + language,
            Kind = InstrumentKind.Resolution
        },
        Provisions = [new DocumentProvision { Label = "OP1", Kind = ProvisionKind.Operative, Text = words }],
    };
}
