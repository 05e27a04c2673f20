using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Tests.Sqlite;

/// <summary>Files for stores, in a folder that goes when the tests have run.</summary>
[SetUpFixture]
public sealed class StoreFiles
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), $"kg-storage-tests-{Guid.NewGuid():N}");
    private static int count;

    [OneTimeSetUp]
    public void Make() => Directory.CreateDirectory(Folder);

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(Folder, recursive: true);

    internal static string NewPath() => Path.Combine(Folder, $"{Interlocked.Increment(ref count)}.db");

    internal static async Task<IGraphStore> OpenNewAsync() => await OpenAsync(NewPath());

    internal static async Task<IGraphStore> OpenAsync(string path)
    {
        IGraphStore store = GraphStores.Open($"sqlite:{path}");
        await store.InitializeAsync();
        return store;
    }
}
