using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

/// <summary>The stored edges between instruments are those that follow from the citations, to the number, whatever was saved when.</summary>
[TestFixture, Category("Slow")]
public sealed class Neo4jFoldTests
{
    private const string Kyoto = "kyoto-declaration";
    private const int Steps = 30;

    // Worked out from the citations themselves, not from the edges that the store gathers: another way to the same numbers.
    private const string Fresh = """
        MATCH (p:Provision)-[:MAKES]->(c:Citation)-[:OF]->(x)
        WHERE x:Provision OR NOT EXISTS { (c)-[:OF]->(:Provision) }
        MATCH (i:Instrument)-[:HAS_PART|CONTAINED_IN*1..]->(p)
        MATCH (j:Instrument)-[:HAS_PART|CONTAINED_IN*0..]->(x) WHERE i <> j
        RETURN i.id, c.relation, j.id, count(DISTINCT c.id) AS citations ORDER BY i.id, c.relation, j.id
        """;

    private const string Kept =
        "MATCH (i)-[f:BUILDS_ON]->(j) RETURN i.id, f.type, j.id, f.citations AS citations ORDER BY i.id, f.type, j.id, f.citations";

    private static readonly Document Undeclared = Text.Of("A/RES/76/181").Titled("Congress").Says("OP1", "Endorses.").Says("Annex", "A text")
        .Says("Annex:29", "Recalling the 2030 Agenda", Cite.Named("2030 Agenda"));

    private static readonly Document SaidElsewhere = Text.Of("E/RES/2022/16")
        .Says("PP1", "Recalling the Kyoto Declaration", Cite.Named("Kyoto Declaration")).Names("Kyoto Declaration", "A/RES/76/181", "Annex", "PP1");

    private static readonly Document NotSaid = Text.Of("E/RES/2022/16")
        .Says("PP1", "Recalling the Kyoto Declaration", Cite.Named("Kyoto Declaration"));

    private static readonly Document OfTheAnnex = Text.Of("E/RES/2022/14").Says("PP1", "Recalling resolutions 76/181 and 1/7",
        new Cite("76/181", "A/RES/76/181") { Parts = ["Annex:29", "OP1"] }, new Cite("1/7", "A/RES/1/7"));

    // Where the text of the Kyoto Declaration stands, by its own resolution and by a footnote elsewhere, what cites it by name, by part and as the
    // annex, and what its parts cite.
    private static IReadOnlyList<Document> Variants { get; } =
    [
        Holding("A/RES/76/181", "Annex", "2030 Agenda"),
        Holding("A/RES/76/181", "Annex", "Charter of the United Nations"),
        Text.Of("A/RES/76/181").Titled("Without an annex").Says("OP1", "Recalls resolution 1/7", new Cite("resolution 1/7", "A/RES/1/7")),
        Holding("A/RES/76/182", "Annex", "2030 Agenda"),
        Holding("A/RES/76/182", "AnnexII", "2030 Agenda"),
        Text.Of("E/RES/2022/14").Says("PP1", "Recalling paragraph 29 of the Kyoto Declaration, and the Kyoto Declaration",
            Cite.Named("Kyoto Declaration") with { Parts = ["29"] },
            new Cite("the Kyoto", Kyoto) { Title = "Kyoto Declaration" }),
        OfTheAnnex,
        Undeclared,
        SaidElsewhere,
        NotSaid,
        Text.Of("E/RES/2022/15").Says("PP1", "Reaffirming the 2030 Agenda", Cite.Named("2030 Agenda") with { Relation = RelationType.Reaffirms })
            .Names("2030 Agenda", "A/RES/70/1"),
        Text.Of("E/RES/2022/15").Says("PP1", "Reaffirming the 2030 Agenda", Cite.Named("2030 Agenda")),
        Text.Of("A/RES/70/1").Titled("Transforming our world").Says("OP1", "Adopts the Kyoto Declaration", Cite.Named("Kyoto Declaration")),
        Text.Of("A/RES/70/1").Titled("Transforming our world").Says("OP2", "Decides."),
        Text.Of("A/RES/1/7").Says("OP1", "Recalls paragraph 1 of 70/1", new Cite("70/1", "A/RES/70/1") { Parts = ["1"] }),
        ResolutionPart.Within(Text.Of("A/RES/75/290B").Says("PP1", "Recalling resolution 76/181", new Cite("76/181", "A/RES/76/181"))),
        ResolutionPart.Within(Text.Of("A/RES/75/290A").Says("PP1", "Recalling resolution 1/7", new Cite("1/7", "A/RES/1/7"))),
    ];

    [TestCase(1), TestCase(2)]
    public async Task Edges_AfterAnyHistory_AreThoseThatFollowFromTheCitations(int seed)
    {
        var random = new Random(seed);

        // In a batch, as in life, no text comes twice; an empty one takes a text out.
        await HistoryAsync(random, Enumerable.Range(0, Steps).Select(_ => (Document[])[.. Enumerable.Range(0, random.Next(0, 4))
            .Select(_ => Variants[random.Next(Variants.Count)]).DistinctBy(d => (d.Head.Id, d.Part))]));
    }

    [Test]
    public Task Edges_TextThatOthersSayStandsInAnAnnex_AreThoseOfTheAnnexToo() =>
        HistoryAsync(new Random(3), [[Undeclared], [OfTheAnnex], [SaidElsewhere], [NotSaid], [SaidElsewhere, OfTheAnnex]]);

    [Test]
    public async Task Initialize_VersionBeforeEdgesBetweenInstruments_MakesThem()
    {
        (string address, Neo4jStoreOptions options) = await Neo4jServer.RequireAsync();
        await using IGraphStore store = await Neo4jServer.OpenEmptyAsync();
        await store.SaveAsync([.. Variants.DistinctBy(d => (d.Head.Id, d.Part)).Select(d => new IncomingDocument(d, "fingerprint"))]);
        string[] before = await RowsAsync(address, options, Kept);
        await Neo4jDatabase.RunAsync(
            StoreAddress.Parse(address), options, "MATCH (s:Store) SET s.schemaVersion = 6 WITH s MATCH ()-[f:BUILDS_ON]->() DELETE f");
        await store.InitializeAsync();

        Assert.That(await RowsAsync(address, options, Kept), Is.EqualTo(before).And.Length.GreaterThan(6));
    }

    private static async Task HistoryAsync(Random random, IEnumerable<Document[]> batches)
    {
        (string address, Neo4jStoreOptions options) = await Neo4jServer.RequireAsync();
        await using IGraphStore store = await Neo4jServer.OpenEmptyAsync();
        foreach ((int step, Document[] batch) in batches.Index())
        {
            if (batch.Length == 0)
            {
                await store.RemoveAsync([Removal.OfText(Variants[random.Next(Variants.Count)].Head.Id)]);
            }

            await store.SaveAsync([.. batch.Select(d => new IncomingDocument(d, "fingerprint"))]);
            Assert.That(await RowsAsync(address, options, Kept), Is.EqualTo(await RowsAsync(address, options, Fresh)),
                $"after step {step}: {string.Join(", ", batch.Select(d => d.Head.Id))}");
        }
    }

    private static Document Holding(string id, string label, string named) => Text.Of(id).Titled("Congress").Says("OP1", "Endorses.")
        .Says(label, "Kyoto Declaration").Says(label + ":29", $"Recalling the {named}", Cite.Named(named)).Annexes("Kyoto Declaration", label);

    private static async Task<string[]> RowsAsync(string address, Neo4jStoreOptions options, string statement) =>
        [.. (await Neo4jDatabase.RunAsync(StoreAddress.Parse(address), options, statement)).Rows.Select(r => r.GetRawText())];
}
