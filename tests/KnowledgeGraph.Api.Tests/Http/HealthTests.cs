using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Http;

/// <summary>Health, and what is said when the store does not answer.</summary>
public sealed class HealthTests
{
    [Test]
    public async Task Ready_WhileLoading_IsReadyAndSaysHowFar()
    {
        await using Service service = await Service.StartAsync(progress: new Fixed(new LoadSnapshot(LoadState.Loading, 12, 3, 1, "seeds/x.txt")));
        JsonElement ready = await service.Client.GetFromJsonAsync<JsonElement>("/health/ready");
        string home = await service.Client.GetStringAsync("/");
        Assert.Multiple(() =>
        {
            Assert.That(ready.GetProperty("status").GetString(), Is.EqualTo("ready"));
            Assert.That(ready.GetProperty("loading")
                .ToString(), Is.EqualTo("""{"state":"loading","total":12,"done":3,"failed":1,"current":"seeds/x.txt"}"""));
            Assert.That(home, Does.Contain("3 of 12 loaded, 1 failed"));
        });
    }

    [Test]
    public async Task StoreThatFails_IsNotReadyAndSaysWhyEverywhere()
    {
        await using Service service = await Service.StartAsync(Broken.Create());
        using HttpResponseMessage live = await service.Client.GetAsync("/health/live");
        using HttpResponseMessage ready = await service.Client.GetAsync("/health/ready");
        using HttpResponseMessage page = await service.Client.GetAsync("/i/A/RES/74/174");
        (string code, string message) = await service.ErrorAsync("{ statistics { instruments } }");
        string readyBody = await ready.Content.ReadAsStringAsync();
        string pageBody = await page.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(live.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(readyBody, Does.Contain("The disk is full."));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(pageBody, Does.Contain("The disk is full."));
            Assert.That((code, message), Is.EqualTo(("STORE_UNAVAILABLE", "The disk is full.")));
        });
    }

    [Test]
    public async Task StoreThatIsDownForAWhile_IsA503WithRetryAfterEverywhere()
    {
        await using Service service = await Service.StartAsync(
            Broken.Create(new GraphStoreException("Neo4j cannot be reached.") { RetryAfter = TimeSpan.FromSeconds(4.2) }));
        using HttpResponseMessage asked = await service.Client.PostAsJsonAsync("/graphql", new { query = "{ statistics { instruments } }" });
        JsonElement answer = await asked.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("STORE_UNAVAILABLE"));
        foreach (string path in new[] { "/graphql?query={statistics{instruments}}", "/health/ready", "/i/A/RES/74/174",
            "/export/lineage.graphml?from=A/RES/74/174" })
        {
            using HttpResponseMessage response = await service.Client.GetAsync(path);
            Assert.That((response.StatusCode, response.Headers.RetryAfter?.Delta),
                Is.EqualTo((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5))), path);
        }
    }

    [Test]
    public async Task Defect_IsAnErrorWithoutItsInsides()
    {
        await using Service service = await Service.StartAsync(Broken.Create(new InvalidOperationException("secret")));
        JsonElement answer = await service.AskAsync("{ statistics { instruments } }");
        Assert.Multiple(() =>
        {
            Assert.That(answer.ToString(), Does.Not.Contain("secret"));
            Assert.That(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("INTERNAL_ERROR"));
        });
    }

    [Test]
    public void Options_OutsideTheirBounds_EndTheStart() =>
        Assert.That(async () => await Service.StartAsync(configure: o => o.MaxPageSize = 0),
            Throws.InstanceOf<Microsoft.Extensions.Options.OptionsValidationException>());

    private sealed class Fixed(LoadSnapshot snapshot) : ILoadProgress
    {
        public LoadSnapshot Snapshot => snapshot;
    }
}

/// <summary>A reader that fails whatever it is asked.</summary>
public class Broken : DispatchProxy
{
    private Exception _failure = new GraphStoreException("The disk is full.");

    public static IGraphReader Create(Exception? failure = null)
    {
        IGraphReader reader = Create<IGraphReader, Broken>();
        ((Broken)(object)reader)._failure = failure ?? ((Broken)(object)reader)._failure;
        return reader;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw _failure;
}
