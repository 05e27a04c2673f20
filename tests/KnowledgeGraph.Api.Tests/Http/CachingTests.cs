using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Http;

/// <summary>What need not be sent twice: answers that have not changed, documents that were registered; and the schema as a text.</summary>
public sealed class CachingTests
{
    private const string Query = "{instruments{totalCount}}";
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [Test]
    public async Task Get_WithTheTagOfTheAnswer_Is304()
    {
        using HttpResponseMessage first = await _service.Client.GetAsync("/graphql?query=" + Query);
        using HttpResponseMessage again = await GetAsync("/graphql?query=" + Query, "If-None-Match", first.Headers.ETag!.ToString());
        using HttpResponseMessage other = await GetAsync("/graphql?query={statistics{instruments}}", "If-None-Match", first.Headers.ETag!.ToString());
        Assert.Multiple(() =>
        {
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(again.Headers.ETag, Is.EqualTo(first.Headers.ETag));
            Assert.That(again.Content.Headers.ContentLength ?? 0, Is.Zero);
            Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task Get_OfAnError_HasNoTag()
    {
        using HttpResponseMessage response = await _service.Client.GetAsync("/graphql?query={nothing}");
        Assert.That(response.Headers.ETag, Is.Null);
    }

    [TestCase("gzip")]
    [TestCase("br")]
    public async Task Answer_ForWhoUnpacks_IsPacked(string encoding)
    {
        using HttpResponseMessage plain = await _service.Client.GetAsync("/graphql/schema.graphql");
        using HttpResponseMessage packed = await GetAsync("/graphql?query={instruments{nodes{id title}}}", "Accept-Encoding", encoding);
        using HttpResponseMessage schema = await GetAsync("/graphql/schema.graphql", "Accept-Encoding", encoding);
        Assert.Multiple(async () =>
        {
            Assert.That(packed.Content.Headers.ContentEncoding, Is.EqualTo(new[] { encoding }));
            Assert.That(packed.Headers.Vary, Does.Contain("Accept").And.Contain("Accept-Encoding"));
            Assert.That((await schema.Content.ReadAsByteArrayAsync()).Length, Is.LessThan((await plain.Content.ReadAsByteArrayAsync()).Length / 2));
        });
    }

    [Test]
    public async Task Schema_ByEitherAddress_IsTheOneText()
    {
        string file = await _service.Client.GetStringAsync("/graphql/schema.graphql");
        string parameter = await _service.Client.GetStringAsync("/graphql?sdl");
        Assert.That(parameter, Is.EqualTo(file).And.Contains("type Query {"));
    }

    [Test]
    public async Task PersistedQuery_IsAskedForOnceAndThenKnownByItsHash()
    {
        string query = $"{{ instruments {{ totalCount }} }} # {Guid.NewGuid()}";
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));
        object extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } };
        JsonElement unknown = await _service.SendAsync(new { extensions });
        JsonElement registered = await _service.SendAsync(new { query, extensions });
        JsonElement known = await _service.SendAsync(new { extensions });
        using HttpResponseMessage byGet = await _service.Client.GetAsync(
            "/graphql?extensions=" + Uri.EscapeDataString(JsonSerializer.Serialize(extensions)));
        Assert.Multiple(async () =>
        {
            Assert.That(unknown.GetProperty("errors")[0].GetProperty("message").GetString(), Is.EqualTo("PersistedQueryNotFound"));
            Assert.That(unknown.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code")
                .GetString(), Is.EqualTo("PERSISTED_QUERY_NOT_FOUND"));
            Assert.That(registered.GetProperty("data").ToString(), Is.EqualTo(known.GetProperty("data").ToString()));
            Assert.That(await byGet.Content.ReadAsStringAsync(), Is.EqualTo(known.ToString()));
        });
    }

    [TestCase("""{"version":1,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}""")]
    [TestCase("""{"version":2,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}""")]
    [TestCase("""{"version":1,"sha256Hash":"00"}""")]
    [TestCase("""{"version":1}""")]
    [TestCase("7")]
    public async Task PersistedQuery_OfAnotherHash_IsABadRequest(string persisted)
    {
        JsonElement answer = await _service.SendAsync(
            new { query = Query, extensions = new { persistedQuery = JsonDocument.Parse(persisted).RootElement } });
        Assert.That(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("BAD_REQUEST"));
    }

    private Task<HttpResponseMessage> GetAsync(string path, string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        return _service.Client.SendAsync(request);
    }
}
