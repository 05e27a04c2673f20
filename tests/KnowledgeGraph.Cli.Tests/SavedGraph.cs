using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>A graph of a few documents in a folder of its own, which the program's commands find by themselves.</summary>
internal sealed class SavedGraph : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SavedGraph() => Setting = new Setting { Variables = { ["KG_STORE"] = Address } };

    /// <summary>The surroundings of a command that asks the graph.</summary>
    public Setting Setting { get; }

    /// <summary>The folder.</summary>
    public string Path => _folder.Path;

    private string Address => $"sqlite:{System.IO.Path.Combine(Path, "graph.db")}";

    /// <summary>Saves documents, one after another.</summary>
    public static async Task<SavedGraph> OfAsync(params Document[] documents)
    {
        var graph = new SavedGraph();
        await using IGraphStore store = GraphStores.Open(graph.Address);
        await store.InitializeAsync();
        for (int i = 0; i < documents.Length; i++)
        {
            await store.SaveAsync(documents[i], $"{i + 1}");
        }

        return graph;
    }

    public void Dispose() => _folder.Dispose();
}
