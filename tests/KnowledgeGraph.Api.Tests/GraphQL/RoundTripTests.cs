using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>One round trip to the store for each level of a query and kind of thing, never one a row.</summary>
public sealed class RoundTripTests
{
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    private static IEnumerable<TestCaseData> Queries()
    {
        yield return new TestCaseData(
            "{ instruments(first: 50) { nodes { id title } totalCount } }",
            new[] { nameof(IGraphReader.ListAsync) }).SetArgDisplayNames("a list");
        yield return new TestCaseData(
            "{ instruments(first: 50) { nodes { citations { nodes { target { title } candidates { title } } } } } }",
            new[] { nameof(IGraphReader.ListAsync), nameof(IGraphReader.CitationsInAsync), nameof(IGraphReader.InstrumentsAsync) })
                .SetArgDisplayNames("what a list cites");
        yield return new TestCaseData(
            "{ instruments(first: 50) { nodes { body { name } provisions { nodes { parent { label } children { label } previous { label } next { label } } } } } }",
            new[]
            {
                nameof(IGraphReader.ListAsync), nameof(IGraphReader.BodiesAsync), nameof(IGraphReader.PartsAsync),
                nameof(IGraphReader.ProvisionsAsync),
                nameof(IGraphReader.ChildrenAsync), nameof(IGraphReader.NeighboursAsync),
            }).SetArgDisplayNames("the parts of a list");
        yield return new TestCaseData(
            "{ instruments(first: 50) { nodes { buildsOn { nodes { citations(first: 2) { source { text } } to { ... on Instrument { title } ... on Provision { text } } } } } } }",
            new[]
            {
                nameof(IGraphReader.ListAsync), nameof(IGraphReader.RelationsWithEndsAsync), nameof(IGraphReader.ProofsAsync),
                nameof(IGraphReader.ProvisionsAsync),
            }).SetArgDisplayNames("the edges of a list with their proofs");
        yield return new TestCaseData(
            """{ a: instrument(ref: "E/RES/2022/14") { id } b: instrument(ref: "A/RES/76/181") { id } c: provision(ref: "E/RES/2022/14#OP1") { id } d: instrument(ref: "Kyoto Declaration") { id } }""",
            new[] { nameof(IGraphReader.InstrumentsAsync), nameof(IGraphReader.NamedAsync), nameof(IGraphReader.InstrumentsAsync),
                nameof(IGraphReader.ProvisionsAsync) })
            .SetArgDisplayNames("references");
        yield return new TestCaseData(
            """{ nodes(ids: ["E/RES/2022/14", "A/RES/76/181", "E/RES/2022/14#PP1", "E/RES/2022/14#PP2"]) { id } }""",
            new[] { nameof(IGraphReader.InstrumentsAsync), nameof(IGraphReader.ProvisionsAsync) }).SetArgDisplayNames("nodes");
        yield return new TestCaseData(
            """{ lineage(from: ["E/RES/2022/14"], depth: 2) { nodes { x y entity { ... on Instrument { title } } } edges { relation { citations { text } } } } }""",
            new[]
            {
                nameof(IGraphReader.LineageAsync), nameof(IGraphReader.InstrumentsAsync), nameof(IGraphReader.ProvisionsAsync),
                nameof(IGraphReader.ProofsAsync),
            }).SetArgDisplayNames("lineage with its drawing");
        yield return new TestCaseData(
            """{ lineage(from: ["E/RES/2022/14"], depth: 2) { nodes { entity { __typename id } } edges { type from { id } to { id } } } }""",
            new[] { nameof(IGraphReader.LineageAsync) }).SetArgDisplayNames("lineage of ids alone");
        yield return new TestCaseData(
            """{ provision(ref: "E/RES/2022/14#PP1") { id label buildsOn { nodes { type to { ... on Instrument { title } ... on Provision { text } } } } } }""",
            new[] { nameof(IGraphReader.RelationsWithEndsAsync) }).SetArgDisplayNames("what a paragraph builds on");
        yield return new TestCaseData(
            """{ provision(ref: "E/RES/2022/14#PP1") { buildsOn { nodes { to { id } from { id __typename } } } } }""",
            new[] { nameof(IGraphReader.RelationsAsync) }).SetArgDisplayNames("the ids of what a paragraph builds on");
        yield return new TestCaseData(
            """{ provision(ref: "E/RES/2022/14#OP99") { id buildsOn { totalCount } } }""",
            new[] { nameof(IGraphReader.RelationsAsync), nameof(IGraphReader.InstrumentsAsync), nameof(IGraphReader.ProvisionsAsync) })
            .SetArgDisplayNames("what a paragraph that is not there builds on");
        yield return new TestCaseData(
            """{ provision(ref: "E/RES/2022/14#PP1") { text buildsOn { totalCount } } }""",
            new[] { nameof(IGraphReader.ProvisionsAsync), nameof(IGraphReader.RelationsAsync) }).SetArgDisplayNames("a paragraph and its edges");
        yield return new TestCaseData(
            """{ instrument(ref: "A/RES/76/181") { id citedBy(first: 5) { nodes { source { id } } } } }""",
            new[] { nameof(IGraphReader.CitationsOfAsync) }).SetArgDisplayNames("who cites a text");
        yield return new TestCaseData(
            """{ instrument(ref: "A/RES/76/181") { id citedBy(first: 5) { nodes { text source { id text } } } } }""",
            new[] { nameof(IGraphReader.CitationsOfWithSourcesAsync) }).SetArgDisplayNames("the paragraphs that cite a text");
        yield return new TestCaseData(
            """{ search(text: "child") { edges { node { ... on Provision { instrument { title } } } } nodes { __typename } } }""",
            new[] { nameof(IGraphReader.EstimateAsync), nameof(IGraphReader.SearchAsync), nameof(IGraphReader.InstrumentsAsync),
                nameof(IGraphReader.ProvisionsAsync), nameof(IGraphReader.InstrumentsAsync) })
            .SetArgDisplayNames("search");
        yield return new TestCaseData(
            "{ instruments { nodes { statements { subject { id } source { label } object { __typename } } diagnostics { provision { label } } } } }",
            new[]
            {
                nameof(IGraphReader.ListAsync), nameof(IGraphReader.StatementsAsync), nameof(IGraphReader.InstrumentsAsync),
                nameof(IGraphReader.ProvisionsAsync), nameof(IGraphReader.BodiesAsync),
                nameof(IGraphReader.DiagnosticsAsync), nameof(IGraphReader.CitationsInAsync), nameof(IGraphReader.InstrumentsAsync),
            }).SetArgDisplayNames("statements and diagnostics");
    }

    private static IEnumerable<TestCaseData> RecordQueries()
    {
        yield return new TestCaseData(
            "{ instruments(first: 4) { nodes { adoption { drafts { title } verbatimRecord { title } sponsors { state { name } } } adoptions { votes { state { name votesCast { against } } } } } } }",
            new[]
            {
                nameof(IGraphReader.ListAsync), nameof(IGraphReader.RecordsAsync), nameof(IGraphReader.InstrumentsAsync),
                nameof(IGraphReader.StatesAsync),
            })
                .SetArgDisplayNames("the adoptions of a list");
        yield return new TestCaseData(
            "{ states { name votesCast { inFavour } sponsored(first: 2) { nodes { adoption { kind } instrument { title } } } votes(first: 2) { nodes { adoption { result { against } } } } } }",
            new[]
            {
                nameof(IGraphReader.StatesAsync), nameof(IGraphReader.SponsoredAsync), nameof(IGraphReader.VotesByAsync),
                nameof(IGraphReader.RecordsAsync), nameof(IGraphReader.InstrumentsAsync),
            }).SetArgDisplayNames("what all States did");
        yield return new TestCaseData(
            """{ votes(citing: "A/RES/74/174", on: ["A/RES/76/181"]) { texts states { state { name } votes { against } } } }""",
            new[] { nameof(IGraphReader.InstrumentsAsync), nameof(IGraphReader.VotesOnAsync) }).SetArgDisplayNames("the votes on a set");
    }

    private static IEnumerable<TestCaseData> BodyQueries()
    {
        yield return new TestCaseData(
            "{ instruments(first: 50) { nodes { body { name instruments(first: 2) { totalCount nodes { id } } } } } }",
            new[] { nameof(IGraphReader.ListAsync), nameof(IGraphReader.BodiesAsync), nameof(IGraphReader.IssuedAsync) })
                .SetArgDisplayNames("what the bodies of a list issued");
        yield return new TestCaseData(
            "{ statistics { byBody { body { instruments(first: 2) { nodes { title body { name } } } } } } }",
            new[]
            {
                nameof(IGraphReader.StatisticsAsync), nameof(IGraphReader.RevisionAsync), nameof(IGraphReader.GroupsAsync),
                nameof(IGraphReader.BodiesAsync), nameof(IGraphReader.IssuedAsync),
            }).SetArgDisplayNames("what all bodies issued");
    }

    [TestCaseSource(nameof(BodyQueries))]
    [TestCaseSource(nameof(RecordQueries))]
    [TestCaseSource(nameof(Queries))]
    public async Task Query_RoundTrips_AreThese(string query, string[] calls)
    {
        _service.Counted.Reset();
        await _service.DataAsync(query);
        Assert.That(_service.Counted.Calls, Is.EquivalentTo(calls));
    }
}
