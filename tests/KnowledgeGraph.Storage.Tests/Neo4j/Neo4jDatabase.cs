using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

/// <summary>What tests do to a database behind the store's back.</summary>
internal static class Neo4jDatabase
{
    /// <summary>Removes every node; constraints and indexes stay.</summary>
    public static Task EmptyAsync(StoreAddress address, Neo4jStoreOptions options) => RunAsync(address, options, "MATCH (n) DETACH DELETE n");

    /// <summary>Runs a statement.</summary>
    public static async Task<QueryAnswer> RunAsync(StoreAddress address, Neo4jStoreOptions options, string statement)
    {
        using var api = new QueryApi(address, options);
        return await api.SendAsync(QueryStatement.Write(statement), [], CancellationToken.None);
    }
}
