using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>A graph of the seed in a file of its own, for what asks a graph.</summary>
internal static class SmallGraph
{
    private static readonly Lazy<IGraphStore> Opened = new(Open);

    /// <summary>The graph.</summary>
    public static IGraphStore Store => Opened.Value;

    private static IGraphStore Open()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("kg-fuzzing-").FullName, "graph.db");
        IGraphStore store = GraphStores.Open($"sqlite:{file}");
        store.InitializeAsync().GetAwaiter().GetResult();
        string seed = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seed", "E_RES_2022_14.txt"));
        store.SaveAsync(Extractor.Default.ExtractText("seed.txt", seed), "seed").GetAwaiter().GetResult();
        return store;
    }
}
