using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Http;

/// <summary>Every answer, whatever it is and whether it succeeds, tells a browser to take it for what it is and not to run or frame it.</summary>
public sealed partial class HeaderTests
{
    private static readonly string[] Answers =
    [
        "/", "/i/A/RES/74/174", "/card/A/RES/74/174", "/cite/A/RES/74/174?as=bibtex", "/search?q=children", "/lineage?from=A/RES/74/174",
        "/lineage?from=A/RES/74/174&as=svg", "/path", "/export", "/overview", "/check", "/compare", "/nothing/here", "/assets/site.css", "/assets/site.js",
        "/assets/icon.svg", "/favicon.ico", "/assets/nothing", "/console", "/console/console.js", "/graphql?query={__typename}", "/graphql?query={nothing}", "/graphql",
        "/graphql/schema.graphql", "/export/lineage.graphml?from=A/RES/74/174", "/export/lineage.csv?from=A/RES/74/174", "/export/lineage.nothing",
        "/health/live", "/health/ready",
    ];

    [TestCaseSource(nameof(Answers))]
    public async Task Answer_HasTheHeadersThatBindABrowser(string path)
    {
        await using Service service = await Service.StartAsync();
        using HttpResponseMessage response = await service.Client.GetAsync(path);
        string[] Values(string name) => response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? [.. values] : [];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(Values("Referrer-Policy"), Is.EqualTo(new[] { "same-origin" }));
            Assert.That(Values("Content-Security-Policy"), Has.Length.EqualTo(1).And.All.Contains("default-src 'none'")
                .And.All.Contains("frame-ancestors 'none'").And.All.Contains("base-uri 'none'").And.None.Contains("unsafe-inline").And.None.Contains("unsafe-eval"));
            Assert.That(response.Headers.Contains("Set-Cookie"), Is.False);
            Assert.That(response.Content.Headers.ContentLength == 0 || response.Content.Headers.ContentType is not null, "what has a body says what it is");
        }
    }

    [Test]
    public async Task Head_OfWhateverCanBeRead_IsWhatGetAnswersWithoutTheBody()
    {
        await using Service service = await Service.StartAsync();
        using (Assert.EnterMultipleScope())
        {
            foreach (string path in Answers)
            {
                using HttpResponseMessage get = await service.Client.GetAsync(path);
                using var request = new HttpRequestMessage(HttpMethod.Head, path);
                using HttpResponseMessage head = await service.Client.SendAsync(request);
                Assert.That(head.StatusCode, Is.EqualTo(get.StatusCode), path);
                Assert.That(head.Content.Headers.ContentType, Is.EqualTo(get.Content.Headers.ContentType), path);
                Assert.That(head.Headers.ETag, Is.EqualTo(get.Headers.ETag), path);
                Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty, path);
            }
        }
    }

    [TestCase("/graphql", "text/html,application/xhtml+xml,*/*;q=0.8", "/console")]
    [TestCase("/graphql", "*/*", null)]
    [TestCase("/graphql?query={__typename}", "text/html,*/*;q=0.8", null)]
    public async Task Browser_ThatOpensTheAddressOfTheApi_IsLedToTheConsole(string path, string accept, string? to)
    {
        await using Service service = await Service.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using HttpResponseMessage response = await service.Client.SendAsync(request);

        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo(to));
    }

    /// <summary>What a page is made of has an address of its content, and is asked for once; whoever asks without it asks again.</summary>
    [TestCase("/i/E/RES/2022/14", 3)]
    [TestCase("/console", 3)]
    public async Task Asset_WhoseAddressNamesItsContent_IsKept(string page, int atLeast)
    {
        await using Service service = await Service.StartAsync();
        string html = await service.Client.GetStringAsync(page);
        string[] assets = [.. Asset().Matches(html).Select(m => m.Groups["address"].Value).Distinct()];
        Assert.That(assets, Has.Length.AtLeast(atLeast));
        foreach (string asset in assets)
        {
            using HttpResponseMessage kept = await service.Client.GetAsync(asset);
            string without = Digest().Replace(asset, "");
            using HttpResponseMessage asked = await service.Client.GetAsync(without);
            Assert.That(kept.Headers.CacheControl?.ToString(), Is.EqualTo("public, max-age=31536000, immutable"), asset);
            Assert.That(without, Is.Not.EqualTo(asset));
            Assert.That(asked.Headers.CacheControl?.ToString(), Is.EqualTo("no-cache"), without);
            Assert.That(asked.Headers.ETag, Is.EqualTo(kept.Headers.ETag), without);
        }
    }

    [TestCase("/check")]
    [TestCase("/compare")]
    public async Task Answer_ToADraft_IsKeptByNoCache(string path)
    {
        await using Service service = await Service.StartAsync();
        using var form = new FormUrlEncodedContent([new("text", "Recalling its resolution 74/174,"), new("a", "A/RES/74/174")]);
        using HttpResponseMessage response = await service.Client.PostAsync(path, form);

        Assert.That(response.Headers.CacheControl?.NoStore, Is.True);
    }

    [TestCase("TRACE")]
    [TestCase("PUT")]
    [TestCase("DELETE")]
    [TestCase("PATCH")]
    public async Task Method_ThatNothingTakes_IsRefused(string method)
    {
        await using Service service = await Service.StartAsync();
        foreach (string path in new[] { "/", "/graphql", "/export/lineage.csv", "/health/live", "/check" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            using HttpResponseMessage response = await service.Client.SendAsync(request);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed), path);
        }
    }

    [GeneratedRegex("(src|href)=\"(?<address>/(assets|console)/[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Asset();

    [GeneratedRegex("[?]v=[0-9a-f]{16}|/[0-9a-f]{16}(?=/)")]
    private static partial Regex Digest();
}
