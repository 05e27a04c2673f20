using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>What is said of a draft, and of texts beside it: counterparts, citations, plain words.</summary>
public sealed class DraftCheckTests
{
    private const string Draft = "The General Assembly,\n\nRecalling its resolution 74/1 of 2 December 2019, entitled “Children”,\n\n"
        + "1. Reaffirms paragraph 9 of resolution 74/1;\n\n"
        + "2. Reaffirms that the rights of the child are human rights and need to be protected in all places and at any time.";

    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await CarriedWords.OpenAsync();
        _service = await Service.StartAsync(_texts.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    [Test]
    public async Task Check_TellsWhatIsWrongAndWhatIsRight()
    {
        JsonElement check = (await _service.DataAsync(
            """
            query C($text: String!) { check(text: $text) { verdict foundCitations missingCitations uncertainCitations isCut
              findings { code message right label citation { text target { id } } }
              agreedLanguage { paragraphs { label origin } }
              changes { label wording { origin closest { provision { id } } } words { change text } } } }
            """,
            new { text = Draft })).GetProperty("check");
        JsonElement[] findings = [.. check.GetProperty("findings").EnumerateArray()];
        string? Right(string code) => findings.Single(f => f.GetProperty("code").GetString() == code).GetProperty("right").GetString();
        JsonElement changed = check.GetProperty("changes")[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(check.GetProperty("verdict").GetString(), Is.EqualTo($"{findings.Length} things to look at"));
            Assert.That(Right("DATE_MISMATCH"), Is.EqualTo("2019-12-01"));
            Assert.That(Right("TITLE_MISMATCH"), Is.EqualTo("Child"));
            Assert.That(Right("PINPOINT_BEYOND_END"), Is.EqualTo("2"));
            Assert.That(findings[0].GetProperty("citation").GetProperty("target").GetProperty("id").GetString(), Is.EqualTo("A/RES/74/1"));
            Assert.That((check.GetProperty("foundCitations").GetInt32(), check.GetProperty("missingCitations").GetInt32()), Is.EqualTo((2, 0)));
            Assert.That(changed.GetProperty("label").GetString(), Is.EqualTo("OP2"));
            Assert.That(changed.GetProperty("words").EnumerateArray().Where(w => w.GetProperty("change").GetString() == "INSERTED")
                .Select(w => w.GetProperty("text").GetString()?.Trim()), Does.Contain("any").Or.Contain("any time."));
        }
    }

    [Test]
    public async Task Check_GivesEveryCitationAVerdict()
    {
        JsonElement[] citations = [.. (await _service.DataAsync(
            """
            query C($text: String!) { check(text: $text) { wrong citations { verdict message right label citation { text } target { id } provision { label }
              near { id } findings { code isDoubtful } } } }
            """,
            new { text = Draft })).GetProperty("check").GetProperty("citations").EnumerateArray()];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(citations.Select(c => c.GetProperty("verdict").GetString()), Is.EqualTo(["WRONG", "WRONG"]));
            Assert.That(citations.Select(c => c.GetProperty("right").GetString()), Is.EqualTo(["2019-12-01", "2"]));
            Assert.That(citations[1].GetProperty("findings")[0].GetProperty("code").GetString(), Is.EqualTo("PINPOINT_BEYOND_END"));
        }
    }

    [Test]
    public async Task Check_OfNothingWrong_SaysSo()
    {
        JsonElement check = (await _service.DataAsync(
            """{ check(text: "Recalling its resolution 75/1 of 1 December 2020,", body: "General Assembly") { verdict findings { code } } }"""))
            .GetProperty("check");

        Assert.That(check.GetProperty("verdict").GetString(), Is.EqualTo("Nothing looks wrong"), check.ToString());
    }

    [Test]
    public async Task Check_OfTooMuch_IsRefused()
    {
        (string code, string message) = await _service.ErrorAsync(
            "query C($t: String!) { check(text: $t) { verdict } }", new { t = new string('x', 100_001) });

        Assert.That((code, message), Is.EqualTo(("BAD_USER_INPUT", "The text has 100,001 characters; 100,000 are read at the most.")));
    }

    [Test]
    public async Task Text_HasItsForerunnerItsCitationsAndItsWords()
    {
        JsonElement data = await _service.DataAsync(
            """
            { text: instrument(ref: "A/RES/75/1") { predecessor { id } successor { id } citationCount cite oscola: cite(style: OSCOLA) plainText }
              first: instrument(ref: "A/RES/74/1") { predecessor { id } successor { id } }
              part: provision(ref: "A/RES/75/1#OP1") { predecessor { id } successor { id } cite(style: BLUEBOOK) }
              none: instrument(ref: "E/RES/2021/1") { predecessor { id } } }
            """);
        JsonElement text = data.GetProperty("text"), part = data.GetProperty("part");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.GetProperty("predecessor").GetProperty("id").GetString(), Is.EqualTo("A/RES/74/1"));
            Assert.That(text.GetProperty("cite").GetString(), Is.EqualTo("General Assembly resolution 75/1 of 1 December 2020."));
            Assert.That(text.GetProperty("oscola").GetString(), Is.EqualTo("UNGA Res 75/1 (1 December 2020) UN Doc A/RES/75/1"));
            Assert.That(text.GetProperty("citationCount").GetInt32(), Is.Zero);
            Assert.That(text.GetProperty("plainText").GetString(), Does.Contain($"\n\n1. {CarriedWords.Longer}."));
            Assert.That(data.GetProperty("first").GetProperty("predecessor").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(data.GetProperty("first").GetProperty("successor").GetProperty("id").GetString(), Is.EqualTo("A/RES/75/1"));
            Assert.That(part.GetProperty("predecessor").GetProperty("id").GetString(), Is.EqualTo("A/RES/74/1#OP1"));
            Assert.That(part.GetProperty("cite").GetString(), Is.EqualTo("G.A. Res. 75/1, ¶ 1 (Dec. 1, 2020)."));
            Assert.That(data.GetProperty("none").GetProperty("predecessor").ValueKind, Is.EqualTo(JsonValueKind.Null));
        }
    }
}
