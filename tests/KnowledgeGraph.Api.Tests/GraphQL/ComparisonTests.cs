using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>What was changed from one text to another, asked over the API.</summary>
public sealed class ComparisonTests
{
    private const string Fields =
        "isSame cut heads { change left { text } } notes { change } rows { change isMoved similarity left { label provision { id } } right { label number text } words { change text } }";

    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _texts = await TwoYears.OpenAsync();
        _service = await Service.StartAsync(_texts.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    [Test]
    public async Task Compare_TwoTemporaryStore()
    {
        JsonElement data = await _service.DataAsync($"{{ compare(a: \"A/RES/74/1\", b: \"75/1\") {{ {Fields} }} }}");
        JsonElement comparison = data.GetProperty("compare");

        Assert.Multiple(() =>
        {
            Assert.That(Rows(comparison), Is.EqualTo(new[]
            {
                "CHANGED PP1-PP1: Recalling its resolution [-73/1 of 2 December 2018-]{+74/1 of 1 December 2019+},",
                "CHANGED OP1-OP1: Welcomes the report of the Special Committee{+ and its annex+};",
                "DROPPED OP2-: [-Urges all States to contribute to the fund;-]",
                "SAME OP3-OP2: Decides to remain seized of the matter.",
            }));
            Assert.That(comparison.GetProperty("isSame").GetBoolean(), Is.False);
            Assert.That(comparison.GetProperty("heads")[0].GetProperty("left")[0].GetProperty("text").GetString(), Is.EqualTo("Question of the fish"));
            Assert.That(
                comparison.GetProperty("rows")[1].GetProperty("left")[0].GetProperty("provision").GetProperty("id").GetString(),
                Is.EqualTo("A/RES/74/1#OP1"));
        });
    }

    [Test]
    public async Task CompareText_ADraftWithALoadedText()
    {
        JsonElement data = await _service.DataAsync(
            $"query Q($t: String!) {{ compareText(a: \"A/RES/74/1\", text: $t) {{ {Fields} }} }}", new { t = TwoYears.Draft });
        JsonElement comparison = data.GetProperty("compareText");

        Assert.That(Rows(comparison)[1], Is.EqualTo("CHANGED OP1-OP1: Welcomes the report of the Special Committee{+ and its A&B annex+};"));
        Assert.That(comparison.GetProperty("rows")[1].GetProperty("right")[0].GetProperty("number").GetString(), Is.EqualTo("1"));
    }

    [TestCase("A/RES/99/9", "NOT_FOUND", "The graph has nothing for “A/RES/99/9”. The General Assembly has not begun a session 99.")]
    [TestCase("A/RES/73/1", "NOT_FOUND", "The text of A/RES/73/1 is not loaded, so it cannot be compared.")]
    public async Task Compare_WithWhatIsNotLoaded_IsAnError(string b, string code, string message) =>
        Assert.That(await _service.ErrorAsync($"{{ compare(a: \"A/RES/74/1\", b: \"{b}\") {{ isSame }} }}"), Is.EqualTo((code, message)));

    [TestCase("74/1", "A/RES/75/1#OP1")]
    [TestCase("A/RES/74/1 OP1", "A/RES/75/1#OP1")]
    [TestCase("75/1", null)]
    [TestCase("A/RES/75/1 OP1", null)]
    public async Task Compare_WithoutAnother_IsWithWhatTakesItUp(string a, string? other)
    {
        JsonElement comparison = (await _service.DataAsync(
            $"{{ compare(a: \"{a}\") {{ rows {{ right {{ label provision {{ id }} }} }} }} }}")).GetProperty("compare");
        Assert.That(
            comparison.ValueKind == JsonValueKind.Null ? null : comparison.GetProperty("rows").EnumerateArray()
                .SelectMany(r => r.GetProperty("right").EnumerateArray()).First(p => p.GetProperty("label").GetString() == "OP1")
                .GetProperty("provision").GetProperty("id").GetString(),
            Is.EqualTo(other));
    }

    private static string[] Rows(JsonElement comparison) => [.. comparison.GetProperty("rows").EnumerateArray().Select(row =>
        $"{row.GetProperty("change").GetString()} {Labels(row, "left")}-{Labels(row, "right")}: "
        + string.Concat(row.GetProperty("words").EnumerateArray().Select(w =>
            (w.GetProperty("change").GetString(), w.GetProperty("text").GetString()) switch
        {
            ("DELETED", var text) => $"[-{text}-]",
            ("INSERTED", var text) => $"{{+{text}+}}",
            (_, var text) => text,
        })))];

    private static string Labels(JsonElement row, string side) =>
        string.Join(',', row.GetProperty(side).EnumerateArray().Select(p => p.GetProperty("label").GetString()));
}
