using System.Net;
using System.Reflection;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Access;

/// <summary>
/// Dear requests wait for each other, in GraphQL, as pages and as files; cheap ones for none. The store answers dear questions when told to.
/// </summary>
public sealed class AdmissionTests
{
    private const string Dear = """/graphql?query={search(text:"dear"){totalCount}}""";
    private const string Cheap = """/graphql?query={search(text:"child"){totalCount}}""";

    private static IEnumerable<TestCaseData> DearRequests()
    {
        yield return new TestCaseData(Dear).SetArgDisplayNames("GraphQL");
        yield return new TestCaseData("/search?q=dear").SetArgDisplayNames("a page of a search");
        yield return new TestCaseData("/export/lineage.csv?from=E/RES/2022/14&limit=2000").SetArgDisplayNames("a file");
    }

    [TestCaseSource(nameof(DearRequests))]
    public async Task Dear_WhileAnotherWorks_WaitsAndCheapOnesDoNot(string dear)
    {
        (Service service, HeldReader held) = await StartAsync();
        await using Service _ = service;
        Task<HttpResponseMessage> first = service.Client.GetAsync(Dear);
        await held.Reached.WaitAsync();
        Task<HttpResponseMessage> second = service.Client.GetAsync(dear);
        for (int i = 0; i < 20; i++)
        {
            foreach (string cheap in new[] { Cheap, "/i/E/RES/2022/14", "/search?q=child", "/health/ready", "/export/lineage.csv?from=E/RES/2022/14&limit=10" })
            {
                using HttpResponseMessage answer = await service.Client.GetAsync(cheap);
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), cheap);
            }
        }

        Assert.That(second.IsCompleted, Is.False);
        held.Held.Release(100);
        using HttpResponseMessage one = await first;
        using HttpResponseMessage other = await second;
        Assert.That((one.StatusCode, other.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
    }

    [TestCaseSource(nameof(DearRequests))]
    public async Task Dear_ThatWaitsTooLong_IsToldWhenToComeAgain(string dear)
    {
        (Service service, HeldReader held) = await StartAsync(TimeSpan.FromSeconds(1));
        await using Service _ = service;
        Task<HttpResponseMessage> first = service.Client.GetAsync("/search?q=dear");
        await held.Reached.WaitAsync();
        using HttpResponseMessage second = await service.Client.GetAsync(dear);
        string told = await second.Content.ReadAsStringAsync();
        held.Held.Release(100);
        (await first).Dispose();
        Assert.Multiple(() =>
        {
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(second.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(told, Does.Contain("others that do were before it"));
        });
    }

    [Test]
    public async Task Dear_WhoseClientGoes_LeavesItsPlace()
    {
        (Service service, HeldReader held) = await StartAsync();
        await using Service _ = service;
        Task<HttpResponseMessage> first = service.Client.GetAsync(Dear);
        await held.Reached.WaitAsync();
        using var gone = new CancellationTokenSource();
        Task<HttpResponseMessage>[] waiting = [.. Enumerable.Range(0, 64).Select(_ => service.Client.GetAsync(Dear, gone.Token))];
        Assert.That(await BusyAsync(service), Is.True, "64 of a client may wait");
        await gone.CancelAsync();
        Assert.That(async () => await Task.WhenAll(waiting), Throws.InstanceOf<OperationCanceledException>());
        Task<HttpResponseMessage> next = service.Client.GetAsync(Dear);
        held.Held.Release(100);
        using HttpResponseMessage one = await first;
        using HttpResponseMessage other = await next;
        Assert.That((one.StatusCode, other.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
    }

    // The 65th is refused once all 64 wait; before that it waits itself, and is taken back.
    private static async Task<bool> BusyAsync(Service service)
    {
        for (int i = 0; i < 200; i++)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            try
            {
                using HttpResponseMessage answer = await service.Client.GetAsync(Dear, patience.Token);
                JsonElement error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(patience.Token)).RootElement.GetProperty("errors")[0];
                return error.GetProperty("extensions").GetProperty("code").GetString() == "BUSY";
            }
            catch (OperationCanceledException)
            {
            }
        }

        return false;
    }

    private static async Task<(Service Service, HeldReader Held)> StartAsync(TimeSpan? timeout = null)
    {
        IGraphReader graph = DispatchProxy.Create<IGraphReader, HeldReader>();
        Service service = await Service.StartAsync(graph, configure: o =>
        {
            o.Access.DearAtOnce = 1;
            o.Timeout = timeout ?? TimeSpan.FromMinutes(2);
        });
        return (service, (HeldReader)(object)graph);
    }

    /// <summary>A sample in which searches for "dear" are dear, and are answered when they are let go.</summary>
    public class HeldReader : DispatchProxy
    {
        private readonly SampleGraph _sample = new() { Steps = q => q.Text == "dear" ? 50_000_000 : 0 };

        internal SemaphoreSlim Reached { get; } = new(0);

        internal SemaphoreSlim Held { get; } = new(0);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IGraphReader.SearchAsync) && args![0] is SearchQuery { Text: "dear" } query
                ? HoldAsync(query, (PageRequest)args[1]!, (CancellationToken)args[2]!)
                : targetMethod.Invoke(_sample, BindingFlags.DoNotWrapExceptions, null, args, null);

        private async Task<Page<SearchHit>> HoldAsync(SearchQuery query, PageRequest page, CancellationToken cancellationToken)
        {
            Reached.Release();
            await Held.WaitAsync(cancellationToken);
            return await _sample.SearchAsync(query, page, cancellationToken);
        }
    }
}
