using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>Lists over all texts: what filters as people type them let through, and what they say of words that nothing has.</summary>
[TestFixture]
public sealed class ListTests
{
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync(new SampleGraph());

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [TestCase("""citations(filter: { source: { body: ["ECOSOC"] }, of: ["resolution 76/181"] })""", "E/RES/2022/14#PP3@19 E/RES/2022/14#PP3@150")]
    [TestCase("""citations(filter: { verb: ["recalling ALSO"], target: { kind: [RESOLUTION] } })""", "E/RES/2022/14#PP3@19")]
    [TestCase("""citations(filter: { of: ["Kyoto Declaration on Advancing Crime Prevention"], pinpoint: ["paragraph 29"] })""", "E/RES/2022/14#PP3@150")]
    [TestCase("""citations(filter: { status: [OPEN_SET] })""", "E/RES/2022/14#PP4@57")]
    [TestCase("""citations(filter: { provision: { kind: [PREAMBULAR], verb: ["Recalling"], text: "treaty OR relevant" } })""", "")]
    [TestCase("""citations(filter: { provision: { kind: [PREAMBULAR], verb: ["Recalling"], text: "relevant" }, status: [RESOLVED] }, orderBy: DATE_DESC)""",
        "E/RES/2022/14#PP2@14 E/RES/2022/14#PP4@14")]
    [TestCase("""relations(filter: { types: [ENDORSES] })""", "E/RES/2022/14#PP3~ENDORSES~kyoto-declaration-on-advancing-crime-prevention")]
    [TestCase("""provisions(filter: { instrument: { ref: ["2022/14"] }, kind: [OPERATIVE], action: ["invites"] })""", "E/RES/2022/14#OP2")]
    [TestCase("""provisions(filter: { cites: ["76/181", "Kyoto Declaration on Advancing Crime Prevention"] })""", "E/RES/2022/14#PP3")]
    [TestCase("""instruments(filter: { cites: ["76/181", "74/174"] })""", "E/RES/2022/14")]
    public async Task List_Filtered_HoldsWhatFits(string field, string ids)
    {
        JsonElement list = (await _service.DataAsync($"{{ list: {field} {{ totalCount nodes {{ id }} }} }}")).GetProperty("list");
        string[] found = [.. list.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join(' ', found), Is.EqualTo(ids));
            Assert.That(list.GetProperty("totalCount").GetInt32(), Is.EqualTo(found.Length));
        }
    }

    [TestCase("""instruments(filter: { body: ["Econmic and Social Council"] })""", "UNKNOWN_WORD", "Economic and Social Council")]
    [TestCase("""instruments(filter: { session: "175" })""", "UNKNOWN_WORD", "session “175”")]
    [TestCase("""citations(filter: { verb: ["Recaling"] })""", "UNKNOWN_WORD", "Recalling")]
    [TestCase("""citations(filter: { pinpoint: ["para. 99"] })""", "UNKNOWN_WORD", "para. 29")]
    [TestCase("""provisions(filter: { action: ["invits"] })""", "UNKNOWN_WORD", "invites")]
    [TestCase("""citations(filter: { of: ["A/RES/76/182"] })""", "NOT_FOUND", "A/RES/76/181")]
    [TestCase("""citations(filter: { body: ["ECOSOC"], source: { isLoaded: true } })""", "BAD_USER_INPUT", "source")]
    public async Task Filter_OfAWordThatNothingHas_IsAnErrorThatNamesNearOnes(string field, string code, string near)
    {
        (string actual, string message) = await ErrorAsync($"{{ {field} {{ totalCount }} }}");
        Assert.That((actual, message), Is.EqualTo((code, message)));
        Assert.That(message, Does.Contain(near));
    }

    [Test]
    public async Task Cursor_OfAnotherFilter_IsRefused()
    {
        JsonElement page = await _service.DataAsync("""{ citations(first: 1, filter: { types: [RECALLS] }) { pageInfo { endCursor hasNextPage } } }""");
        string cursor = page.GetProperty("citations").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        JsonElement next = await _service.DataAsync($"{{ citations(first: 1, after: \"{cursor}\", filter: {{ types: [RECALLS] }}) {{ nodes {{ id }} }} }}");
        (string code, _) = await ErrorAsync($"{{ citations(first: 1, after: \"{cursor}\", filter: {{ types: [ENDORSES] }}) {{ nodes {{ id }} }} }}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(next.GetProperty("citations").GetProperty("nodes").GetArrayLength(), Is.EqualTo(1));
            Assert.That(code, Is.EqualTo("BAD_CURSOR"));
        }
    }

    private async Task<(string Code, string Message)> ErrorAsync(string query)
    {
        JsonElement error = (await _service.AskAsync(query)).GetProperty("errors")[0];
        return (error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }
}
