using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>
/// What somebody asks is in no log, trace or metric, wherever in the request it stands and whether it is answered, refused or fails; a secret
/// is in no answer either.
/// </summary>
[NonParallelizable, Category("Slow")]
public sealed class CanaryTests
{
    private const string Asked = "canaryasked7f3a";
    private const string Secret = "canarysecret91bd";
    private const string Key = Secret + "-key-that-is-known";
    private const string Query = "query($r: String!) { instrument(ref: $r) { id } search(text: $r, first: 1) { totalCount } }";

    private static readonly string Variables = JsonSerializer.Serialize(new { r = Asked });

    private static readonly (string Name, Func<HttpRequestMessage> Make)[] Requests =
    [
        ("variables", () => Ask(Query, new { r = Asked })),
        ("variables in the address", () => Get($"/graphql?query={Uri.EscapeDataString(Query)}&variables={Uri.EscapeDataString(Variables)}")),
        ("a variable of another type", () => Ask("query($n: Int!) { instruments(first: $n) { totalCount } }", new { n = Asked })),
        ("a cursor that is none", () => Ask("query($c: String) { instruments(first: 1, after: $c) { totalCount } }", new { c = Asked })),
        ("a field that is none", () => Ask("{ " + Asked + " }")),
        ("a literal", () => Ask($"{{ instrument(ref: \"{Asked}\") {{ id }} }}")),
        ("a broken body", () => Post("/graphql", "{\"query\": \"" + Asked)),
        ("a mutation", () => Ask(
            "mutation($d: [DocumentInput!]!) { load(documents: $d) { error } }", new { d = new[] { new { name = Asked + ".txt", text = Asked } } })),
        ("a mutation with its key", () => With(Ask(
            "mutation($d: [DocumentInput!]!) { load(documents: $d) { error } }", new { d = new[] { new { name = Asked + ".txt", text = Asked } } }),
            "X-API-Key", Key)),
        ("a page", () => Get($"/i/{Asked}")),
        ("a search", () => Get($"/search?q={Asked}")),
        ("a path", () => Get($"/path?from={Asked}&to={Asked}")),
        ("an export", () => Get($"/export/lineage.graphml?from={Asked}")),
        ("a tool", () => Agent(Tool("search", "words"))),
        ("a tool's argument that is none", () => Agent(Tool("search", Asked))),
        ("a tool that is none", () => Agent(Tool(Asked, "words"))),
        ("a resource", () => Agent($$$"""{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"kg://text/{{{Asked}}}"}}""")),
        ("a message that is none", () => Agent("{\"jsonrpc\": \"2.0\", \"method\": \"" + Asked)),
        ("a format", () => Get($"/export/lineage.{Asked}?from=A/RES/1/1")),
        ("nothing here", () => Get($"/{Asked}/{Asked}?{Asked}={Asked}")),
        ("a method", () => new HttpRequestMessage(new HttpMethod(Asked.ToUpperInvariant()), "/graphql")),
        ("a header", () => With(Get("/"), "X-Canary", Asked)),
        ("a draft", Draft),
        ("a wrong key", () => With(Get("/graphql?query={__typename}"), "X-API-Key", Secret + "-wrong")),
        ("a right key", () => With(Get("/graphql?query={__typename}"), "Authorization", "Bearer " + Key)),
        ("user and password", () => With(Get("/"), "Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"ann:{Secret}")))),
        ("a cookie", () => With(Get("/"), "Cookie", $"session={Secret}")),
        ("a key in the address", () => Get($"/graphql?query={{__typename}}&api_key={Secret}")),
    ];

    [Test]
    public async Task Serve_WhateverIsAsked_TellsNothingOfItToLogsTracesAndMetricsAndNoSecretToAnybody()
    {
        using var folder = new TemporaryFolder();
        await using var collector = new StubCollector(KgProcess.FreePort());
        string said = await AskAsync($"sqlite:{Path.Combine(folder.Path, "graph.db")}", collector);

        AssertSilent(said, collector);
    }

    [Test]
    public async Task Serve_AServerThatRepeatsWhatItIsSent_TellsNothingOfIt()
    {
        int port = KgProcess.FreePort();
        await using var server = new StubServer(port);
        server.Special = asked => asked.Contains(Asked, StringComparison.OrdinalIgnoreCase)
            ? new ServerAnswer(400, "application/json", JsonSerializer.Serialize(new
            {
                errors = new[] { new { code = "Neo.ClientError.Statement.ArgumentError", message = $"Cannot read {asked.Split('"').First(w => w.Contains(Asked))}" } },
            }))
            : null;
        await using var collector = new StubCollector(KgProcess.FreePort());
        string said = await AskAsync($"neo4j+http://neo4j@127.0.0.1:{port}/neo4j", collector);

        AssertSilent(said, collector);
        Assert.That(said, Does.Contain("ArgumentError"), "the failure itself is told");
    }

    [TestCase("show")]
    [TestCase("search")]
    public async Task Command_AServerThatRefuses_SaysItWithoutThePassword(string command)
    {
        int port = KgProcess.FreePort();
        await using var server = new StubServer(port, Enumerable.Repeat(ServerAnswer.Error(401, "Neo.ClientError.Security.Unauthorized"), 10));
        foreach (string address in new[] { $"neo4j+http://neo4j@127.0.0.1:{port}/neo4j", $"neo4j+http://neo4j:{Secret}@127.0.0.1:{port}/neo4j" })
        {
            (int code, string output, string error) = await KgProcess.RunAsync(
                KgProcess.Start([command, "A/RES/1/1", "--store", address], ("KG_NEO4J_PASSWORD", Secret)));

            // An address with a password in it is repeated by whoever reads a command line; the program says not to write one.
            Assert.That(code, Is.Not.Zero);
            Assert.That(output + error.Replace($"--store {address}", "", StringComparison.Ordinal), Does.Not.Contain(Secret).And.Not.Contain("   at "));
            Assert.That(error, Does.Contain("KG_NEO4J_PASSWORD"));
        }
    }

    // Asks everything, and gives what the service said on its streams until its end.
    private static async Task<string> AskAsync(string store, StubCollector collector)
    {
        int port = KgProcess.FreePort();
        using Process process = KgProcess.Start(
            ["serve", "--store", store, "--urls", $"http://localhost:{port}", "--allow-writes"],
            ("KG_NEO4J_PASSWORD", Secret),
            ("KnowledgeGraph__Access__WriteKeys__ann", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))),
            ("KnowledgeGraph__Access__RequireApiKey", "false"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "200"), ("OTEL_METRIC_EXPORT_INTERVAL", "500"));
        string said = await KgProcess.ReadUntilAsync(process.StandardError, "Ctrl+C");
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        try
        {
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri($"http://localhost:{port}") };
            foreach ((string name, Func<HttpRequestMessage> make) in Requests)
            {
                using HttpRequestMessage request = make();
                using HttpResponseMessage response = await client.SendAsync(request);
                string answer = $"{response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync()}";
                Assert.That(answer, Does.Not.Contain(Secret).And.Not.Contain("   at "), name);
            }
        }
        finally
        {
            // What is told is sent every half second.
            for (int i = 0; i < 300 && !Told(collector).All(t => t.IsThere); i++)
            {
                await Task.Delay(100);
            }

            await KgProcess.EndAsync(process, drains: false);
        }

        return said + await error + await output;
    }

    private static void AssertSilent(string said, StubCollector collector)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Told(collector).Select(t => t.IsThere), Is.All.True, "there is something to look into");
            foreach (string told in Told(collector).Select(t => t.Text).Append(said))
            {
                Assert.That(told, Does.Not.Contain(Asked).IgnoreCase);
                Assert.That(told, Does.Not.Contain(Secret).IgnoreCase);
            }
        }
    }

    private static (string Text, bool IsThere)[] Told(StubCollector collector)
    {
        string traces = collector.Received("/v1/traces"), metrics = collector.Received("/v1/metrics");
        return
        [
            (traces, traces.Contains("graphql.operation.type", StringComparison.Ordinal)),
            (metrics, metrics.Contains("graphql.server.request.duration", StringComparison.Ordinal)
                && metrics.Contains("http.server.request.duration", StringComparison.Ordinal)),
        ];
    }

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static HttpRequestMessage Ask(string query, object? variables = null) => Post("/graphql", JsonSerializer.Serialize(new { query, variables }));

    private static HttpRequestMessage Post(string path, string json) =>
        new(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };

    private static string Tool(string name, string argument) => JsonSerializer.Serialize(new
    {
        jsonrpc = "2.0",
        id = 1,
        method = "tools/call",
        @params = new { name, arguments = new Dictionary<string, string> { [argument] = Asked } },
    });

    private static HttpRequestMessage Agent(string message) => With(Post("/mcp", message), "Accept", "application/json, text/event-stream");

    private static HttpRequestMessage With(HttpRequestMessage request, string header, string value)
    {
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    private static HttpRequestMessage Draft() => new(HttpMethod.Post, "/check")
    {
        Content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes($"Recalling {Asked} resolution 74/174,")), "file", Asked + ".txt" } },
    };
}
