using System.Text.Json;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>series on three texts of one title, and on one that is alone.</summary>
public sealed class SeriesCommandTests
{
    private SavedGraph _graph = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _graph = await SavedGraph.OfAsync(
        Text("A/RES/74/266", 2019, "Working Capital Fund for 2020"),
        Text("A/RES/75/256", 2020, "Working Capital Fund for 2021"),
        Text("A/RES/76/249", 2021, "Working Capital Fund for 2022"),
        Text("A/RES/76/96", 2021, "Question of Guam"));

    [OneTimeTearDown]
    public void TearDown() => _graph.Dispose();

    [Test]
    public async Task Series_OfAMember_PrintsATextARow()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "series", "75/256");

        Assert.That(answer.Lines.Select(l => string.Join('|', l.Split('\t').Take(5))), Is.EqualTo([
            "earlier|2019-12-01|A/RES/74/266|Working Capital Fund for 2020|",
            "this|2020-12-01|A/RES/75/256|Working Capital Fund for 2021|A/RES/74/266",
            "later|2021-12-01|A/RES/76/249|Working Capital Fund for 2022|A/RES/75/256"]));
        Assert.That(answer.Lines[2], Does.Contain("has the same title").And.Contain("100 % of its words stand there"));
        Assert.That((answer.Code, answer.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Series_AsJson_SaysWhatEachLinkRestsOn()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "series", "75/256", "--format", "json");
        JsonElement series = JsonDocument.Parse(answer.Output).RootElement;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(series.GetProperty("place").GetInt32(), Is.EqualTo(1));
            Assert.That(series.GetProperty("members").EnumerateArray().Select(m => m.GetProperty("follows").GetString()),
                Is.EqualTo([null, "A/RES/74/266", "A/RES/75/256"]));
            Assert.That(series.GetProperty("members")[1].GetProperty("evidence").EnumerateArray().Select(e => e.GetProperty("kind").GetString()),
                Is.EqualTo(["SAME_TITLE", "SHARED_WORDS"]));
            Assert.That(series.GetProperty("members")[1].GetProperty("evidence")[1].GetProperty("taken").GetDouble(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Series_OfATextAlone_SaysSo()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "series", "76/96");

        Assert.That((answer.Code, answer.Lines.Length, answer.Error),
            Is.EqualTo((0, 1, "kg: Nothing that is loaded takes it up or is its forerunner.\n")));
    }

    [Test]
    public async Task Show_OfAMember_SaysWhatIsBeforeAndAfter()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "show", "75/256");

        Assert.That(answer.Lines, Is.SupersetOf(["field\tprevious\tA/RES/74/266", "field\tnext\tA/RES/76/249", "field\tlatest\tA/RES/76/249"]));
    }

    private static Document Text(string id, int year, string title) => new()
    {
        Source = id,
        Head = new DocumentHead
        {
            Id = new InstrumentId(id),
            Symbol = id,
            Title = title,
            Date = new DateOnly(year, 12, 1),
            AdoptedBy = "General Assembly",
            Kind = InstrumentKind.Resolution,
        },
        Provisions =
        [
            new DocumentProvision
            {
                Label = "OP1", Kind = ProvisionKind.Operative, Text = "Resolves that the amounts shall be paid in accordance with the scale;",
            },
        ],
    };
}
