using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage;

/// <summary>The one place where an address becomes a store.</summary>
public static class GraphStores
{
    /// <summary>The store at an address. Nothing is touched before <see cref="IGraphStore.InitializeAsync"/>.</summary>
    /// <param name="address">The address, <c>sqlite:PATH</c> or <c>neo4j+http://user@host:7474/database</c>.</param>
    /// <param name="sqlite">How the embedded store behaves; null for the defaults.</param>
    /// <param name="neo4j">How the store in a Neo4j server behaves, with the password; null for the defaults.</param>
    /// <exception cref="GraphStoreException">The address is none.</exception>
    public static IGraphStore Open(string address, SqliteStoreOptions? sqlite = null, Neo4jStoreOptions? neo4j = null) =>
        Open(StoreAddress.Parse(address), sqlite, neo4j);

    /// <summary>The store at an address that has been read. Nothing is touched before <see cref="IGraphStore.InitializeAsync"/>.</summary>
    public static IGraphStore Open(StoreAddress address, SqliteStoreOptions? sqlite = null, Neo4jStoreOptions? neo4j = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Kind == StoreKind.Sqlite ? new SqliteGraphStore(address.Path!, sqlite) : new Neo4jGraphStore(address, neo4j);
    }
}
