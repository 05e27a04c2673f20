using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Schema;

namespace KnowledgeGraph.Storage.Tests.Neo4j.Waiting;

/// <summary>
/// A server's HTTP API without a network: an empty graph that takes every save, and troubles that begin at a request and last for a time.
/// </summary>
internal sealed class StubNeo4j(JumpingClock time) : HttpMessageHandler
{
    private static readonly string Version = CypherFile.Text("schema-version");
    private static readonly string Indexes = CypherFile.Text("schema-indexes");
    private static readonly string Texts = CypherFile.Text("before-documents");
    private static readonly string Saving = CypherFile.Text("save");

    private DateTimeOffset? end;

    /// <summary>What is wrong while there is trouble.</summary>
    public Func<HttpResponseMessage> Trouble { get; init; } = Refused;

    /// <summary>The request, from 0, at which the trouble begins.</summary>
    public int From { get; init; }

    /// <summary>How long it lasts.</summary>
    public TimeSpan Lasts { get; init; }

    /// <summary>The version of the schema that the database has; null for an empty one.</summary>
    public int? Schema { get; init; } = Neo4jSchema.Version;

    /// <summary>The indexes that are not there, one list a time that is asked; the last list again and again.</summary>
    public IReadOnlyList<string> Missing { get; init; } = ["[]"];

    /// <summary>Every statement that was answered.</summary>
    public List<string> Answered { get; } = [];

    /// <summary>How many requests there were.</summary>
    public int Requests { get; private set; }

    /// <summary>How often it was asked which indexes are missing.</summary>
    public int Looks { get; private set; }

    public static HttpResponseMessage Refused() =>
        throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused", new SocketException((int)SocketError.ConnectionRefused));

    public static HttpResponseMessage Json(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Error(string code) =>
        Json(HttpStatusCode.ServiceUnavailable, $$"""{"errors":[{"code":"{{code}}","message":"as it is said"}]}""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        if (Requests++ == From && Lasts > TimeSpan.Zero)
        {
            end = time.GetUtcNow() + Lasts;
        }

        if (time.GetUtcNow() < end)
        {
            return Trouble();
        }

        JsonElement asked = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).RootElement;
        string statement = asked.GetProperty("statement").GetString()!.Replace("CYPHER 5 replan=skip ", "", StringComparison.Ordinal);
        Answered.Add(statement);
        return Json(HttpStatusCode.Accepted, $$"""{"data":{"fields":["x"],"values":{{Rows(statement, asked)}}},"bookmarks":["b"]}""");
    }

    private string Rows(string statement, JsonElement asked) =>
        statement == Version ? $"[[{Schema?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"},false,null,null]]"
        : statement == Indexes ? Missing[Math.Min(Looks++, Missing.Count - 1)]
        : statement == Texts ? JsonSerializer.Serialize(asked.GetProperty("parameters").GetProperty("p").GetProperty("ids").EnumerateArray()
            .Select(id => new object[] { 1, id, Array.Empty<object>(), Array.Empty<object>() }))
        : statement == Saving ? "[[2]]"
        : "[]";
}
