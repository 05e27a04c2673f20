using System.Text.RegularExpressions;
using KnowledgeGraph.Api;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>
/// The real service in this process, so that what a request takes of the processor and of memory can be told. The client is in it too.
/// </summary>
internal sealed partial class MeasuredService : IAsyncDisposable
{
    private const int BytesOfAnswerRead = 1 << 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private readonly WebApplication _app;
    private readonly IGraphStore _store;
    private readonly HttpClient _client;

    private MeasuredService(WebApplication app, IGraphStore store)
    {
        _app = app;
        _store = store;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.First()),
            Timeout = Patience,
        };
    }

    /// <summary>Where the graph is.</summary>
    public IGraphReader Graph => _store;

    /// <summary>Starts it on a store that holds a graph, and has it make what it makes once for everybody.</summary>
    public static async Task<MeasuredService> StartAsync(string address)
    {
        IGraphStore store = GraphStores.Open(address);
        await store.InitializeAsync().ConfigureAwait(false);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.AddSingleton(store);
        builder.Services.AddKnowledgeGraphApi();
        WebApplication app = builder.Build();
        app.UseKnowledgeGraph();
        await app.StartAsync().ConfigureAwait(false);
        var service = new MeasuredService(app, store);
        foreach (string made in new[]
        {
            "{ statistics { instruments } instruments { nodes { agreedLanguage { share } builtOnBy { totalCount } } } search(text: \"children\") { totalCount } }",
            "{ lineage(from: [\"charter-of-the-united-nations\"], depth: 2, direction: BOTH, limit: 2000, filter: { granularity: INSTRUMENT }) { nodes { x } } }",
        })
        {
            await service.SendAsync(CostRequest.Query(made)).ConfigureAwait(false);
        }

        await service.SendAsync(CostRequest.Get("/")).ConfigureAwait(false);
        await service.SendAsync(CostRequest.Get("/overview")).ConfigureAwait(false);
        return service;
    }

    /// <summary>What a text is that the service gives, such as its schema.</summary>
    public Task<string> TextAsync(string address) => _client.GetStringAsync(new Uri(address, UriKind.Relative));

    /// <summary>Sends a request and tells what it took of the processor, and what was allocated.</summary>
    public async Task<Measure> SendAsync(CostRequest request)
    {
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long allocated = GC.GetTotalAllocatedBytes();
        (int status, long length, string words) = await ReadAsync(request).ConfigureAwait(false);
        return new Measure(
            Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes() - allocated, 0, length, status,
            Code().Match(words) is { Success: true } code ? code.Groups[1].Value : null,
            Work().Match(words) is { Success: true } work ? long.Parse(work.Groups[1].Value, null) : 0);
    }

    /// <summary>Sends a request and tells how much more is held at the fullest moment than before it.</summary>
    public async Task<long> HeldAsync(CostRequest request)
    {
        long before = Held();
        long most = before;
        using var over = new CancellationTokenSource();
        Task watching = Task.Run(() =>
        {
            while (!over.IsCancellationRequested)
            {
                most = Math.Max(most, Held());
            }
        });
        await ReadAsync(request).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        await watching.ConfigureAwait(false);
        return most - before;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync().ConfigureAwait(false);
        await _store.DisposeAsync().ConfigureAwait(false);
    }

    private static long Held()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }

    // The answer is read and let go, but for its end and its beginning, where GraphQL tells of work and of errors.
    private async Task<(int Status, long Length, string Words)> ReadAsync(CostRequest request)
    {
        using HttpRequestMessage message = request.Message();
        try
        {
            using HttpResponseMessage answer = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            Stream stream = await answer.Content.ReadAsStreamAsync().ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                byte[] buffer = new byte[BytesOfAnswerRead];
                (string first, string last) = ("", "");
                long length = 0;
                for (int read; (read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false).ConfigureAwait(false)) > 0;)
                {
                    string text = System.Text.Encoding.UTF8.GetString(buffer, 0, read);
                    first = length == 0 ? text[..Math.Min(2_000, text.Length)] : first;
                    last = (last + text)[Math.Max(0, last.Length + text.Length - 2_000)..];
                    length += read;
                }

                return ((int)answer.StatusCode, length, first + last);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            return (0, 0, e.Message);
        }
    }

    [GeneratedRegex("\"code\":\"([A-Z_]+)\"")]
    private static partial Regex Code();

    [GeneratedRegex("\"work\":([0-9]+)")]
    private static partial Regex Work();
}

/// <summary>What a request took.</summary>
/// <param name="Cpu">Of all processors, client and collections of garbage included.</param>
/// <param name="Allocated">Bytes, most of which are let go at once.</param>
/// <param name="Held">Bytes held more at the fullest moment than before.</param>
/// <param name="Length">Bytes of the answer.</param>
/// <param name="Status">The status.</param>
/// <param name="Code">The code of the error, where GraphQL gave one.</param>
/// <param name="Work">The units of work, where GraphQL tells them.</param>
internal sealed record Measure(TimeSpan Cpu, long Allocated, long Held, long Length, int Status, string? Code, long Work);
