using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Import;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Neo4j.Restarts;

/// <summary>The bulk path makes the graph that saving over HTTP makes.</summary>
[TestFixture, Category("Slow")]
public sealed class Neo4jImportTests
{
    // What was saved when is not the graph: an import begins without a history, and who follows a store hears that it is another one.
    private static readonly string[] Counted =
    [
        "MATCH (n) WHERE NOT n:Save UNWIND labels(n) AS label RETURN label, count(*) ORDER BY label",
        "MATCH ()-[r]->() RETURN type(r), count(*) ORDER BY type(r)",
        "MATCH (n) WHERE NOT n:Save UNWIND [k IN keys(n) WHERE NOT (n:Store AND k = 'changes')] AS key RETURN labels(n)[0], key, count(*) ORDER BY labels(n)[0], key",
    ];

    private static readonly string LongTitle = string.Concat(Enumerable.Repeat("Déclaration \"关于湖泊\", ", 1000));

    private static readonly Document[] Documents =
    [
        Text.Of(InstrumentId.FromTitle(LongTitle).Value).Titled(LongTitle).By(LongTitle).From(new string('p', 9000))
            .Says("PP1", "Recalling resolution 1/5", new Cite("resolution 1/5", "A/RES/1/5")),
        .. Corpus.Some(24),
        ResolutionPart.Within(Text.Of("A/RES/75/290B").Titled("Reviewing the Forum")
            .Says("PP1", "Recalling resolution 1/6,", new Cite("resolution 1/6", "A/RES/1/6"))
            .States("A/RES/1/6", RelationType.Endorses, StatementObject.Of("Forum"), "PP1")),
        ResolutionPart.Within(Text.Of("A/RES/75/290A").Titled("Strengthening the Council").Says("OP1", "Decides.")
            .Doubts(DiagnosticCodes.NumbersSkip, "Of A.", "OP1")
            .States("A/RES/1/6", RelationType.Endorses, StatementObject.Of("Council"), "OP1")),
        Text.Of("E/RES/2022/14").By("Economic and Social Council").Titled("Words \"in quotes\", with, commas; and Genève")
            .Says("PP1", "Recalling paragraph 29 of the Kyoto Declaration and the Declaration¹,",
                Cite.Named("Kyoto Declaration") with { Parts = ["29"] },
                new Cite("the Declaration¹") { Status = CitationStatus.Ambiguous, Candidates = ["declaration-b", "kyoto-declaration"] })
            .Says("FN1", "See \"resolution\" 1/5.", new Cite("resolution", "A/RES/1/5") { Relation = RelationType.PublishedIn })
            .States("A/RES/76/181", RelationType.Endorses, StatementObject.Of(new CitedInstrument { Id = new("kyoto-declaration") }), "PP1")
            .States("kyoto-declaration", RelationType.AdoptedBy, StatementObject.Of("Fourteenth Congress"), "PP1")
            .Doubts(DiagnosticCodes.NumbersSkip, "Paragraph 2 is \"missing\".")
            .Names("2030 Agenda", "A/RES/70/1"),
        Text.Of("A/RES/76/181").Titled("Fourteenth Congress").Head(h => h with { Subjects = ["CRIME", "JUSTICE"] })
            .Says("OP1", "Endorses.").Says("Annex", "Kyoto Declaration").Says("Annex:29", "Recalling the 2030 Agenda", Cite.Named("2030 Agenda"))
                .Annexes("Kyoto Declaration"),
    ];

    private static readonly IncomingRecords[] Records =
    [
        Recorded.File("75.json", records:
        [
            Recorded.Of("A/RES/76/181").Titled("Crime, \"prevention\"").On("2021-12-16").Voted("FRA MEX", "USA", "CHN").By("MEX", "FRA")
                .As(AdoptionKind.ByRecordedVote).Drafted("A/76/L.5", "A/76/L.5/Add.1").DiscussedIn("A/76/PV.3").About("CRIME", "Peace"),
            Recorded.Of("A/RES/75/290", "A").Titled("Council").As(AdoptionKind.WithoutVote), Recorded.Of("A/RES/75/290", "B").Voted("FRA"),
        ]),
        Recorded.File(
            new string('v', 9000), RecordOrigin.RollCalls,
            records: [Recorded.Of("A/RES/76/181").Voted("USA", "FRA"), Recorded.Of("A/RES/75/9").Voted("", "BRA")]),
    ];

    [Test]
    public async Task Import_OfTheFiles_MakesTheGraphThatHttpMakes()
    {
        Neo4jProcess server = await Neo4jServer.RequireOwnAsync();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-import-");
        var options = new Neo4jStoreOptions { ReadTimeout = TimeSpan.FromSeconds(120), Password = server.Password };
        var address = StoreAddress.Parse(server.Address);
        await Neo4jDatabase.LeaveAsync(address, options);
        try
        {
            string expected;
            await using (IGraphStore store = await OpenAsync(server.Address, options))
            {
                foreach (Document[] batch in Documents.Chunk(64))
                {
                    await store.SaveAsync([.. batch.Select(d => new IncomingDocument(d, "fingerprint"))]);
                }

                foreach (IncomingRecords records in Records)
                {
                    await store.SaveRecordsAsync(records);
                }

                expected = await GraphDump.OfAsync(store, lineages: 0);
            }

            string[] counts = await CountsAsync(address, options);
            string[] changed = await ChangeAsync(server.Address, options);

            var import = new Neo4jImport(folder.FullName);
            await import.SaveAsync([.. Documents.Select(d => new IncomingDocument(d, "fingerprint"))]);
            foreach (IncomingRecords records in Records)
            {
                await import.SaveRecordsAsync(records);
            }

            string command = await import.WriteAsync();
            await server.StopAsync();
            await server.AdminAsync([.. Arguments(command, folder.FullName)]);
            await server.StartAsync();

            await using IGraphStore imported = await OpenAsync(server.Address, options);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(await CountsAsync(address, options), Is.EqualTo(counts), "nodes, relationships and properties, count for count");
                Assert.That(await GraphDump.OfAsync(imported, lineages: 0), Is.EqualTo(expected), "everything a reader sees");
                Assert.That(await ChangeAsync(server.Address, options), Is.EqualTo(changed),
                    "and it goes on from there as if it had been loaded over HTTP");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What is there after a text has changed that others refer to.
    private static async Task<string[]> ChangeAsync(string address, Neo4jStoreOptions options)
    {
        await using IGraphStore store = await OpenAsync(address, options);
        Document changed = Text.Of("A/RES/76/181").Titled("Changed").Says("OP1", "Recalls resolution 1/7", new Cite("resolution 1/7", "A/RES/1/7"));
        await store.SaveAsync(changed, "changed");
        await store.SaveRecordsAsync(Recorded.File("75.json", fingerprint: "2", records: Recorded.Of("A/RES/76/181").Voted("FRA").By("BRA")));
        return await CountsAsync(StoreAddress.Parse(address), options);
    }

    private static async Task<IGraphStore> OpenAsync(string address, Neo4jStoreOptions options)
    {
        IGraphStore store = GraphStores.Open(address, neo4j: options);
        await store.InitializeAsync();
        return store;
    }

    private static async Task<string[]> CountsAsync(StoreAddress address, Neo4jStoreOptions options)
    {
        var counts = new List<string>();
        foreach (string statement in Counted)
        {
            counts.AddRange((await Neo4jDatabase.RunAsync(address, options, statement)).Rows.Select(r => r.GetRawText()));
        }

        return [.. counts];
    }

    // The command is run as it is told, with the test's own neo4j-admin and from another folder.
    private static IEnumerable<string> Arguments(string command, string folder) =>
        command.Replace("\\\n", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(a => a.EndsWith(".csv", StringComparison.Ordinal) ? a.Insert(a.LastIndexOf('=') + 1, folder + Path.DirectorySeparatorChar) : a);
}
