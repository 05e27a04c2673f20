using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Tests.Following;

/// <summary>A service over an embedded store that somebody else loads: another process, as far as the service can tell.</summary>
internal sealed class FollowedService : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Action<KnowledgeGraphApiOptions>? _configure;

    private FollowedService(string folder, IGraphStore loader, Action<KnowledgeGraphApiOptions>? configure) =>
        (_folder, Loader, _configure) = (folder, loader, configure);

    /// <summary>The store as the other process has it open.</summary>
    public IGraphStore Loader { get; }

    public Service Service { get; private set; } = null!;

    public static async Task<FollowedService> StartAsync(Action<KnowledgeGraphApiOptions>? configure = null)
    {
        string folder = Directory.CreateTempSubdirectory("kg-following-").FullName;
        IGraphStore loader = Open(folder);
        await loader.InitializeAsync();
        var service = new FollowedService(folder, loader, configure);
        await service.RestartAsync();
        return service;
    }

    /// <summary>Ends the service and starts it anew over the same file.</summary>
    public async Task RestartAsync()
    {
        if (Service is not null)
        {
            await Service.DisposeAsync();
        }

        IGraphStore own = Open(_folder);
        await own.InitializeAsync();
        Service = await Service.StartAsync(own, configure: _configure);
    }

    /// <summary>Saves a resolution of the eightieth session with these paragraphs.</summary>
    public Task SaveAsync(int number, params string[] paragraphs) => Loader.SaveAsync(
        Extractor.Default.ExtractText(
            $"A_RES_80_{number}.txt",
            $"A/RES/80/{number}\n\nResolution adopted by the General Assembly on 1 December 2025\n\n80/{number}. Question of the fish\n\n"
                + $"The General Assembly,\n\n{string.Join("\n\n", paragraphs)}"),
        Guid.NewGuid().ToString());

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Loader.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static IGraphStore Open(string folder) => GraphStores.Open("sqlite:" + Path.Combine(folder, "graph.db"));
}
