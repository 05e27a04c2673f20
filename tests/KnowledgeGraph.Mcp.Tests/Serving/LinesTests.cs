using System.Text;
using System.Text.Json;
using KnowledgeGraph.Mcp.Serving;
using KnowledgeGraph.Mcp.Tests.Sample;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Mcp.Tests.Serving;

/// <summary>The protocol over two streams, a message a line.</summary>
public sealed class LinesTests
{
    private const string Hello =
        """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    private ToolSession _session = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _session = await ToolSession.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _session.DisposeAsync();

    [Test]
    public async Task End_OfTheInput_IsAfterEveryAnswer()
    {
        const string Call = """{"jsonrpc":"2.0","id":NUMBER,"method":"tools/call","params":{"name":"read","arguments":{"reference":"74/391"}}}""";
        string[] calls = [.. Enumerable.Range(1, 30).Select(i => Call.Replace("NUMBER", $"{i}", StringComparison.Ordinal))];

        // The last line has no end, and one is no message.
        JsonElement[] answers = await AnswersAsync(string.Join('\n', [Hello, "no message", .. calls]));

        Assert.That(answers.Select(a => a.GetProperty("id").GetInt32()), Is.EquivalentTo(Enumerable.Range(0, 31)));
    }

    [Test]
    public void Message_ThatIsTooLong_EndsItWithAWord() => Assert.That(
        async () => await AnswersAsync(Hello + "\n" + new string(' ', LineStream.LongestLine + 10)),
        Throws.TypeOf<InvalidDataException>().With.Message.Contains("longer than"));

    [Test]
    public async Task Cancelled_IsNotWaitedFor()
    {
        var requests = new OpenRequests();
        requests.Came("""{"jsonrpc":"2.0","id":"a","method":"tools/call"}"""u8);
        requests.Came("""{"jsonrpc":"2.0","id":7,"method":"tools/call"}"""u8);
        Assert.That(requests.None.IsCompleted, Is.False);

        requests.Came("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"a"}}"""u8);
        Assert.That(requests.None.IsCompleted, Is.False);

        requests.Went("""{"jsonrpc":"2.0","id":7,"result":{}}"""u8);
        await requests.None;
    }

    private async Task<JsonElement[]> AnswersAsync(string input)
    {
        using var sent = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var answered = new MemoryStream();
        await GraphMcpServer.RunAsync(_session.Tools, sent, answered, NullLoggerFactory.Instance, CancellationToken.None);
        return
        [
            .. Encoding.UTF8.GetString(answered.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonDocument.Parse(l).RootElement.Clone()).Where(a => a.TryGetProperty("result", out _)),
        ];
    }
}
