using System.Text.Json;
using KnowledgeGraph.Api.Tests.Generated;

namespace KnowledgeGraph.Api.Tests.Tools;

/// <summary>Clients that keep things by their ids: what Apollo Client's cache and Relay's store read back is what the service answered,
/// whatever else was asked between.</summary>
[Category("Slow")]
public sealed class CacheTests
{
    private const int Generated = 60;

    private const string Lineage = """
        { lineage(from: ["ROOT"], direction: BOTH, depth: 3, limit: 100) { roots { entity { id } }
            nodes { depth degree x y entity { id label ... on Instrument { title date } ... on Provision { text } } }
            edges { type depth citationCount coverage from { id } to { id } relation { id citationCount citations { id text } } } isTruncated omittedNodes } }
        """;

    private static readonly string[][] Rounds =
    [
        [.. new[] { "E/RES/2022/14", "A/RES/76/1", "A/RES/75/1 OP1" }.Select(root => Lineage.Replace("ROOT", root, StringComparison.Ordinal))],
        [
            .. new[] { "PROVISION", "INSTRUMENT" }.SelectMany(granularity => new[] { "1", "2" }, (granularity, depth) => $$"""
                { lineage(from: ["A/RES/76/1"], depth: {{depth}}, filter: { granularity: {{granularity}}, types: [RECALLS, REPEATS] }) {
                    nodes { depth degree x y entity { id } } edges { depth citationCount coverage relation { id citationCount citations { id } } } } }
                """),
        ],
        [
            """{ provision(ref: "E/RES/2022/14 PP3") { buildsOn { edges { depth isInherited citationCount node { type citationCount to { id } citations { text } } } } } }""",
            """{ provision(ref: "E/RES/2022/14 PP3") { buildsOn(depth: 3, includeInherited: true) { edges { depth isInherited citationCount node { type citationCount to { id } citations { text } } } } } }""",
            """{ instrument(ref: "E/RES/2022/14") { buildsOn { edges { depth isInherited citationCount node { type citationCount to { id } citations { text } } } } } }""",
        ],
        [
            "{ instruments(first: 2) { edges { cursor node { id label } } pageInfo { endCursor hasNextPage } totalCount } }",
            "{ instruments(last: 2) { edges { cursor node { id label } } pageInfo { endCursor hasNextPage } totalCount } }",
            "{ instruments(first: 5, filter: { isLoaded: true }, orderBy: SYMBOL) { nodes { id date citations(first: 1) { totalCount } } } }",
            "{ instruments(first: 5, filter: { isLoaded: true }, orderBy: SYMBOL) { nodes { id date citations(last: 1) { nodes { text } } } } }",
        ],
        [
            """{ search(text: "child") { totalCount edges { score snippet cursor node { id label } } } }""",
            """{ search(text: "children violence") { totalCount edges { score snippet cursor node { id label } } } }""",
        ],
        [
            "{ states { id name votesCast { inFavour against } votes(first: 1) { nodes { vote instrument { id } adoption { id part result { inFavour } } } } } }",
            """{ state(id: "FRA") { votes(vote: [AGAINST]) { totalCount } } instrument(ref: "A/RES/74/1") { adoptions { part votes(vote: [IN_FAVOUR]) { name vote state { name } } } } }""",
            """{ instrument(ref: "A/RES/74/1") { adoptions { part votes { name vote state { name } } } } }""",
        ],
        [
            """{ provision(ref: "A/RES/75/1 OP1") { wording { origin closest { coverage date provision { id } } history { nodes { place { coverage provision { id } } } } } } }""",
            """{ provision(ref: "A/RES/76/1 OP1") { wording { origin closest { coverage date provision { id } } history { nodes { place { coverage provision { id } } } } } } }""",
            """{ agreedLanguage(text: "1. Decides to remain seized of the matter.") { paragraphs { origin closest { coverage provision { id } } } } }""",
        ],
    ];

    [Test]
    public async Task Caches_ReadBackWhatWasAnswered()
    {
        string folder = Path.Combine(Repository.Folder, "tests", "KnowledgeGraph.Api.Tests", "Tools");
        Requirement.Tool(
            Directory.Exists(Path.Combine(folder, "node_modules", "relay-runtime")) && ForeignTool.Exists("node"),
            $"The clients need Node and their packages: npm install --prefix {Path.GetRelativePath(Repository.Folder, folder)}");
        await using CarriedGraph graph = await CarriedGraph.StartAsync(o => o.Guards.MaxCost = 1_000_000);
        string[][] rounds = [.. Rounds, .. Enumerable.Range(0, Generated).Select(seed => Twice(graph, seed))];
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            string url = new Uri(graph.Service.Client.BaseAddress!, "graphql").ToString();
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { url, rounds, whole = Rounds.Length }));
            (string output, string error) = await ForeignTool.RunAsync("node", [Path.Combine("Caches", "caches.js"), file], folder);
            string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(lines.SkipLast(1), Is.Empty, error);
                Assert.That(lines[^1], Does.StartWith("read "));
                TestContext.Out.WriteLine(lines[^1]);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    // The same asked twice with other arguments.
    private static string[] Twice(CarriedGraph graph, int seed) =>
    [
        .. Enumerable.Range(seed * 2, 2)
            .Select(arguments => new RandomQuery(graph.Schema, new Random(seed), new Random(arguments), CarriedGraph.Values).Next()),
    ];
}
