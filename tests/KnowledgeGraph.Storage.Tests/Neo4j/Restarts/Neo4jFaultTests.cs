using System.Diagnostics;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Neo4j.Restarts;

/// <summary>Servers and loaders that die, lines that break, a server that stalls: nothing is lost and nothing is there twice.</summary>
/// <remarks>By their names these come after the contract, and killing the server after the others: one that has just started has no plans.</remarks>
[TestFixture, Category("Slow")]
public sealed class Neo4jFaultTests
{
    private static readonly Document[] Documents = [.. Corpus.Some(32)];

    private Neo4jProcess server = null!;
    private string undisturbed = null!;

    [OneTimeSetUp]
    public async Task StartServerAndLoadUndisturbed()
    {
        server = await Neo4jServer.RequireOwnAsync();
        await Empty();
        await using IGraphStore store = await OpenAsync(server.Address);
        await LoadAsync(store);
        undisturbed = await GraphDump.OfAsync(store, lineages: 0);
    }

    [SetUp]
    public Task Empty() => Neo4jServer.EmptyAsync(server.Address, Options);

    private static Neo4jStoreOptions Options =>
        new()
        {
            Password = "s3cret-word",
            ReadTimeout = TimeSpan.FromSeconds(120),
            WriteTimeout = TimeSpan.FromSeconds(30),
            RetryDelay = TimeSpan.FromMilliseconds(500)
        };

    [Test]
    public async Task Server_WhenKilledInALoadAndStartedAgain_LosesNothing()
    {
        await using IGraphStore store = await OpenAsync(server.Address);
        Task loading = LoadAsync(store);
        await Task.Delay(700);
        await server.KillAsync();
        Task starting = server.StartAsync();

        // It waits for the server, whether it was reading or writing when that died.
        await loading;
        await starting;
        await using IGraphStore again = await OpenAsync(server.Address);
        Assert.That(await GraphDump.OfAsync(again, lineages: 0), Is.EqualTo(undisturbed));
    }

    [Test]
    public async Task Loader_Killed_LeavesWholeDocumentsAndARerunCompletes()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { typeof(Neo4jFaultTests).Assembly.Location, server.Address, "48" },
            Environment = { [Neo4jStoreOptions.PasswordVariable] = "s3cret-word" },
        };
        using (Process process = Process.Start(start)!)
        {
            for (int saved = 0; saved < 5; saved++)
            {
                Assert.That(await process.StandardOutput.ReadLineAsync(), Is.Not.Null, "it must not be done before it is killed");
            }

            process.Kill();
            await process.WaitForExitAsync();
        }

        await using IGraphStore store = await OpenAsync(server.Address);
        Statistics statistics = await store.StatisticsAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(statistics.LoadedInstruments, Is.GreaterThanOrEqualTo(5), "what it said to have saved is there");
            Assert.That(statistics.Provisions, Is.EqualTo(10 * statistics.LoadedInstruments), "in whole documents");
            Assert.That(await store.SourcesAsync(), Has.Count.EqualTo(statistics.LoadedInstruments));
        }

        await LoadAsync(store);
        Assert.That(await GraphDump.OfAsync(store, lineages: 0), Is.EqualTo(undisturbed));
    }

    [Test]
    public async Task Line_CutInTheMiddleOfAnswers_LosesNothingAndSavesNothingTwice()
    {
        await using var line = new CuttingProxy(server.Port, every: 7);
        await using (IGraphStore store = await OpenAsync(line.Address.Replace("//", "//neo4j@", StringComparison.Ordinal)))
        {
            foreach (Document[] batch in Documents.Chunk(8))
            {
                Assert.That(await store.SaveAsync([.. batch.Select(d => new IncomingDocument(d, "fingerprint"))]),
                    Has.All.EqualTo(SaveOutcome.Added));
            }
        }

        await using IGraphStore direct = await OpenAsync(server.Address);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(line.Cuts, Is.GreaterThan(2));
            Assert.That(await GraphDump.OfAsync(direct, lineages: 0), Is.EqualTo(undisturbed));
        }
    }

    [Test]
    public async Task Server_ThatStalls_IsGivenUpAndTheLoadGoesOnWhenItMovesAgain()
    {
        await using IGraphStore store = GraphStores.Open(server.Address, neo4j: Options with { WriteTimeout = TimeSpan.FromSeconds(8) });
        await store.InitializeAsync();
        await store.SaveAsync([.. Documents[..24].Select(d => new IncomingDocument(d, "fingerprint"))]);
        await using IGraphStore impatient = GraphStores.Open(
            server.Address, neo4j: Options with { ReadTimeout = TimeSpan.FromSeconds(2), ReadRetries = 0 });
        await impatient.InitializeAsync();
        await server.FreezeAsync();
        try
        {
            GraphStoreException? stalled = await Assert.ThrowsAsync<GraphStoreException>(() => impatient.MostCitedAsync(1));
            Assert.That(stalled!.Message, Does.Contain("did not answer within 2 s"));
            Task<IReadOnlyList<SaveOutcome>> saving = store.SaveAsync([.. Documents[24..].Select(d => new IncomingDocument(d, "fingerprint"))]);
            await Task.Delay(TimeSpan.FromSeconds(2));
            Assert.That(saving.IsCompleted, Is.False);
            server.Thaw();
            Assert.That(await saving, Has.All.EqualTo(SaveOutcome.Added));
        }
        finally
        {
            server.Thaw();
        }

        Assert.That(await GraphDump.OfAsync(store, lineages: 0), Is.EqualTo(undisturbed));
    }

    [Test]
    public async Task Password_Wrong_IsSaidAndNotShown()
    {
        GraphStoreException? e = await Assert.ThrowsAsync<GraphStoreException>(
            async () => await GraphStores.Open(server.Address, neo4j: Options with { Password = "wr0ng-word" }).InitializeAsync());

        Assert.That(e!.ToString(), Does.Contain("does not accept the user 'neo4j'").And.Not.Contain("wr0ng-word"));
    }

    [Test]
    public void Database_Unknown_IsNamed()
    {
        string address = server.Address[..^"neo4j".Length] + "nothing-here";

        Assert.That(
            async () => await GraphStores.Open(address, neo4j: Options).InitializeAsync(),
            Throws.InstanceOf<GraphStoreException>().With.Message.Contains("has no database 'nothing-here'"));
    }

    [Test]
    public void Port_OfBolt_IsSaidToBeNoQueryApi() =>
        Assert.That(
            async () => await GraphStores.Open(server.BoltAddress, neo4j: Options with { ReadRetries = 0, ReadTimeout = TimeSpan.FromSeconds(5) })
                .InitializeAsync(),
            Throws.InstanceOf<GraphStoreException>().With.Message.Contains("7687").Or.With.Message.Contains("broke")
                .Or.With.Message.Contains("cannot be reached"));

    private static async Task<IGraphStore> OpenAsync(string address)
    {
        IGraphStore store = GraphStores.Open(address, neo4j: Options);
        await store.InitializeAsync();
        return store;
    }

    private static async Task LoadAsync(IGraphStore store)
    {
        foreach (Document[] batch in Documents.Chunk(8))
        {
            await store.SaveAsync([.. batch.Select(d => new IncomingDocument(d, "fingerprint"))]);
        }
    }
}
