using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>Where words stood before, over the API: two years of a question, a recommended draft and the text that adopted it.</summary>
public sealed class WordingTests
{
    private TemporaryStore _words = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _words = await CarriedWords.OpenAsync();
        _service = await Service.StartAsync(_words.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _words.DisposeAsync();
    }

    [Test]
    public async Task Wording_OfAParagraph_HasClosestFirstHistoryAndLaterUses()
    {
        JsonElement wording = (await _service.DataAsync("""
            { provision(ref: "A/RES/75/1 OP1") { wording {
                words origin coverage isCut formula { texts } closest { date provision { id text } } first { provision { id } }
                history { totalCount nodes { place { provision { id } } } } laterUses(first: 1) { totalCount nodes { place { provision { id } } from { provision { id } } isChanged changes { kind text } } } } } }
            """)).GetProperty("provision").GetProperty("wording");
        JsonElement later = wording.GetProperty("laterUses");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((wording.GetProperty("words").GetInt32(), wording.GetProperty("origin").GetString()), Is.EqualTo((22, "CHANGED")));
            Assert.That(wording.GetProperty("coverage").GetDouble(), Is.EqualTo(15.0 / 22).Within(1e-9));
            Assert.That(wording.GetProperty("closest").GetProperty("provision").GetProperty("text").GetString(), Is.EqualTo(CarriedWords.Child + ";"));
            Assert.That(wording.GetProperty("first").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(wording.GetProperty("history").GetProperty("totalCount").GetInt32(), Is.Zero);
            Assert.That(later.GetProperty("totalCount").GetInt32(), Is.EqualTo(2));
            Assert.That(later.GetProperty("nodes")[0].GetProperty("place").GetProperty("provision").GetProperty("id").GetString(), Is.EqualTo("A/RES/76/1#OP1"));
            Assert.That(later.GetProperty("nodes")[0].GetProperty("from").GetProperty("provision").GetProperty("id").GetString(), Is.EqualTo("E/RES/2021/1#OP1"));
        }
    }

    [Test]
    public async Task AgreedLanguage_OfAnInstrument_NamesThePredecessorAndWhatWasDropped()
    {
        JsonElement language = (await _service.DataAsync("""
            { instrument(ref: "75/1") { agreedLanguage { share words agreedWords isCut
                paragraphs { label origin } predecessor { id } dropped { id } } } }
            """)).GetProperty("instrument").GetProperty("agreedLanguage");

        Assert.That(language.GetRawText(), Is.EqualTo("""
            {"share":0.6818181818181818,"words":22,"agreedWords":15,"isCut":false,"paragraphs":[{"label":"OP1","origin":"CHANGED"}],"predecessor":{"id":"A/RES/74/1"},"dropped":[{"id":"A/RES/74/1#OP2"}]}
            """.Trim()));
    }

    [Test]
    public async Task AgreedLanguage_OfAPastedText_ComparesItWithAllThatIsLoaded()
    {
        JsonElement language = (await _service.DataAsync(
            "query Q($text: String!) { agreedLanguage(text: $text) { share paragraphs { origin closest { provision { id } } laterUses { totalCount } } } }",
            new { text = $"The General Assembly,\n\n1. {CarriedWords.Child};" })).GetProperty("agreedLanguage");

        Assert.That(language.GetRawText(), Is.EqualTo("""
            {"share":1,"paragraphs":[{"origin":"AGREED","closest":{"provision":{"id":"A/RES/74/1#OP1"}},"laterUses":{"totalCount":0}}]}
            """.Trim()));
    }

    [Test]
    public async Task AdoptedAs_ARecommendedDraft_LeadsToTheResolutionParagraphByParagraph()
    {
        JsonElement both = await _service.DataAsync("""
            { draft: instrument(ref: "E/RES/2021/1") { adoptedAs { adopted { id } date coverage paragraphs { draft { label } adopted { id } } } }
              adopted: instrument(ref: "76/1") { adoptedAs { date } adoptedDrafts { draft { id } } } }
            """);

        Assert.That(both.GetRawText(), Is.EqualTo("""
            {"draft":{"adoptedAs":{"adopted":{"id":"A/RES/76/1"},"date":"2021-12-01","coverage":1,"paragraphs":[{"draft":{"label":"OP1"},"adopted":{"id":"A/RES/76/1#OP1"}},{"draft":{"label":"OP2"},"adopted":{"id":"A/RES/76/1#OP2"}}]}},"adopted":{"adoptedAs":null,"adoptedDrafts":[{"draft":{"id":"E/RES/2021/1"}}]}}
            """.Trim()));
    }
}
