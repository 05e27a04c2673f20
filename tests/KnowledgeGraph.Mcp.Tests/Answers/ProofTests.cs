using System.Text.Json;
using KnowledgeGraph.Mcp.Tests.Sample;

namespace KnowledgeGraph.Mcp.Tests.Answers;

/// <summary>Whatever a tool says it proves: the words stand where it says that they stand.</summary>
public sealed class ProofTests
{
    private ToolSession _session = null!;
    private GraphWords _graph = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _session = await ToolSession.OpenAsync();
        _graph = new GraphWords(_session.Graph);
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _session.DisposeAsync();

    [TestCase("resolve", """{"references": ["74/391", "E/RES/2022/14 OP5", "Kyoto Declaration", "A/RES/1/1", "the Declaration"]}""")]
    [TestCase("read", """{"reference": "E/RES/2022/14"}""")]
    [TestCase("read", """{"reference": "A/RES/46/152"}""")]
    [TestCase("builds_on", """{"reference": "E/RES/2022/14", "limit": 100}""")]
    [TestCase("built_on_by", """{"reference": "A/RES/72/391"}""")]
    [TestCase("trace", """{"from": ["A/RES/75/391"], "depth": 3}""")]
    [TestCase("trace", """{"from": ["A/RES/75/391"], "to": "A/RES/72/391"}""")]
    [TestCase("trace", """{"from": ["A/RES/75/391", "S/RES/2549 (2020)"], "depth": 3}""")]
    [TestCase("agreed_language", """{"reference": "A/RES/75/391"}""")]
    [TestCase("agreed_language", """{"reference": "A/RES/75/391 PP3"}""")]
    [TestCase("series_and_diff", """{"reference": "A/RES/74/391"}""")]
    [TestCase("search", """{"words": "lakes"}""")]
    public async Task Sentences_QuoteTheGraphAtTheirSpans(string tool, string arguments)
    {
        ToolReply reply = await _session.CallAsync(tool, arguments);

        Assert.That(reply.Sentences, Is.Not.Empty, reply.Text);
        foreach (JsonElement sentence in reply.Sentences.Concat(reply.Candidates))
        {
            await _graph.HoldsAsync(sentence);
        }
    }

    // Words that filter are read as everywhere; what nothing has is refused with what there is, and is not repeated.
    [TestCase("""{"words": "lakes", "bodies": ["general asembly"]}""", "body", "General Assembly")]
    [TestCase("""{"words": "lakes", "subjects": ["no such subject at all"]}""", "subject", "")]
    public async Task Word_ThatNothingHas_IsRefusedWithWhatThereIs(string arguments, string kind, string near)
    {
        ToolReply reply = await _session.CallAsync("search", arguments);

        Assert.That(reply.Text, Does.StartWith($"BAD_USER_INPUT: One {kind}").And.Contain(near).And.Not.Contain("asembly").And.Not.Contain("no such"));
    }

    [TestCase("GA")]
    [TestCase("general assembly")]
    [TestCase("body:general-assembly")]
    public async Task Body_HoweverItIsCalled_IsTheBody(string body)
    {
        ToolReply reply = await _session.CallAsync("search", $$"""{"words": "lakes", "bodies": ["{{body}}"]}""");

        Assert.That(reply.Sentences, Is.Not.Empty, reply.Text);
    }
}
