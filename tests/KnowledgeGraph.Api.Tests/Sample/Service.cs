using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Loading.Opening;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Api.Tests.Sample;

/// <summary>The real service on a free port of this machine, over a graph in memory.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Service(WebApplication app, CountingReader counted)
    {
        _app = app;
        Counted = counted;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public CountingReader Counted { get; }

    public static async Task<Service> StartAsync(
        IGraphReader? graph = null, ILoadProgress? progress = null, Action<KnowledgeGraphApiOptions>? configure = null,
        StoreOpening? opening = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        IGraphReader counted = CountingReader.Of(graph ?? new SampleGraph());
        builder.Services.AddSingleton(counted);
        if (graph is IGraphStore store)
        {
            builder.Services.AddSingleton(store);
        }

        if (progress is not null)
        {
            builder.Services.AddSingleton(progress);
        }

        if (opening is not null)
        {
            builder.Services.AddSingleton(opening);
        }

        builder.Services.AddKnowledgeGraphApi(configure);
        WebApplication app = builder.Build();
        app.UseKnowledgeGraph();
        await app.StartAsync();
        return new Service(app, (CountingReader)(object)counted);
    }

    /// <summary>Sends a query and gives the whole answer.</summary>
    public Task<JsonElement> AskAsync(string query, object? variables = null) => SendAsync(new { query, variables });

    /// <summary>Sends the parameters of a request and gives the whole answer.</summary>
    public async Task<JsonElement> SendAsync(object parameters)
    {
        using HttpResponseMessage response = await Client.PostAsJsonAsync("/graphql", parameters);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Sends a query that has to succeed and gives its data.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        JsonElement answer = await AskAsync(query, variables);
        Assert.That(answer.TryGetProperty("errors", out JsonElement errors), Is.False, errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Sends a query that has to fail and gives the code and message of its first error.</summary>
    public async Task<(string Code, string Message)> ErrorAsync(string query, object? variables = null)
    {
        JsonElement answer = await AskAsync(query, variables);
        Assert.That(answer.TryGetProperty("errors", out JsonElement errors), Is.True, answer.ToString());
        return (errors[0].GetProperty("extensions").GetProperty("code").GetString()!, errors[0].GetProperty("message").GetString()!);
    }

    /// <summary>Stops as the program does when it is told to.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
