using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Simulation.Tests.Disk;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Simulation.Tests.Histories;

/// <summary>A program that has the store open: it may be killed, and is started again when it is needed.</summary>
/// <param name="name">What it is called.</param>
/// <param name="path">The store's file.</param>
/// <param name="clock">Its clock.</param>
internal sealed class Client(string name, string path, TimeProvider clock)
{
    private SqliteGraphStore? store;

    /// <summary>The process that it runs as.</summary>
    public DiskProcess Process { get; private set; } = new(name);

    /// <summary>Its store, opened.</summary>
    public Task<IGraphStore> StoreAsync() => Process.RunAsync<IGraphStore>(async () =>
    {
        if (store is null)
        {
            var opened = new SqliteGraphStore(path, new SqliteStoreOptions { Time = clock, ChangesKept = 20 });
            try
            {
                await opened.InitializeAsync();
            }
            catch (GraphStoreException)
            {
                await opened.DisposeAsync();
                throw;
            }

            store = opened;
        }

        return store;
    });

    /// <summary>Ends it, and whatever the disk makes of that.</summary>
    public async Task EndAsync()
    {
        if (store is { } open)
        {
            store = null;
            await Process.RunAsync(async () =>
            {
                await open.DisposeAsync();
                return true;
            });
        }

        Process = Process.IsDead ? new DiskProcess(name) : Process;
    }
}
