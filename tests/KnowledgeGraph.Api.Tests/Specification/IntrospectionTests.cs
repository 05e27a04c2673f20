using System.Text.Json;
using KnowledgeGraph.Api.GraphQL;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Specification;

/// <summary>What the specification of September 2025 lets clients ask for of a schema, and write into a document.</summary>
public sealed class IntrospectionTests
{
    [Test]
    public async Task Schema_SaysAllThatTheSpecificationAsksFor()
    {
        await using Service service = await Service.StartAsync();
        JsonElement data = await service.DataAsync("""
            query Whole($all: Boolean = true) {
              __schema {
                description
                directives { name isRepeatable args(includeDeprecated: $all) { name isDeprecated deprecationReason } }
                types { name isOneOf fields(includeDeprecated: true) { name args(includeDeprecated: $all) { name isDeprecated } } inputFields(includeDeprecated: $all) { name isDeprecated deprecationReason } }
              }
              date: __type(name: "Date") { specifiedByURL isOneOf }
              instrument: __type(name: "Instrument") { specifiedByURL }
              type: __type(name: "__Type") { fields { name args { name type { kind ofType { name } } defaultValue } } }
            }
            """);
        JsonElement schema = data.GetProperty("__schema");
        string[] directives = [.. schema.GetProperty("directives").EnumerateArray().Select(d => $"{d.GetProperty("name")} {d.GetProperty("isRepeatable")}")];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(schema.GetProperty("description").GetString(), Does.StartWith("A cross-reference knowledge graph"));
            Assert.That(directives, Is.SupersetOf(new[] { "include False", "skip False", "deprecated False", "specifiedBy False", "cost False", "listSize False" }));
            Assert.That(data.GetProperty("date").GetProperty("specifiedByURL").GetString(), Does.StartWith("https://www.rfc-editor.org/"));
            Assert.That(data.GetProperty("instrument").GetProperty("specifiedByURL").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(data.GetProperty("type").GetProperty("fields").EnumerateArray().Where(f => f.GetProperty("args").GetArrayLength() > 0)
                .Select(f => f.GetProperty("args")[0]).Select(a => $"{a.GetProperty("type").GetProperty("kind")} {a.GetProperty("defaultValue")}"),
                Is.All.EqualTo("NON_NULL false").And.Exactly(3).Items);
        }
    }

    [Test]
    public void Print_AtOnceManyTimes_IsAlwaysTheSame()
    {
        string first = GraphSchema.Print();
        Assert.That(Enumerable.Range(0, 4).AsParallel().Select(_ => GraphSchema.Print()).ToArray(), Is.All.EqualTo(first));
        Assert.That(first, Does.Contain("scalar Date @specifiedBy(url: ").And.Not.Contain("directive @specifiedBy"));
    }

    [TestCase("\"\"\"\nWhat it is.\n\"\"\"\nquery Q(\"which\" $ref: String! = \"A/RES/74/174\" \"how\" $a: Int) { instrument(ref: $ref) { id } ...F }\n\"of a fragment\" fragment F on Query { __typename }")]
    [TestCase("# first\n\"one line\" # beside\nquery ($ref: String = \"A/RES/74/174\" @skip(if: false) $b: [String!] = [\"x\" \"y\"]) { instrument(ref: \"A/RES/74/174\") { id } }")]
    [TestCase("query A { __typename } \"the other\" query B { __typename }", "A")]
    public async Task Document_WithDescriptions_IsAnsweredAsWithoutThem(string document, string? name = null)
    {
        await using Service service = await Service.StartAsync();
        JsonElement answer = await service.SendAsync(new { query = document, operationName = name, variables = new { @ref = "A/RES/74/174" } });
        Assert.That(answer.TryGetProperty("errors", out JsonElement errors)
            && errors.EnumerateArray().Any(e => e.GetProperty("extensions").GetProperty("code").GetString() == "SYNTAX_ERROR"), Is.False, answer.ToString());
    }

    [Test]
    public async Task Document_WithDescriptions_HasItsFaultsWhereTheyStand()
    {
        await using Service service = await Service.StartAsync();
        JsonElement answer = await service.AskAsync("\"\"\"\nTwo lines,\nand é.\n\"\"\"\nquery Q(\"which\" $ref: String!) {\n  instrument(ref: $ref) { nothing }\n}", new { @ref = "x" });
        JsonElement place = answer.GetProperty("errors")[0].GetProperty("locations")[0];
        Assert.That((place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32()), Is.EqualTo((6, 27)));
    }

    [TestCase("\"of nothing\" { __typename }")]
    [TestCase("\"one\" \"two\" query { __typename }")]
    [TestCase("query (\"x\" a: Int) { __typename }")]
    [TestCase("query ($a: \"x\" Int) { __typename }")]
    [TestCase("query @skip(\"x\" if: true) { __typename }")]
    [TestCase("{ __typename \"x\" }")]
    [TestCase("{ __typename } \"x\"")]
    public async Task Description_WhereNoneMayStand_IsASyntaxError(string document)
    {
        await using Service service = await Service.StartAsync();
        Assert.That((await service.ErrorAsync(document)).Code, Is.EqualTo("SYNTAX_ERROR"));
    }
}
