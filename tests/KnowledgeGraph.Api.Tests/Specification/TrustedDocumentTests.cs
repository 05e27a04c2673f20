using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Api.Tests.Sample;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.Tests.Specification;

/// <summary>Documents of a manifest: asked for by what clients of Apollo, of Relay and of GraphQL over HTTP send, and, if so wished, those
/// alone.</summary>
public sealed class TrustedDocumentTests
{
    private const string Title = "query Title($ref: String!) { instrument(ref: $ref) { id } }";
    private const string Many = "\"Is as dear as it says.\" query Many($n: Int!) { instruments(first: $n) { nodes { id citedBy(first: 500) { nodes { id } } } } }";

    private static readonly string TitleHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Title)));
    private string _folder = null!;

    [OneTimeSetUp]
    public void Make() => _folder = Directory.CreateTempSubdirectory("kg-trusted-").FullName;

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    private static string Apollo(params (string Id, string Body)[] operations) => JsonSerializer.Serialize(new
    {
        format = "apollo-persisted-query-manifest",
        version = 1,
        operations = operations.Select(o => new { id = o.Id, name = "Title", type = "query", body = o.Body }),
    });

    private static string Relay(params (string Id, string Body)[] operations) =>
        JsonSerializer.Serialize(operations.ToDictionary(o => o.Id, o => o.Body));

    private Task<Service> StartAsync(string manifest, bool only = false)
    {
        string path = Path.Combine(_folder, $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, manifest);
        return Service.StartAsync(configure: o => (o.TrustedDocuments, o.TrustedDocumentsOnly) = (path, only));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Document_OfAManifest_IsAnsweredByEachIdThatStandsForIt(bool isApollo)
    {
        await using Service service = await StartAsync(isApollo ? Apollo((TitleHash, Title)) : Relay(("0123abcd", Title)), only: true);
        var variables = new { @ref = "A/RES/74/174" };
        object[] requests =
        [
            new { documentId = isApollo ? TitleHash : "0123abcd", variables },
            new { documentId = "sha256:" + TitleHash, variables },
            new { variables, extensions = new { persistedQuery = new { version = 1, sha256Hash = TitleHash.ToUpperInvariant() } } },
            new { query = Title, variables },
        ];
        string[] answers = [.. await Task.WhenAll(requests.Select(async r => (await service.SendAsync(r)).ToString()))];
        string got = await service.Client.GetStringAsync(
            $"/graphql?documentId=sha256:{TitleHash}&variables={Uri.EscapeDataString("""{"ref":"A/RES/74/174"}""")}");
        Assert.That(answers.Append(got), Is.All.EqualTo("""{"data":{"instrument":{"id":"A/RES/74/174"}}}"""));
    }

    [TestCase("""{"query":"{ __typename }"}""", "DOCUMENT_NOT_TRUSTED")]
    [TestCase("""{"query":"{ __schema { types { name } } }"}""", "DOCUMENT_NOT_TRUSTED")]
    [TestCase("""{"documentId":"nothing"}""", "PERSISTED_DOCUMENT_NOT_FOUND")]
    [TestCase("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}}}""", "PERSISTED_QUERY_NOT_FOUND")]
    [TestCase("""{"documentId":"x","query":"{ __typename }"}""", "BAD_REQUEST")]
    public async Task Document_OfNoManifest_WhereOnlyThoseAreAnswered_IsRefused(string body, string code)
    {
        await using Service service = await StartAsync(Apollo((TitleHash, Title)), only: true);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using HttpResponseMessage response = await service.Client.SendAsync(request);
        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That((response.StatusCode, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()),
            Is.EqualTo((HttpStatusCode.BadRequest, code)));
    }

    [Test]
    public async Task Document_OfNoManifest_IsAnsweredWhereThatIsNotRefused_AndRegisteredByItsHash()
    {
        await using Service service = await StartAsync(Apollo((TitleHash, Title)));
        const string Query = "{ __typename }";
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Query)));
        var persistedQuery = new { version = 1, sha256Hash = hash };
        JsonElement first = await service.SendAsync(new { query = Query, extensions = new { persistedQuery } });
        JsonElement second = await service.SendAsync(new { documentId = "sha256:" + hash });
        Assert.That(new[] { first.ToString(), second.ToString() }, Is.All.EqualTo("""{"data":{"__typename":"Query"}}"""));
    }

    [Test]
    public async Task Document_OfAManifest_HasTheLimitsOfAnyOther()
    {
        await using Service service = await StartAsync(Relay(("many", Many)));
        JsonElement cheap = await service.SendAsync(new { documentId = "many", variables = new { n = 1 } });
        JsonElement dear = await service.SendAsync(new { documentId = "many", variables = new { n = 500 } });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cheap.TryGetProperty("data", out _), Is.True, cheap.ToString());
            Assert.That(dear.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("TOO_COSTLY"));
        }
    }

    [TestCase("[", "is not JSON, at line 1")]
    [TestCase("[]", "is neither a persisted query manifest of Apollo's")]
    [TestCase("""{"format":"other","version":1,"operations":[]}""", "is neither")]
    [TestCase("""{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}""", "is neither")]
    [TestCase("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a"}]}""", "at operations[0]: an operation has an id and a body")]
    [TestCase("""{"a":"{ __typename }","b":1}""", "at “b”: each id has a document")]
    [TestCase("""{"a":"{ __typename }","b":"{ f("}""", ", b: Error parsing query")]
    [TestCase("""{"a":"{ a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a }}}}}}}}}}}}}}}}}}}}}}"}""", ", a: The query has")]
    [TestCase("""{"a":"{ __typename }","a":"{ a }"}""", "is not JSON")]
    public async Task Manifest_ThatIsNone_EndsTheStartWithItsNameAndThePlace(string manifest, string said)
    {
        OptionsValidationException? fault = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(manifest));
        Assert.That(fault!.Message, Does.Contain(_folder).And.Contain(said));
    }

    [Test]
    public async Task Manifest_ThatIsNotThere_EndsTheStart()
    {
        OptionsValidationException? missing = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            Service.StartAsync(configure: o => o.TrustedDocuments = Path.Combine(_folder, "nothing.json")));
        OptionsValidationException? none = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            Service.StartAsync(configure: o => o.TrustedDocumentsOnly = true));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(missing!.Message, Does.Contain("nothing.json"));
            Assert.That(none!.Message, Does.StartWith("TrustedDocumentsOnly needs"));
        }
    }
}
