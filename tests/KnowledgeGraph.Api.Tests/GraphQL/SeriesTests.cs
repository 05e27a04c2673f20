using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>The series of a text over the API, and what is said of a citation whose target has a newer sibling.</summary>
public sealed class SeriesTests
{
    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        await SaveAsync("74/266", "27 December 2019", "Working Capital Fund for 2020", "Recalling the Charter of the United Nations,");
        await SaveAsync("75/256", "31 December 2020", "Working Capital Fund for 2021", "Recalling its resolution 74/266 of 27 December 2019,");
        await SaveAsync("76/249", "24 December 2021", "Working Capital Fund for 2022", "Recalling its resolution 75/256 of 31 December 2020,");
        await SaveAsync("76/250", "24 December 2021", "Question of Guam", "Recalling its resolutions 75/256 and 76/249,",
            "Reaffirms the inalienable right of the people of Guam to self-determination, whatever its size, its place and its number of people");
        _service = await Service.StartAsync(_texts.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    [Test]
    public async Task Series_OfAMember_HasItsNeighboursAndWhatTheyRestOn()
    {
        JsonElement series = (await _service.DataAsync("""
            { instrument(ref: "75/256") { series {
                place isCut branches { instrument { id } } members { instrument { id } follows { id } }
                previous { instrument { id } } next { instrument { title } evidence { kind text words taken citation { id } } } latest { instrument { id } } } } }
            """)).GetProperty("instrument").GetProperty("series");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(series.GetProperty("members").EnumerateArray().Select(m => Id(m)), Is.EqualTo(["A/RES/74/266", "A/RES/75/256", "A/RES/76/249"]));
            Assert.That(series.GetProperty("members")[0].GetProperty("follows").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(series.GetProperty("place").GetInt32(), Is.EqualTo(1));
            Assert.That(Id(series.GetProperty("previous")), Is.EqualTo("A/RES/74/266"));
            Assert.That(Id(series.GetProperty("latest")), Is.EqualTo("A/RES/76/249"));
            Assert.That(
                series.GetProperty("next").GetProperty("evidence").EnumerateArray().Select(e => e.GetProperty("text").GetString()),
                Has.Some.StartsWith("has the same title").And.Some.EqualTo(
                    "recalls it in preambular paragraph 1: “its resolution 75/256 of 31 December 2020”"));
        }
    }

    [Test]
    public async Task Series_OfATextAlone_IsNull()
    {
        JsonElement instrument = (await _service.DataAsync("""{ instrument(ref: "76/250") { series { place } } }""")).GetProperty("instrument");

        Assert.That(instrument.GetProperty("series").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("76/250", "A/RES/75/256>A/RES/76/249 A/RES/76/249>")]
    [TestCase("76/249", "A/RES/75/256>")]
    [TestCase("75/256", "A/RES/74/266>A/RES/76/249")]
    public async Task Citation_OfAMemberThatHasANewerSibling_SaysWhich(string reference, string expected)
    {
        JsonElement citations = (await _service.DataAsync(
            "query Q($ref: String!) { instrument(ref: $ref) { citations { nodes { target { id } newerSibling { id } } } } }", new { @ref = reference }))
            .GetProperty("instrument").GetProperty("citations").GetProperty("nodes");

        Assert.That(string.Join(' ', citations.EnumerateArray().Select(c =>
            $"{c.GetProperty("target").GetProperty("id")}>{(c.GetProperty("newerSibling") is { ValueKind: JsonValueKind.Object } newer ? newer.GetProperty("id") : "")}")),
            Is.EqualTo(expected));
    }

    private static string? Id(JsonElement member) => member.GetProperty("instrument").GetProperty("id").GetString();

    private async Task SaveAsync(
        string number, string date, string title, string preamble,
        string operative = "Resolves that the amounts shall be paid in accordance with the scale of assessments")
    {
        string text = $"Resolution adopted by the General Assembly on {date}\n\n{number}. {title}\n\nThe General Assembly,\n\n{preamble}\n\n"
            + $"1. {operative};";
        await _texts.Store.SaveAsync(Extractor.Default.ExtractText(number, text), number);
    }
}
