using System.Net;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Api.Tests.Sample;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Api.Tests.Access;

/// <summary>Who may ask, and how much. On this machine nothing of it holds unless loopback is closed, as these tests do.</summary>
public sealed class AccessTests
{
    private const string Key = "a-key-of-more-than-twenty-characters";
    private static readonly string Hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));

    [TestCase("/graphql?query={__typename}", null, null, 401)]
    [TestCase("/graphql?query={__typename}", "Authorization", "Bearer " + Key, 200)]
    [TestCase("/graphql?query={__typename}", "X-API-Key", Key, 200)]
    [TestCase("/graphql?query={__typename}", "X-API-Key", Key + "x", 401)]
    [TestCase("/graphql?query={__typename}", "X-API-Key", "", 401)]
    [TestCase("/graphql?query={__typename}", "Authorization", "Basic " + Key, 401)]
    [TestCase("/graphql/schema.graphql", null, null, 401)]
    [TestCase("/", null, null, 401)]
    [TestCase("/health/live", null, null, 200)]
    [TestCase("/console", null, null, 200)]
    [TestCase("/assets/site.css", null, null, 200)]
    [TestCase("/console/console.js", null, null, 200)]
    [TestCase("/consoles", null, null, 401)]
    public async Task Request_WhereAKeyIsNeeded_IsLetInWithIt(string path, string? header, string? value, int status)
    {
        await using Service service = await Service.StartAsync(configure: Closed);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        using HttpResponseMessage response = await service.Client.SendAsync(request);
        Assert.Multiple(() =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(status));
            Assert.That(response.Headers.WwwAuthenticate.Count, Is.EqualTo(status == 401 ? 1 : 0));
        });
    }

    [Test]
    public async Task Request_OfThisMachine_NeedsNoKeyAndIsNotCounted()
    {
        await using Service service = await Service.StartAsync(configure: o =>
        {
            Closed(o);
            o.Access.OpenOnLoopback = true;
        });
        using HttpResponseMessage response = await service.Client.GetAsync("/graphql?query={__typename}");
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Headers.Contains("RateLimit"), Is.False);
        });
    }

    [Test]
    public async Task Client_ThatAsksForTooMuch_IsToldWhenToComeAgain()
    {
        await using Service service = await Service.StartAsync(configure: o =>
        {
            o.Access.OpenOnLoopback = false;
            o.Access.CostPerMinute = 60;
        });
        using HttpResponseMessage first = await service.Client.GetAsync("/graphql?query={instruments(first:50){nodes{id}}}");
        using HttpResponseMessage second = await service.Client.GetAsync("/graphql?query={instruments(first:50){nodes{id}}}");
        Assert.Multiple(() =>
        {
            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(first.Headers.GetValues("RateLimit-Policy"), Is.EqualTo(new[] { "\"cost\";q=60;w=60" }));
            Assert.That(first.Headers.GetValues("RateLimit").Single(), Does.StartWith("\"cost\";r=10;t="));
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(second.Headers.RetryAfter!.Delta!.Value.TotalSeconds, Is.InRange(1, 60));
        });
    }

    [Test]
    public void CostLimiter_FillsWithTimeAndForEachClientAlone()
    {
        var time = new FakeTimeProvider();
        var limiter = new CostLimiter(60, time);
        Assert.Multiple(() =>
        {
            Assert.That(limiter.Take("a", 60), Is.EqualTo(new Allowance(true, 0, TimeSpan.FromSeconds(60), TimeSpan.Zero)));
            Assert.That(limiter.Take("a", 10), Is.EqualTo(new Allowance(false, 0, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10))));
            Assert.That(limiter.Take("b", 10).IsAllowed, Is.True);
            time.Advance(TimeSpan.FromSeconds(10));
            Assert.That(limiter.Take("a", 10).IsAllowed, Is.True);
            time.Advance(TimeSpan.FromHours(1));
            Assert.That(limiter.Take("a", 1_000).Remaining, Is.Zero, "more than a minute's allowance takes a full bucket");
        });
    }

    [Test]
    public void CostLimiter_OfManyClients_ForgetsThoseWithFullBuckets()
    {
        var time = new FakeTimeProvider();
        var limiter = new CostLimiter(60, time);
        limiter.Take("busy", 60);
        for (int i = 0; i < 30_000; i++)
        {
            limiter.Take($"client {i}", i % 2);
            time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.That(limiter.Take("busy", 60).Remaining, Is.EqualTo(30), "half of it is there again after half a minute");
    }

    [TestCase("")]
    [TestCase("short")]
    [TestCase("a-key-of-more-than-twenty-characterS")]
    [TestCase(null)]
    public void ApiKeyRing_OtherKeys_AreNobodys(string? key)
    {
        var ring = new ApiKeyRing([new("ann", Hash), new("ben", new string('0', 64))], []);
        Assert.Multiple(() =>
        {
            Assert.That(ring.HolderOf(Key), Is.EqualTo(new KeyHolder("ann", MayWrite: false)));
            Assert.That(ring.HolderOf(key), Is.Null);
        });
    }

    [Test]
    public void Options_WithAKeyThatIsNoHash_EndTheStart() => Assert.That(
        async () => await Service.StartAsync(configure: o => o.Access.ApiKeys["ann"] = Key),
        Throws.TypeOf<OptionsValidationException>().With.Message.Contains("SHA-256").And.Message.Not.Contains(Key));

    [TestCase("/graphql?query={__typename}", "*/*", "application/problem+json")]
    [TestCase("/graphql?query={__typename}", "text/html", "application/problem+json")]
    [TestCase("/i/A/RES/74/174", "text/html,*/*;q=0.8", "text/html")]
    [TestCase("/i/A/RES/74/174", "*/*", "application/problem+json")]
    public async Task Refusal_IsWhatWhoeverAskedCanRead(string path, string accept, string type)
    {
        await using Service service = await Service.StartAsync(configure: Closed);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using HttpResponseMessage response = await service.Client.SendAsync(request);
        string body = await response.Content.ReadAsStringAsync();

        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
            Assert.That(body, Does.Contain("Authorization: Bearer"));
            Assert.That(body, type == "text/html" ? Does.StartWith("<!DOCTYPE html>") : Does.Contain("\"code\":\"UNAUTHENTICATED\""));
        });
    }

    private static void Closed(KnowledgeGraphApiOptions options)
    {
        options.Access.RequireApiKey = true;
        options.Access.OpenOnLoopback = false;
        options.Access.ApiKeys["ann"] = Hash;
    }
}
