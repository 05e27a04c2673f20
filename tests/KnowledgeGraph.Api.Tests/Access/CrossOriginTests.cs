using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Access;

/// <summary>What pages of other origins may send and read.</summary>
public sealed class CrossOriginTests
{
    // What Apollo Client, Apollo Server's own protection, urql, a tracing library and an event source send.
    private const string Sent =
        "content-type,accept,authorization,x-api-key,apollo-require-preflight,graphql-preflight,x-apollo-operation-name,apollographql-client-name,"
        + "apollographql-client-version,traceparent,tracestate,baggage,if-none-match,last-event-id";

    [TestCase("https://example.org", "https://example.org", "https://example.org", "true")]
    [TestCase("https://example.org", "https://elsewhere.org", null, null)]
    [TestCase("*", "https://elsewhere.org", "*", null)]
    [TestCase(null, "https://example.org", null, null)]
    public async Task Page_MayAsk_WhereItsOriginIsConfigured(string? configured, string origin, string? allowed, string? credentials)
    {
        await using Service service = await Service.StartAsync(configure: o =>
        {
            if (configured is not null)
            {
                o.CorsOrigins.Add(configured);
            }
        });
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", Sent);
        using HttpResponseMessage answer = await service.Client.SendAsync(preflight);
        using var get = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        get.Headers.Add("Origin", origin);
        using HttpResponseMessage got = await service.Client.SendAsync(get);

        Assert.Multiple(() =>
        {
            foreach (HttpResponseMessage response in new[] { answer, got })
            {
                Assert.That(Header(response, "Access-Control-Allow-Origin"), Is.EqualTo(allowed));
                Assert.That(Header(response, "Access-Control-Allow-Credentials"), Is.EqualTo(credentials));
            }

            Assert.That(Header(answer, "Access-Control-Max-Age"), Is.EqualTo(allowed is null ? null : "86400"));
            string[] headers = (Header(answer, "Access-Control-Allow-Headers") ?? "").Split(',', StringSplitOptions.TrimEntries);
            Assert.That(Sent.Split(',').Except(headers, StringComparer.OrdinalIgnoreCase), allowed is null ? Is.Not.Empty : Is.Empty);
            Assert.That(
                (Header(got, "Access-Control-Expose-Headers") ?? "").Contains("Retry-After", StringComparison.Ordinal), Is.EqualTo(allowed is not null));
        });
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(',', values) : null;
}
