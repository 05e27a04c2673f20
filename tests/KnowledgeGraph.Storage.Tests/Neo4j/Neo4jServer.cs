using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

/// <summary>
/// The server that the tests of a run share: the one at <c>KG_TEST_NEO4J</c>, else one of their own from ../shared/neo4j, else none and
/// the tests are skipped. Its database is emptied before each test; a database that holds what no test made is refused.
/// </summary>
[SetUpFixture]
public sealed class Neo4jServer
{
    private const string Variable = "KG_TEST_NEO4J";

    private static readonly SemaphoreSlim Starting = new(1, 1);
    private static Neo4jProcess? own;
    private static bool isClaimed;
    private static JsonElement? initialized;

    private static string? Given => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;

    /// <summary>An empty store, initialized. What was in the database before is gone.</summary>
    internal static async Task<IGraphStore> OpenEmptyAsync()
    {
        (string address, Neo4jStoreOptions options) = await RequireAsync();
        await EmptyAsync(address, options);
        IGraphStore opened = GraphStores.Open(address, neo4j: options);
        await opened.InitializeAsync();
        initialized ??= await Neo4jDatabase.StoreAsync(StoreAddress.Parse(address), options);
        return opened;
    }

    /// <summary>Removes what a store holds.</summary>
    /// <remarks>Its own node stays as it was first made: with it gone each test would wait for the constraints and the indexes again.</remarks>
    internal static Task EmptyAsync(string address, Neo4jStoreOptions options) => initialized is { } store
        ? Neo4jDatabase.ResetAsync(StoreAddress.Parse(address), options, store)
        : Neo4jDatabase.EmptyAsync(StoreAddress.Parse(address), options);

    /// <summary>The server's address and what to open it with; skips the test where there is none.</summary>
    internal static async Task<(string Address, Neo4jStoreOptions Options)> RequireAsync()
    {
        if (Given is not { } given)
        {
            Neo4jProcess server = await RequireOwnAsync();
            return (server.Address, Options(server.Password));
        }

        Neo4jStoreOptions options = Options(Environment.GetEnvironmentVariable(Neo4jStoreOptions.PasswordVariable));
        if (!isClaimed)
        {
            await Neo4jDatabase.ClaimAsync(StoreAddress.Parse(given), options);
            isClaimed = true;
        }

        return (given, options);
    }

    /// <summary>The run's own server, which may be stopped, killed and started again; skips the test where none can be started.</summary>
    internal static async Task<Neo4jProcess> RequireOwnAsync()
    {
        Requirement.Material(
            Neo4jProcess.Script is not null, $"There is no Neo4j: neither {Variable} names one nor is there one in ../shared/neo4j.");
        await Starting.WaitAsync();
        try
        {
            return own ??= await Neo4jProcess.StartNewAsync("s3cret-word");
        }
        finally
        {
            Starting.Release();
        }
    }

    [OneTimeTearDown]
    public async Task LeaveServer()
    {
        if (Given is { } given && isClaimed)
        {
            await Neo4jDatabase.LeaveAsync(
                StoreAddress.Parse(given), Options(Environment.GetEnvironmentVariable(Neo4jStoreOptions.PasswordVariable)));
        }

        if (own is { } server)
        {
            own = null;
            await server.DisposeAsync();
        }
    }

    // A busy machine may need long for a statement that it sees for the first time.
    private static Neo4jStoreOptions Options(string? password) => new() { ReadTimeout = TimeSpan.FromSeconds(120), Password = password };
}
