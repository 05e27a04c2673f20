using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Storage;

/// <summary>The one place where an address becomes a store.</summary>
public static class GraphStores
{
    /// <summary>The store at an address. Nothing is touched before <see cref="IGraphStore.InitializeAsync"/>.</summary>
    /// <param name="address">The address, <c>sqlite:PATH</c>.</param>
    /// <param name="sqlite">How the embedded store behaves; null for the defaults.</param>
    /// <exception cref="GraphStoreException">The address is none, or leads to a kind of store that this version does not have.</exception>
    public static IGraphStore Open(string address, SqliteStoreOptions? sqlite = null) => Open(StoreAddress.Parse(address), sqlite);

    /// <summary>The store at an address that has been read. Nothing is touched before <see cref="IGraphStore.InitializeAsync"/>.</summary>
    /// <exception cref="GraphStoreException">The address leads to a kind of store that this version does not have.</exception>
    public static IGraphStore Open(StoreAddress address, SqliteStoreOptions? sqlite = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Kind switch
        {
            StoreKind.Sqlite => new SqliteGraphStore(address.Path!, sqlite),
            _ => throw new GraphStoreException(
                $"{address}: this version keeps graphs in SQLite files only. Write sqlite:PATH, for example sqlite:graph.db."),
        };
    }
}
