using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Loading.Tests.Fetching;

/// <summary>A document service on this machine that does what a test tells it to.</summary>
internal sealed class StubService : IAsyncDisposable
{
    private readonly WebApplication _application;

    private StubService(WebApplication application) => _application = application;

    /// <summary>Where it is.</summary>
    public Uri Address => new(_application.Urls.Single() + "/");

    /// <summary>The paths that were asked for, with the entity tag that was sent along.</summary>
    public ConcurrentQueue<(string Path, string Tag)> Asked { get; } = new();

    /// <summary>The parts that were asked for; empty for the whole.</summary>
    public ConcurrentQueue<string> Ranges { get; } = new();

    /// <summary>Starts it.</summary>
    /// <param name="answer">Answers a request, of which the number is given, from 1.</param>
    public static async Task<StubService> StartAsync(Func<HttpContext, int, Task> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLogging(logging => logging.ClearProviders());
        var stub = new StubService(builder.Build());
        int asked = 0;
        stub._application.Run(context =>
        {
            stub.Asked.Enqueue((context.Request.Path.Value!, context.Request.Headers.IfNoneMatch.ToString()));
            stub.Ranges.Enqueue(context.Request.Headers.Range.ToString());
            return answer(context, Interlocked.Increment(ref asked));
        });
        await stub._application.StartAsync();
        return stub;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
