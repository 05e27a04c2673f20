using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Tests.Sample;

/// <summary>A store in a folder of its own, with some texts in it.</summary>
internal sealed class LoadedTexts : IAsyncDisposable
{
    private readonly string _folder;

    private LoadedTexts(string folder, IGraphStore store) => (_folder, Store) = (folder, store);

    public IGraphStore Store { get; }

    /// <summary>Opens the store and loads the texts, one after another.</summary>
    public static async Task<LoadedTexts> OpenAsync(params (string Name, string Text)[] texts)
    {
        string folder = Directory.CreateTempSubdirectory("kg-texts-").FullName;
        IGraphStore store = GraphStores.Open("sqlite:" + Path.Combine(folder, "graph.db"));
        await store.InitializeAsync();
        foreach ((string name, string text) in texts)
        {
            await store.SaveAsync(Extractor.Default.ExtractText(name + ".txt", text), name);
        }

        return new LoadedTexts(folder, store);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
