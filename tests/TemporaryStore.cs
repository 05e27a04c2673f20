using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests;

/// <summary>An embedded store in a folder of its own, gone after the test.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly string _folder;

    private TemporaryStore(string folder, IGraphStore store) => (_folder, Store) = (folder, store);

    public IGraphStore Store { get; }

    /// <summary>Opens the store and loads texts, one after another.</summary>
    public static async Task<TemporaryStore> OpenAsync(params (string Name, string Text)[] texts)
    {
        string folder = Directory.CreateTempSubdirectory("kg-store-").FullName;
        IGraphStore store = GraphStores.Open("sqlite:" + Path.Combine(folder, "graph.db"));
        await store.InitializeAsync();
        foreach ((string name, string text) in texts)
        {
            await store.SaveAsync(Extractor.Default.ExtractText(name + ".txt", text), name);
        }

        return new TemporaryStore(folder, store);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
