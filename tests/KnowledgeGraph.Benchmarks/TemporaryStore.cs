using KnowledgeGraph.Loading;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A SQLite store in a folder of its own, removed when it is disposed of.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-bench-");

    private TemporaryStore() => Graph = GraphStores.Open($"sqlite:{Path.Combine(_folder.FullName, "graph.db")}");

    /// <summary>The store.</summary>
    public IGraphStore Graph { get; }

    /// <summary>A store with the files of <see cref="CorpusFiles"/>.</summary>
    public static async Task<(TemporaryStore Store, LoadSummary Summary)> LoadAsync()
    {
        var store = new TemporaryStore();
        await store.Graph.InitializeAsync();
        return (store, await new DocumentLoader(store.Graph, SourceReader.Default).LoadAsync(CorpusFiles.Find(), new Silent()));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Graph.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed class Silent : ILoadObserver
    {
        public void Started(int total)
        {
        }

        public void Took(LoadStep step)
        {
        }
    }
}
