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
    [TestCase("""(lang: "fr")""", "A/RES/1/1#fr fr |A/RES/1/1#fr:OP1 fr Rappelle la Charte.")]
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

    private static Document Text(string language, string words) => new()
    {
        Source = language + ".txt",
        Language = language,
        Head = new DocumentHead { Id = new InstrumentId("A/RES/1/1"), Symbol = "A/RES/1/1", Kind = InstrumentKind.Resolution },
        Provisions = [new DocumentProvision { Label = "OP1", Kind = ProvisionKind.Operative, Text = words }],
    };
}
