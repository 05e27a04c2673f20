using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Mcp;

/// <summary>Who may ask the tools over HTTP, and how much: as of GraphQL, and no page in a browser that is not let.</summary>
public sealed class McpGateTests
{
    private const string Key = "a-key-of-some-length-0123456789";
    private const string List = """{"jsonrpc":"2.0","id":7,"method":"tools/list"}""";

    private Service _service = null!;

    private static string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync(configure: o =>
    {
        o.Hosts.Add("kg.example.org");
        o.CorsOrigins.Add("https://allowed.example");
    });

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [Test]
    public async Task Call_IsAnsweredAsTextAndAsStructuredContent()
    {
        JsonElement result = await McpClient.CallAsync(_service.Client, "resolve", """{"references":["A/RES/74/174"]}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.GetProperty("structuredContent").GetProperty("sentences")[0].GetProperty("id").GetString(), Is.EqualTo("A/RES/74/174"));
            Assert.That(result.GetProperty("content")[0].GetProperty("text").GetString(), Does.Contain("A/RES/74/174"));
        }
    }

    [TestCase("localhost", HttpStatusCode.OK)]
    [TestCase("LOCALHOST:99", HttpStatusCode.OK)]
    [TestCase("kg.localhost", HttpStatusCode.OK)]
    [TestCase("127.0.0.1:5080", HttpStatusCode.OK)]
    [TestCase("[::1]:5080", HttpStatusCode.OK)]
    [TestCase("kg.example.org", HttpStatusCode.OK)]
    [TestCase("evil.example", HttpStatusCode.Forbidden)]
    [TestCase("localhost.evil.example", HttpStatusCode.Forbidden)]
    [TestCase("evillocalhost", HttpStatusCode.Forbidden)]
    [TestCase("127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    public async Task Host_IsOneThatTheServiceIsKnownBy(string host, HttpStatusCode expected)
    {
        using HttpResponseMessage response = await McpClient.SendAsync(_service.Client, List, ("Host", host));

        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }

    [TestCase("http://localhost:5080", HttpStatusCode.OK)]
    [TestCase("https://allowed.example", HttpStatusCode.OK)]
    [TestCase("http://localhost:5081", HttpStatusCode.Forbidden)]
    [TestCase("http://evil.example", HttpStatusCode.Forbidden)]
    [TestCase("null", HttpStatusCode.Forbidden)]
    [TestCase("file://localhost:5080", HttpStatusCode.Forbidden)]
    public async Task Origin_IsTheServiceItselfOrOneThatIsLet(string origin, HttpStatusCode expected)
    {
        using HttpResponseMessage response = await McpClient.SendAsync(_service.Client, List, ("Host", "localhost:5080"), ("Origin", origin));

        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task Key_IsNeededWhereItIs_AndProvesThatNoPageAsks()
    {
        await using Service service = await Service.StartAsync(configure: o =>
        {
            o.Access.RequireApiKey = true;
            o.Access.OpenOnLoopback = false;
            o.Access.ApiKeys["agent"] = Hash;
        });

        using HttpResponseMessage without = await McpClient.SendAsync(service.Client, List);
        using HttpResponseMessage wrong = await McpClient.SendAsync(service.Client, List, ("Authorization", "Bearer no"));
        using HttpResponseMessage with = await McpClient.SendAsync(service.Client, List, ("Authorization", $"Bearer {Key}"), ("Host", "kg.example.org"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(without.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(without.Headers.WwwAuthenticate.ToString(), Does.Contain("Bearer"));
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(with.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Cost_IsCountedWithThatOfGraphQL()
    {
        await using Service service = await Service.StartAsync(configure: o =>
        {
            o.Access.OpenOnLoopback = false;
            o.Access.CostPerMinute = 1_700;
        });

        string call = McpClient.Call("trace", """{"from":["A/RES/74/174"],"to":"A/RES/73/154"}""");
        using HttpResponseMessage first = await McpClient.SendAsync(service.Client, call);
        using HttpResponseMessage second = await McpClient.SendAsync(service.Client, call);
        JsonElement refusal = await McpClient.MessageAsync(second);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(second.Headers.RetryAfter, Is.Not.Null);
            Assert.That(refusal.GetProperty("id").GetInt32(), Is.EqualTo(1));
            Assert.That(refusal.GetProperty("error").GetProperty("message").GetString(), Does.Contain("1000").And.Contain("seconds"));
        }
    }

    [Test]
    public async Task Body_IsNoLongerThanOneOfGraphQL_PackedOrNot()
    {
        await using Service service = await Service.StartAsync(configure: o => o.MaxRequestBytes = 2_000);
        string draft = McpClient.Call("check_draft", $$"""{"text":"{{new string('a', 3_000)}}"}""");
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(draft));
        }

        using HttpResponseMessage plain = await McpClient.SendAsync(service.Client, draft);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new ByteArrayContent(packed.ToArray()) };
        request.Content.Headers.ContentEncoding.Add("gzip");
        using HttpResponseMessage small = await service.Client.SendAsync(request);

        Assert.That((plain.StatusCode, small.StatusCode), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge)));
    }

    [TestCase("", HttpStatusCode.BadRequest)]
    [TestCase("{", HttpStatusCode.BadRequest)]
    [TestCase("[]", HttpStatusCode.BadRequest)]
    [TestCase("""{"jsonrpc":"2.0","id":1,"method":5}""", HttpStatusCode.BadRequest)]
    [TestCase("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":5}""", HttpStatusCode.OK)]
    [TestCase("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"\ud800","arguments":{"a":"\ud800"}}}""", HttpStatusCode.OK)]
    [TestCase("""{"jsonrpc":"2.0","id":1,"method":"no/such"}""", HttpStatusCode.OK)]
    public async Task Message_ThatIsNone_IsAnErrorOfTheClient(string message, HttpStatusCode expected)
    {
        using HttpResponseMessage response = await McpClient.SendAsync(_service.Client, message);

        Assert.That(response.StatusCode, Is.EqualTo(expected), await response.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task SwitchedOff_ItIsNotThere()
    {
        await using Service service = await Service.StartAsync(configure: o => o.Mcp = false);

        using HttpResponseMessage response = await McpClient.SendAsync(service.Client, List);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed), "pages are there, and only read");
    }
}
