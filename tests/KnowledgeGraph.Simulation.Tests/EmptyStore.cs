using KnowledgeGraph.Simulation.Tests.Disk;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Simulation.Tests;

/// <summary>The file of an empty store, made once for all histories to begin with.</summary>
[SetUpFixture]
public sealed class EmptyStore
{
    private static readonly string Home = Directory.CreateTempSubdirectory("kg-empty-").FullName;

    /// <summary>The file.</summary>
    internal static string File { get; } = Path.Combine(Home, "graph.db");

    [OneTimeSetUp]
    public async Task Make()
    {
        DiskLayer.Use();
        await using var store = new SqliteGraphStore(File);
        await store.InitializeAsync();
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(Home, recursive: true);
}
