using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Loading.Opening;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Waiting;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Api.Tests.Starting;

/// <summary>A service whose store is not there yet answers why, to programs and to people, and goes on by itself.</summary>
public sealed class StartingTests
{
    private const string Reason = "Neo4j at neo4j+http://neo4j@db:7474/neo4j cannot be reached: <Connection refused>.";

    private static readonly string[] Asked =
    [
        "/", "/search?q=children", "/i/A/RES/74/174", "/lineage?from=A/RES/74/174", "/path", "/overview", "/compare", "/check", "/nothing/here",
        "/graphql?query={statistics{instruments}}", "/export/lineage.graphml?from=A/RES/74/174",
    ];

    [TestCaseSource(nameof(Asked))]
    public async Task Answer_WhileTheStoreIsNotThere_IsA503WithTheReasonAndWhenToAskAgain(string path)
    {
        await using Service service = await StartAsync(new FakeTimeProvider());
        foreach (string accepted in new[] { "text/html", "application/json", "*/*" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accepted));
            using HttpResponseMessage response = await service.Client.SendAsync(request);
            string body = await response.Content.ReadAsStringAsync();

            using (Assert.EnterMultipleScope())
            {
                Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable), accepted);
                Assert.That(response.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(3)), accepted);
                Assert.That(response.Headers.CacheControl?.NoStore, Is.True, accepted);
                if (accepted == "text/html" && !path.StartsWith("/graphql", StringComparison.Ordinal) && !path.StartsWith("/export", StringComparison.Ordinal))
                {
                    Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
                    Assert.That(response.Headers.Contains("Content-Security-Policy"));
                    Assert.That(body, Does.Contain("The graph cannot be read yet").And.Contain("&lt;Connection refused&gt;").And.Not.Contain("<Connection"));
                }
                else
                {
                    JsonElement problem = JsonDocument.Parse(body).RootElement;
                    Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
                    Assert.That(problem.GetProperty("status").GetInt32(), Is.EqualTo(503));
                    Assert.That(problem.GetProperty("detail").GetString(), Is.EqualTo(Reason));
                    Assert.That(problem.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("STORE_UNAVAILABLE"));
                }
            }
        }
    }

    [Test]
    public async Task Health_WhileTheStoreIsNotThere_LivesAndSaysWhyItIsNotReady()
    {
        await using Service service = await StartAsync(new FakeTimeProvider());
        using HttpResponseMessage live = await service.Client.GetAsync("/health/live");
        using HttpResponseMessage ready = await service.Client.GetAsync("/health/ready");
        JsonElement said = await ready.Content.ReadFromJsonAsync<JsonElement>();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(live.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(ready.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(3)));
            Assert.That((said.GetProperty("status").GetString(), said.GetProperty("reason").GetString()), Is.EqualTo(("starting", Reason)));
        }
    }

    [TestCase("/assets/site.css")]
    [TestCase("/console")]
    [TestCase("/graphql/schema.graphql")]
    public async Task WhatNeedsNoStore_IsServedMeanwhile(string path)
    {
        await using Service service = await StartAsync(new FakeTimeProvider());
        using HttpResponseMessage response = await service.Client.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Service_WhenTheStoreComes_GoesOnByItself()
    {
        var time = new FakeTimeProvider();
        Task opened = null!;
        await using Service service = await StartAsync(time, task => opened = task);
        Assert.That((await service.ErrorAsync("{ statistics { instruments } }")).Message, Is.EqualTo(Reason));

        while (!opened.IsCompleted)
        {
            await Task.WhenAny(opened, Task.Delay(1));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        await service.DataAsync("{ statistics { instruments } }");
        using HttpResponseMessage ready = await service.Client.GetAsync("/health/ready");
        using HttpResponseMessage page = await service.Client.GetAsync("/i/A/RES/74/174");
        Assert.That((ready.StatusCode, page.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
    }

    // The clock stands still: after its first attempt the opening waits.
    private static async Task<Service> StartAsync(FakeTimeProvider time, Action<Task>? started = null)
    {
        var opening = new StoreOpening(Once.Create(), time);
        Task opened = opening.RunAsync(StorePatience.OfAService, tell: null);
        await opening.Tried;
        started?.Invoke(opened);
        return await Service.StartAsync(opening: opening);
    }

    /// <summary>A store that cannot be opened the first time.</summary>
    public class Once : DispatchProxy
    {
        private bool _hasFailed;

        public static IGraphStore Create() => Create<IGraphStore, Once>();

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            (bool fails, _hasFailed) = (!_hasFailed, true);
            return fails ? Task.FromException(new GraphStoreException(Reason) { RetryAfter = TimeSpan.FromSeconds(2.5) }) : Task.CompletedTask;
        }
    }
}
