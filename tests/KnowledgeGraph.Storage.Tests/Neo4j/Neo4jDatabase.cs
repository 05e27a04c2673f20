using System.Text.Json;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

/// <summary>What tests do to a database behind the store's back.</summary>
internal static class Neo4jDatabase
{
    /// <summary>The label of the node that says whose the database is. It stays when the rest is removed.</summary>
    public const string Mark = "KnowledgeGraphTests";

    // The fingerprints of the tests' texts are words; those of loaded files have digits.
    private const string Whose = $$"""
        RETURN NOT EXISTS { (n) } AS isEmpty, EXISTS { (:{{Mark}}) } AS isMarked, EXISTS { MATCH (f:Source) WHERE f.fingerprint =~ '.*[0-9].*' } AS hasLoadedFiles
        """;

    /// <summary>Marks an empty database as the tests' own.</summary>
    /// <exception cref="InvalidOperationException">It holds something that the tests did not make. It is left as it is.</exception>
    public static async Task ClaimAsync(StoreAddress address, Neo4jStoreOptions options)
    {
        JsonElement row = (await RunAsync(address, options, Whose)).Single;
        (bool isEmpty, bool isMarked, bool hasLoadedFiles) = (row[0].GetBoolean(), row[1].GetBoolean(), row[2].GetBoolean());
        if (!isEmpty && (!isMarked || hasLoadedFiles))
        {
            throw new InvalidOperationException(
                $"The database at {address} holds what these tests did not make. They empty the one they use: name another.");
        }

        await RunAsync(address, options, $"MERGE (:{Mark})");
    }

    /// <summary>Removes every node but the mark; constraints and indexes stay.</summary>
    public static Task EmptyAsync(StoreAddress address, Neo4jStoreOptions options) =>
        RunAsync(address, options, $"MATCH (n) WHERE NOT n:{Mark} DETACH DELETE n");

    /// <summary>Removes the mark too: the database is as it was found.</summary>
    public static Task LeaveAsync(StoreAddress address, Neo4jStoreOptions options) => RunAsync(address, options, "MATCH (n) DETACH DELETE n");

    /// <summary>What the store's own node says.</summary>
    public static async Task<JsonElement> StoreAsync(StoreAddress address, Neo4jStoreOptions options) =>
        (await RunAsync(address, options, "MATCH (s:Store) RETURN properties(s)")).Single[0];

    /// <summary>Makes it again what it was when the store had just been initialized, and had said this of itself.</summary>
    public static Task ResetAsync(StoreAddress address, Neo4jStoreOptions options, JsonElement store) => RunAsync(
        address, options, $"MATCH (n) WHERE NOT n:{Mark} AND NOT n:Store DETACH DELETE n WITH count(*) AS removed MATCH (s:Store) SET s = $p.store",
        ("store", store));

    /// <summary>Runs a statement.</summary>
    public static async Task<QueryAnswer> RunAsync(
        StoreAddress address, Neo4jStoreOptions options, string statement, params (string Name, object? Value)[] parameters)
    {
        using var api = new QueryApi(address, options);
        return await api.SendAsync(QueryStatement.Write(statement, parameters), [], CancellationToken.None);
    }
}
