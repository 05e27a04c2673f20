using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

/// <summary>What is in the database before it is opened.</summary>
[TestFixture, Category("Slow")]
public sealed class Neo4jSchemaTests
{
    [Test]
    public async Task Initialize_ByManyAtOnce_MakesConstraintsAndIndexesOnce()
    {
        (string address, Neo4jStoreOptions options) = await Neo4jServer.RequireAsync();
        await Neo4jDatabase.EmptyAsync(StoreAddress.Parse(address), options);
        IGraphStore[] stores = [.. Enumerable.Range(0, 3).Select(_ => GraphStores.Open(address, neo4j: options))];
        await Task.WhenAll(stores.Select(s => s.InitializeAsync()));
        foreach (IGraphStore store in stores)
        {
            Assert.That((await store.StatisticsAsync()).Instruments, Is.Zero);
            await store.DisposeAsync();
        }

        string[] indexes = [.. (
            await Neo4jDatabase.RunAsync(StoreAddress.Parse(address), options, "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name"))
            .Rows.Select(r => r[0].GetString()!)];
        Assert.That(indexes, Is.SupersetOf(["instrument_id", "provision_id", "citation_id", "instrument_words", "provision_words"]));
    }

    [Test]
    public async Task Initialize_NewerVersion_IsRefused()
    {
        (string address, Neo4jStoreOptions options) = await Neo4jServer.RequireAsync();
        await using IGraphStore store = await Neo4jServer.OpenEmptyAsync();
        await Neo4jDatabase.RunAsync(StoreAddress.Parse(address), options, "MATCH (s:Store) SET s.schemaVersion = 99");

        Assert.That(() => store.InitializeAsync(), Throws.InstanceOf<GraphStoreException>().With.Message.Contains("newer version")
            .And.Message.Contains("schema 99"));
    }

    [Test]
    public async Task Initialize_VersionBeforeSavesWereToldOf_GoesOnFromItsRevision()
    {
        (string address, Neo4jStoreOptions options) = await Neo4jServer.RequireAsync();
        await using IGraphStore store = await Neo4jServer.OpenEmptyAsync();
        await Neo4jDatabase.RunAsync(StoreAddress.Parse(address), options, "MATCH (s:Store) SET s = {id: s.id, schemaVersion: 2, revision: 7}");
        await store.InitializeAsync();
        Revision migrated = await store.RevisionAsync();
        await store.SaveAsync(Text.Of("A/RES/1/1").Says("OP1", "Decides."), "fingerprint");
        GraphChanges before = await store.ChangesAsync(migrated with { Number = 6 }, 9);
        GraphChanges after = await store.ChangesAsync(migrated, 9);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((migrated.Number, migrated.Store.Length > 0), Is.EqualTo((7, true)));
            Assert.That((before.IsTooOld, before.Until.Number), Is.EqualTo((true, 8)));
            Assert.That(after.Saves.SelectMany(s => s.Documents),
                Is.EqualTo([new DocumentChange(new InstrumentId("A/RES/1/1"), null, DocumentChangeKind.Added)]));
        }
    }

    [Test]
    public async Task Initialize_VersionBeforeLanguages_SaysWhichThereAre()
    {
        (string address, Neo4jStoreOptions options) = await Neo4jServer.RequireAsync();
        await using IGraphStore store = await Neo4jServer.OpenEmptyAsync();
        await store.SaveAsync(Text.Of("A/RES/1/1").Says("OP1", "Recalls."), "fingerprint");
        await store.SaveAsync(Text.Of("A/RES/1/1").Says("OP1", "Rappelle.").Document with { Language = "fr" }, "fingerprint");
        await store.SaveAsync(Text.Of("A/RES/1/2").Says("OP1", "Recalls."), "fingerprint");
        await Neo4jDatabase.RunAsync(
            StoreAddress.Parse(address),
            options,
            "MATCH (s:Store) SET s.schemaVersion = 3 WITH s MATCH (i:Instrument) REMOVE i.languages WITH i MATCH (p:Provision) SET p.words = p.text");
        await store.InitializeAsync();
        IReadOnlyDictionary<InstrumentId, Instrument> instruments = await store.InstrumentsAsync([new("A/RES/1/1"), new("A/RES/1/2")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                instruments.Values.OrderBy(i => i.Id.Value, StringComparer.Ordinal)
                    .Select(i => string.Join(' ', i.Languages)), Is.EqualTo(["en fr", "en"]));
            Assert.That(
                (await store.SearchAsync(new SearchQuery("rappelle", [], InstrumentFilter.None), new PageRequest(9))).TotalCount, Is.Zero);
        }
    }

    [Test]
    public async Task Initialize_VersionBeforeKeysOfTitles_KnowsWhatIsLoadedByThem()
    {
        (string address, Neo4jStoreOptions options) = await Neo4jServer.RequireAsync();
        await using IGraphStore store = await Neo4jServer.OpenEmptyAsync();
        await store.SaveAsync(Text.Of("A/RES/76/15").Titled("Credentials of representatives to the seventy-sixth session").Says("OP1", "Approves."), "x");
        string fresh = await GraphDump.OfAsync(store);
        await Neo4jDatabase.RunAsync(
            StoreAddress.Parse(address),
            options,
            """
            MATCH (s:Store) SET s.schemaVersion = 4
            WITH s MATCH (i:Instrument)-[:KNOWN_AS]->(n:Name) WHERE n.id STARTS WITH 'title:'
            SET i.kebabs = [k IN i.kebabs WHERE NOT k STARTS WITH 'title:'] DETACH DELETE n
            """);
        await store.InitializeAsync();
        string key = TitleKey.Of("Credentials of representatives to the twentieth session")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await store.NamedAsync([key]))[key].Select(i => i.Value), Is.EqualTo(["A/RES/76/15"]));
            Assert.That(await GraphDump.OfAsync(store), Is.EqualTo(fresh));
        }

        await store.SaveAsync(Text.Of("A/RES/76/15").Titled("Another title").Says("OP1", "Approves."), "y");
        Assert.That((await store.NamedAsync([key]))[key], Is.Empty, "a save takes back what the migration added");
    }

    [Test]
    public async Task Initialize_VersionBeforeWords_KeepsThoseOfItsTexts()
    {
        (string address, Neo4jStoreOptions options) = await Neo4jServer.RequireAsync();
        await using IGraphStore store = await Neo4jServer.OpenEmptyAsync();
        await store.SaveAsync(Text.Of("A/RES/1/1").Says("PP1", "Recalling.").Says("OP1", "Decides."), "fingerprint");
        await store.SaveAsync(Text.Of("A/RES/1/1").Says("OP1", "Rappelle.").Document with { Language = "fr" }, "fingerprint");
        string before = await GraphDump.OfAsync(store);
        await Neo4jDatabase.RunAsync(
            StoreAddress.Parse(address), options, "MATCH (s:Store) SET s.schemaVersion = 5 WITH s MATCH (n) REMOVE n.wording");
        await store.InitializeAsync();

        Assert.That(await store.WordingsAsync(null, 9), Has.Count.EqualTo(2));
        Assert.That(await GraphDump.OfAsync(store), Is.EqualTo(before));
    }

    [Test]
    public async Task Initialize_AnotherProgramsGraph_IsRefusedAndLeftAsItIs()
    {
        (string address, Neo4jStoreOptions options) = await Neo4jServer.RequireAsync();
        await Neo4jDatabase.EmptyAsync(StoreAddress.Parse(address), options);
        await Neo4jDatabase.RunAsync(StoreAddress.Parse(address), options, "CREATE (:Instrument {id: 'violin'})");
        await using IGraphStore store = GraphStores.Open(address, neo4j: options);

        Assert.That(() => store.InitializeAsync(), Throws.InstanceOf<GraphStoreException>().With.Message.Contains("another program"));
        Assert.That((await Neo4jDatabase.RunAsync(StoreAddress.Parse(address), options,
            $"MATCH (n) WHERE NOT n:{Neo4jDatabase.Mark} RETURN count(n)")).Single[0].GetInt32(), Is.EqualTo(1));
    }
    [TestCase("CREATE (:Violin)", TestName = "Tests_DatabaseOfAnotherProgram_IsRefusedAndLeftAsItIs")]
    [TestCase($"CREATE (:{Neo4jDatabase.Mark}), (:Source {{path: 'a.txt', fingerprint: 'v7:90af'}})",
        TestName = "Tests_DatabaseThatFilesWereLoadedInto_IsRefusedAndLeftAsItIs")]
    public async Task Claim_OfWhatNoTestMade_IsRefused(string made)
    {
        (string address, Neo4jStoreOptions options) = await Neo4jServer.RequireAsync();
        var location = StoreAddress.Parse(address);
        await Neo4jDatabase.LeaveAsync(location, options);
        await Neo4jDatabase.RunAsync(location, options, made);
        int before = await NodesAsync();

        Assert.That(() => Neo4jDatabase.ClaimAsync(location, options), Throws.InvalidOperationException.With.Message.Contains("did not make"));
        Assert.That(await NodesAsync(), Is.EqualTo(before).And.Not.Zero);

        await Neo4jDatabase.LeaveAsync(location, options);
        await Neo4jDatabase.ClaimAsync(location, options);

        async Task<int> NodesAsync() => (await Neo4jDatabase.RunAsync(location, options, "MATCH (n) RETURN count(n)")).Single[0].GetInt32();
    }
}
