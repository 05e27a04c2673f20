using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Tools;

/// <summary>The service as a subgraph of Apollo Federation 2: asked by hand, and composed with another subgraph by Apollo's own tools.</summary>
public sealed class FederationTests
{
    private const string Ask = "query E($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Instrument { id } ... on Provision { id label } "
        + "... on Relation { citationCount } ... on Body { name } } }";

    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [Test]
    public async Task Entities_AreFoundByTheirIds()
    {
        object[] representations =
        [
            new Dictionary<string, object> { ["__typename"] = "Instrument", ["id"] = "E/RES/2022/14", ["title"] = "whatever" },
            new Dictionary<string, object> { ["__typename"] = "Provision", ["id"] = "E/RES/2022/14#OP1" },
            new Dictionary<string, object> { ["__typename"] = "Provision", ["id"] = "E/RES/2022/14#OP99" },
            new Dictionary<string, object> { ["__typename"] = "Provision", ["id"] = "E/RES/2022/14" },
            new Dictionary<string, object> { ["__typename"] = "Body", ["id"] = "body:general-assembly" },
        ];

        JsonElement entities = (await _service.DataAsync(Ask, new { r = representations })).GetProperty("_entities");
        JsonElement literal = (await _service.DataAsync(
            """{ _entities(representations: [{ __typename: "Instrument", id: "E/RES/2022/14" }]) { ... on Instrument { id } } }""")).GetProperty("_entities");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(entities.GetRawText(), Is.EqualTo("""
                [{"__typename":"Instrument","id":"E/RES/2022/14"},{"__typename":"Provision","id":"E/RES/2022/14#OP1","label":"OP1"},null,null,{"__typename":"Body","name":"General Assembly"}]
                """.Trim()));
            Assert.That(literal.GetRawText(), Is.EqualTo("""[{"id":"E/RES/2022/14"}]"""));
        }
    }

    [TestCase("""{"__typename":"Instrument"}""", "BAD_USER_INPUT")]
    [TestCase("""{"__typename":"Instrument","id":5}""", "BAD_USER_INPUT")]
    [TestCase("""{"__typename":"Instrument","id":""}""", "BAD_USER_INPUT")]
    [TestCase("""{"id":"E/RES/2022/14"}""", "BAD_USER_INPUT")]
    [TestCase("""{"__typename":"Query","id":"E/RES/2022/14"}""", "BAD_USER_INPUT")]
    [TestCase("""{"__typename":"PageInfo","id":"E/RES/2022/14"}""", "BAD_USER_INPUT")]
    [TestCase("""{"__typename":["Instrument"],"id":{}}""", "BAD_USER_INPUT")]
    [TestCase("""{}""", "BAD_USER_INPUT")]
    [TestCase("""[]""", "INVALID_VALUE")]
    [TestCase("5", "INVALID_VALUE")]
    public async Task Representation_OfNoEntity_IsRefused(string representation, string code)
    {
        (string its, _) = await _service.ErrorAsync(Ask, new { r = new[] { JsonDocument.Parse(representation).RootElement } });

        Assert.That(its, Is.EqualTo(code));
    }

    [Test]
    public async Task Entities_ArePricedByTheirNumber()
    {
        object[] many = [.. Enumerable.Range(0, 500).Select(i => new Dictionary<string, string> { ["__typename"] = "Instrument", ["id"] = $"A/RES/74/{i}" })];
        (string code, _) = await _service.ErrorAsync(
            "query E($r: [_Any!]!) { _entities(representations: $r) { ... on Instrument { citations(first: 200) { nodes { id } } } } }", new { r = many });
        (string tooMany, _) = await _service.ErrorAsync(Ask, new { r = many.Append(many[0]) });

        Assert.That((code, tooMany), Is.EqualTo(("TOO_COSTLY", "BAD_USER_INPUT")));
    }

    [Test]
    public async Task Sdl_StandsAtItsOwnPlaceToo()
    {
        string sdl = (await _service.DataAsync("{ _service { sdl } }")).GetProperty("_service").GetProperty("sdl").GetString()!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await _service.Client.GetStringAsync("/graphql/subgraph.graphql"), Is.EqualTo(sdl));
            Assert.That(sdl, Does.Contain("type Instrument implements Node & Citable @key(fields: \"id\")").And.Not.Contain("_entities"));
        }
    }

    [Test]
    [Category("Slow")]
    public async Task Gateway_AsksBothSubgraphsForWhatTheyKnow()
    {
        string folder = Path.Combine(Repository.Folder, "tests", "KnowledgeGraph.Api.Tests", "Tools");
        Requirement.Tool(
            Directory.Exists(Path.Combine(folder, "node_modules", "@apollo", "gateway")) && ForeignTool.Exists("node"),
            $"Composition needs Node and its packages: npm install --prefix {Path.GetRelativePath(Repository.Folder, folder)}");
        (string output, string error) = await ForeignTool.RunAsync(
            "node", [Path.Combine("Federation", "federation.js"), new Uri(_service.Client.BaseAddress!, "graphql").ToString()], folder);
        Assert.That(output, Does.StartWith("{"), error);
        JsonElement answers = JsonDocument.Parse(output).RootElement;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.GetProperty("composition").GetArrayLength(), Is.Zero, output);
            Assert.That(answers.GetProperty("there").GetProperty("data").GetProperty("notes")[0].GetProperty("on").GetRawText(),
                Is.EqualTo("""{"id":"E/RES/2022/14","kind":"RESOLUTION","notes":["about E/RES/2022/14"]}"""));
            Assert.That(answers.GetProperty("parts").GetProperty("data").GetProperty("notes")[0].GetProperty("at").GetProperty("id").GetString(),
                Is.EqualTo("E/RES/2022/14#OP5"));
            Assert.That(answers.GetProperty("back").GetProperty("data").GetProperty("instrument").GetProperty("notes")[0].GetString(),
                Is.EqualTo("about E/RES/2022/14"));
        }
    }
}
