using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Browser.Tests.Sample;

/// <summary>The real service over the seed, texts made for the tests, and, where they are at hand, a hundred official documents.</summary>
internal sealed class Library : IAsyncDisposable
{
    private readonly string _folder;
    private readonly IGraphStore _store;
    private readonly WebApplication _app;
    private readonly List<WebApplication> _others = [];

    private Library(string folder, IGraphStore store, WebApplication app, bool hasDocuments) =>
        (_folder, _store, _app, HasDocuments) = (folder, store, app, hasDocuments);

    /// <summary>Where it is served.</summary>
    public Uri Site => new(_app.Urls.First());

    /// <summary>The routes that it answers GET and POST by.</summary>
    public IEnumerable<(string Method, string Pattern)> Routes =>
        from source in ((IEndpointRouteBuilder)_app).DataSources
        from endpoint in source.Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, endpoint.RoutePattern.RawText ?? "");

    /// <summary>Whether the official documents are there.</summary>
    public bool HasDocuments { get; }

    public static async Task<Library> OpenAsync()
    {
        string folder = Directory.CreateTempSubdirectory("kg-library-").FullName;
        IGraphStore store = GraphStores.Open("sqlite:" + Path.Combine(folder, "graph.db"));
        await store.InitializeAsync();
        string[] official = [.. Official()];
        IncomingDocument[] documents =
        [
            .. MadeTexts.All().Select(d => new IncomingDocument(d, d.Source)),
            .. Directory.GetFiles(Path.Combine(Repository.Folder, "seeds")).Concat(official).AsParallel().AsOrdered()
                .Select(f => new IncomingDocument(Extractor.Default.Extract(f, File.ReadAllBytes(f)), f)),
        ];
        await store.SaveAsync(documents);
        await store.SaveRecordsAsync(MadeRecords.File());
        return new Library(folder, store, await ServeAsync(store, null), official.Length > 0);
    }

    /// <summary>Serves the same store once more, under other terms, until all ends: what ends a service ends its store.</summary>
    public async Task<Uri> ServeAsync(Action<KnowledgeGraphApiOptions> configure)
    {
        WebApplication app = await ServeAsync(_store, configure);
        _others.Add(app);
        return new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (WebApplication other in _others)
        {
            await other.DisposeAsync();
        }

        await _app.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<WebApplication> ServeAsync(IGraphStore store, Action<KnowledgeGraphApiOptions>? configure)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(store);
        builder.Services.AddKnowledgeGraphApi(configure);
        WebApplication app = builder.Build();
        app.UseKnowledgeGraph();
        await app.StartAsync();
        return app;
    }

    // A hundred resolutions of one session, which cite one another, and some of the Security Council on one matter.
    private static IEnumerable<string> Official()
    {
        return Repository.Shared("corpus", "un-akn") is { } corpus
            ? new[] { ("ga", "A_RES_74_1??.xml"), ("sc", "S_RES_1325_*.xml"), ("sc", "S_RES_182*.xml"), ("sc", "S_RES_188*.xml") }
                .SelectMany(p => Directory.GetFiles(Path.Combine(corpus, p.Item1), p.Item2)).Distinct().Order(StringComparer.Ordinal)
            : [];
    }
}
