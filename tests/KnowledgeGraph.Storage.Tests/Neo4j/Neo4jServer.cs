using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

/// <summary>
/// The server that the tests of a run share: the one at <c>KG_TEST_NEO4J</c>, else one of their own from ../shared/neo4j, else none and
/// the tests are skipped. Its database is emptied before each test.
/// </summary>
[SetUpFixture]
public sealed class Neo4jServer
{
    private const string Variable = "KG_TEST_NEO4J";

    private static readonly SemaphoreSlim Starting = new(1, 1);
    private static Neo4jProcess? own;

    /// <summary>An empty store, initialized. What was in the database before is gone.</summary>
    internal static async Task<IGraphStore> OpenEmptyAsync()
    {
        (string address, Neo4jStoreOptions options) = await RequireAsync();
        await Neo4jDatabase.EmptyAsync(StoreAddress.Parse(address), options);
        IGraphStore store = GraphStores.Open(address, neo4j: options);
        await store.InitializeAsync();
        return store;
    }

    /// <summary>The server's address and what to open it with; skips the test where there is none.</summary>
    internal static async Task<(string Address, Neo4jStoreOptions Options)> RequireAsync()
    {
        // A busy machine may need long for a statement that it sees for the first time.
        var options = new Neo4jStoreOptions { ReadTimeout = TimeSpan.FromSeconds(120), Password = Environment.GetEnvironmentVariable(Neo4jStoreOptions.PasswordVariable) };
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return (given, options);
        }

        await RequireOwnAsync();
        await Starting.WaitAsync();
        try
        {
            own ??= await Neo4jProcess.StartNewAsync();
        }
        finally
        {
            Starting.Release();
        }

        return (own.Address, options);
    }

    /// <summary>Skips the test where no server can be started; on the build server that is a failure.</summary>
    internal static Task RequireOwnAsync()
    {
        if (Neo4jProcess.Script is null)
        {
            Assert.Ignore($"There is no Neo4j: neither {Variable} names one nor is there one in ../shared/neo4j.");
        }

        return Task.CompletedTask;
    }

    [OneTimeTearDown]
    public async Task StopServer()
    {
        if (own is { } server)
        {
            own = null;
            await server.DisposeAsync();
        }
    }
}
