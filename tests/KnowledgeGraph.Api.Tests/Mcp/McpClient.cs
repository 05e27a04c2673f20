using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Api.Tests.Mcp;

/// <summary>Sends messages of the protocol over HTTP as they are, so that what is wrong with one can be sent too.</summary>
internal static class McpClient
{
    private const string Version = "2025-11-25";

    /// <summary>Sends a message.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, string message, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(message, Encoding.UTF8, "application/json") };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.Add("MCP-Protocol-Version", Version);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    /// <summary>Calls a tool, and gives its result.</summary>
    public static async Task<JsonElement> CallAsync(HttpClient client, string tool, string arguments)
    {
        using HttpResponseMessage response = await SendAsync(client, Call(tool, arguments));
        return (await MessageAsync(response)).GetProperty("result");
    }

    /// <summary>The message that calls a tool.</summary>
    public static string Call(string tool, string arguments) =>
        $$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""";

    /// <summary>The message that an answer is, or the one event of it has.</summary>
    public static async Task<JsonElement> MessageAsync(HttpResponseMessage response)
    {
        string body = await response.Content.ReadAsStringAsync();
        string json = response.Content.Headers.ContentType?.MediaType == "text/event-stream"
            ? body.Split('\n').First(l => l.StartsWith("data: {", StringComparison.Ordinal))["data: ".Length..] : body;
        using JsonDocument message = JsonDocument.Parse(json);
        return message.RootElement.Clone();
    }
}
