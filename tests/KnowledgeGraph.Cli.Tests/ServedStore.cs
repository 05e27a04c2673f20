using KnowledgeGraph.Api;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>A store that is served over HTTP in the tests' own process, on a free port: what commands tell is compared with what it tells.</summary>
internal sealed class ServedStore : IAsyncDisposable
{
    private readonly IGraphStore _store;
    private readonly WebApplication _app;

    private ServedStore(IGraphStore store, WebApplication app) =>
        (_store, _app, Client) = (store, app, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });

    /// <summary>Asks the service.</summary>
    public HttpClient Client { get; }

    /// <summary>Opens the store at an address and serves it.</summary>
    public static async Task<ServedStore> StartAsync(string address)
    {
        IGraphStore store = GraphStores.Open(address);
        await store.InitializeAsync();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IGraphReader>(store);
        builder.Services.AddKnowledgeGraphApi();
        WebApplication app = builder.Build();
        app.UseKnowledgeGraph();
        await app.StartAsync();
        return new ServedStore(store, app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }
}
