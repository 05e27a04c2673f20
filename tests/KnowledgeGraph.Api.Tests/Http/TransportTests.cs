using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Http;

/// <summary>GraphQL over HTTP: which request gets which status and type.</summary>
public sealed class TransportTests
{
    private const string Json = "application/json";
    private const string GraphQL = "application/graphql-response+json";
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [TestCase(null, Json)]
    [TestCase("*/*", Json)]
    [TestCase("application/*", Json)]
    [TestCase("application/json", Json)]
    [TestCase("application/graphql-response+json", GraphQL)]
    [TestCase("application/graphql-response+json; charset=utf-8", GraphQL)]
    [TestCase("application/graphql-response+json, application/json", GraphQL)]
    [TestCase("application/json, application/graphql-response+json", GraphQL)]
    [TestCase("application/graphql-response+json;q=0.5, application/json", Json)]
    [TestCase("application/json;q=0.1, */*;q=0.9", GraphQL)]
    [TestCase("text/html, application/json;q=0.9", Json)]
    [TestCase("application/graphql-response+json, application/json;q=0.9, */*;q=0.1", GraphQL)]
    public async Task Post_Accept_IsAnsweredInThatType(string? accept, string type)
    {
        using HttpResponseMessage response = await PostAsync("""{"query":"{__typename}"}""", accept: accept);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo(type + "; charset=utf-8"));
            Assert.That(response.Headers.Vary, Does.Contain("Accept"));
        });
    }

    [TestCase("text/html")]
    [TestCase("application/xml;q=0.9, image/*")]
    [TestCase("application/json;q=0")]
    public async Task Post_AcceptOfOtherTypes_Is406(string accept)
    {
        using HttpResponseMessage response = await PostAsync("""{"query":"{__typename}"}""", accept: accept);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotAcceptable));
    }

    [TestCase("""{"query":"{__typename}"}""", 200, 200, true)]
    [TestCase("""{"query":"query A{__typename} query B{__typename}","operationName":"B"}""", 200, 200, true)]
    [TestCase("""{"query":"{__typename}","variables":null,"operationName":null,"extensions":null}""", 200, 200, true)]
    [TestCase("""{"query":"{__typename}","variables":{},"extensions":{"a":1}}""", 200, 200, true)]
    [TestCase("""{"query":"query Q($t:String!){search(text:$t){totalCount}}","variables":{"t":"x"}}""", 200, 200, true)]
    [TestCase("""{"query":"{"}""", 200, 400, false)]
    [TestCase("""{"query":""}""", 200, 400, false)]
    [TestCase("""{"query":"{nothing}"}""", 200, 400, false)]
    [TestCase("""{"query":"query A{__typename}","operationName":"B"}""", 200, 400, false)]
    [TestCase("""{"query":"query A{__typename} query B{__typename}"}""", 200, 400, false)]
    [TestCase("""{"query":"query Q($t:String!){search(text:$t){totalCount}}","variables":{"t":1}}""", 200, 400, false)]
    [TestCase("""{"query":"query Q($t:String!){search(text:$t){totalCount}}"}""", 200, 400, false)]
    [TestCase("""{"query":"mutation{x}"}""", 200, 400, false)]
    [TestCase("""{"query":"{instruments(first:-1){totalCount}}"}""", 200, 200, true)]
    [TestCase("""{"query":1}""", 400, 400, false)]
    [TestCase("""{"query":["{__typename}"]}""", 400, 400, false)]
    [TestCase("""{}""", 400, 400, false)]
    [TestCase("""{"query":"{__typename}","variables":"{}"}""", 400, 400, false)]
    [TestCase("""{"query":"{__typename}","variables":[]}""", 400, 400, false)]
    [TestCase("""{"query":"{__typename}","variables":7}""", 400, 400, false)]
    [TestCase("""{"query":"{__typename}","operationName":{}}""", 400, 400, false)]
    [TestCase("""{"query":"{__typename}","extensions":0}""", 400, 400, false)]
    [TestCase("""[{"query":"{__typename}"}]""", 400, 400, false)]
    [TestCase("""{"query":"{__typename}","query":"{x}"}""", 400, 400, false)]
    [TestCase("""{"query":"\uD800"}""", 400, 400, false)]
    [TestCase("""{"query":"{__typename}","variables":{"a":"\uDC00"}}""", 400, 400, false)]
    [TestCase("null", 400, 400, false)]
    [TestCase("{\"query\"", 400, 400, false)]
    [TestCase("", 400, 400, false)]
    public async Task Post_Body_HasTheStatusOfItsType(string body, int asJson, int asGraphQL, bool hasData)
    {
        using HttpResponseMessage json = await PostAsync(body, accept: Json);
        using HttpResponseMessage graphQL = await PostAsync(body, accept: GraphQL);
        JsonElement answer = JsonDocument.Parse(await graphQL.Content.ReadAsStringAsync()).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That((int)json.StatusCode, Is.EqualTo(asJson), "application/json");
            Assert.That((int)graphQL.StatusCode, Is.EqualTo(asGraphQL), "application/graphql-response+json");
            Assert.That(graphQL.Content.Headers.ContentType!.MediaType, Is.EqualTo(GraphQL));
            Assert.That(answer.TryGetProperty("data", out _), Is.EqualTo(hasData));
        });
    }

    [TestCase("application/json", 200)]
    [TestCase("application/json; charset=utf-8", 200)]
    [TestCase("application/json;charset=\"UTF-8\"", 200)]
    [TestCase("application/json; charset=iso-8859-1", 415)]
    [TestCase("text/plain", 415)]
    [TestCase("application/x-www-form-urlencoded", 415)]
    [TestCase("multipart/form-data; boundary=x", 415)]
    [TestCase("application/graphql", 415)]
    [TestCase(null, 415)]
    public async Task Post_ContentType_OnlyJsonIsRead(string? type, int status)
    {
        using HttpResponseMessage response = await PostAsync("""{"query":"{__typename}"}""", type);
        Assert.That((int)response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Post_NotUtf8_Is400()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/graphql")
        { Content = new ByteArrayContent([.. "{\"query\":\""u8, 0xFF, .. "\"}"u8]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Json);
        using HttpResponseMessage response = await _service.Client.SendAsync(request);
        Assert.That((int)response.StatusCode, Is.EqualTo(400));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Post_LongBody_Is413(bool saysItsLength)
    {
        byte[] body = [.. "{\"query\":\""u8, .. new byte[2 << 20].Select(_ => (byte)' '), .. "\"}"u8];
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/graphql")
        { Content = saysItsLength ? new ByteArrayContent(body) : new StreamContent(new Endless(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Json);
        request.Headers.TransferEncodingChunked = !saysItsLength;
        using HttpResponseMessage response = await _service.Client.SendAsync(request);
        Assert.That((int)response.StatusCode, Is.EqualTo(413));
    }

    [TestCase("query={__typename}", 200)]
    [TestCase("query=query Q($t:String!){search(text:$t){totalCount}}&variables={\"t\":\"x\"}", 200)]
    [TestCase("query={__typename}&variables=&operationName=&extensions=", 200)]
    [TestCase("query={__typename}&extensions={\"a\":1}", 200)]
    [TestCase("query=query A{__typename} query B{__typename}&operationName=B", 200)]
    [TestCase("", 400)]
    [TestCase("query={", 400)]
    [TestCase("query={__typename}&variables=7", 400)]
    [TestCase("query={__typename}&variables={", 400)]
    [TestCase("query={__typename}&query={__typename}", 400)]
    [TestCase("query=mutation{__typename}", 405)]
    [TestCase("query=query A{__typename} mutation B{x}&operationName=B", 405)]
    [TestCase("query=subscription{x}", 405)]
    public async Task Get_Parameters_HaveTheirStatus(string query, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + Uri.EscapeDataString(query).Replace("%3D", "=").Replace("%26", "&"));
        request.Headers.Add("Accept", GraphQL);
        using HttpResponseMessage response = await _service.Client.SendAsync(request);
        Assert.That((int)response.StatusCode, Is.EqualTo(status), await response.Content.ReadAsStringAsync());
    }

    [TestCase("PUT")]
    [TestCase("DELETE")]
    [TestCase("PATCH")]
    [TestCase("OPTIONS")]
    public async Task OtherMethods_Are405AndSayWhich(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");
        using HttpResponseMessage response = await _service.Client.SendAsync(request);
        Assert.Multiple(() =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(405));
            Assert.That(response.Content.Headers.Allow, Is.EquivalentTo(new[] { "GET", "HEAD", "POST" }));
        });
    }

    [Test]
    public async Task Post_NestedTooDeeply_IsRefusedByAnError()
    {
        string query = string.Concat(Enumerable.Repeat("{a", 100_000)) + new string('}', 100_000);
        using HttpResponseMessage response = await PostAsync(JsonSerializer.Serialize(new { query }), accept: GraphQL);
        Assert.That((int)response.StatusCode, Is.EqualTo(400));
    }

    private Task<HttpResponseMessage> PostAsync(string body, string? type = Json, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (type is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return _service.Client.SendAsync(request);
    }

    // A stream that does not say how long it is.
    private sealed class Endless(byte[] body) : MemoryStream(body)
    {
        public override bool CanSeek => false;
    }
}
