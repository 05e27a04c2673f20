using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Guards;

/// <summary>What operations cost by their page sizes, and that an answer says so when it is asked.</summary>
public sealed class CostTests
{
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [TestCase("{ __typename }", null, 0)]
    [TestCase("""{ instrument(ref: "x") { id title } }""", null, 1)]
    [TestCase("""{ instrument(ref: "x") { id body { name } } }""", null, 2)]
    [TestCase("{ instruments { nodes { id } } }", null, 20)]
    [TestCase("{ instruments { totalCount } }", null, 1)]
    [TestCase("{ instruments(first: 5) { nodes { id } edges { node { id } } } }", null, 10)]
    [TestCase("{ instruments(last: 7) { nodes { id body { id } } } }", null, 14)]
    [TestCase("query Q($n: Int) { instruments(first: $n) { nodes { id } } }", """{"n":3}""", 3)]
    [TestCase("query Q($n: Int = 4) { instruments(first: $n) { nodes { id } } }", null, 4)]
    [TestCase("query Q($n: Int) { instruments(first: $n) { nodes { id } } }", null, 20)]
    [TestCase("{ instruments(first: 2) { nodes { citations(first: 3) { nodes { target { id } } } } } }", null, 2 * (1 + (3 * 2)))]
    [TestCase("{ instruments(first: 2) { ...P } } fragment P on InstrumentConnection { nodes { ... on Instrument { body { id } } } }", null, 4)]
    [TestCase("""{ nodes(ids: ["a", "b", "c"]) { id } }""", null, 3)]
    [TestCase("""{ resolve(refs: ["a", "b"]) { ... on UnknownReference { near { edits } } } }""", null, 50 + (2 * 11))]
    [TestCase("""{ provision(ref: "x") { children { id } } }""", null, 11)]
    [TestCase("""{ search(text: "x", first: 3) { edges { node { ... on Instrument { id } } } } }""", null, 23)]
    [TestCase("""{ lineage(from: ["E/RES/2022/14"], depth: 2, limit: 10) { nodes { entity { ... on Instrument { id } } } } }""", null, 40 + (10 * 2))]
    [TestCase("""{ place(ref: "x") { name citedByCount { texts } } }""", null, 100 + 2)]
    [TestCase("""{ instrument(ref: "x") { places(first: 3) { nodes { name instrument { id } } totalCount } } }""", null, 1 + 500 + (3 * 2))]
    [TestCase("{ states { id } }", null, 1_000 + 210)]
    [TestCase("{ states { votesCast { against } } }", null, 1_000 + (210 * 12))]
    [TestCase("{ states { sponsored(first: 3) { nodes { part } } } }", null, 1_000 + (210 * (1 + 20 + 3)))]
    [TestCase("{ votes { states { state { id } votes { against } } } }", null, 1_000 + 1 + (210 * 3))]
    [TestCase("{ instruments(first: 5) { nodes { adoption { votes { name } sponsors { name } } } } }", null, 5 * (1 + 1 + 193 + 60))]
    [TestCase("{ instruments { groups(by: YEAR, first: 10) { nodes { count } } } }", null, 500 + 10)]
    [TestCase(
        "{ instruments(first: 2) { nodes { id } groups(by: YEAR, first: 3) { nodes { groups(by: KIND, first: 4) { nodes { count } } } } } }", null,
        2 + 500 + (3 * (1 + 5 + 4)))]
    [TestCase("{ subjects(first: 2000) { nodes { value } } }", null, 500 + 2000)]
    public async Task Cost_IsAboutTheObjectsAskedFor(string query, string? variables, int cost)
    {
        JsonElement answer = await _service.SendAsync(
            new
            {
                query,
                variables = variables is null
            ? null : (object)JsonDocument.Parse(variables).RootElement,
                extensions = new { cost = true }
            });
        JsonElement told = answer.GetProperty("extensions").GetProperty("cost");
        Assert.Multiple(() =>
        {
            Assert.That(told.GetProperty("requested").GetInt32(), Is.EqualTo(cost));
            Assert.That(told.GetProperty("maximum").GetInt32(), Is.EqualTo(50_000));
        });
    }

    [Test]
    public async Task Cost_NotAskedFor_IsNotTold() =>
        Assert.That((await _service.AskAsync("{ __typename }")).TryGetProperty("extensions", out _), Is.False);

    [TestCase("name", 2)]
    [TestCase("id __typename", 1, Description = "what is known without it")]
    public async Task Cost_TellsTheRoundTripsToTheStore(string selection, int trips)
    {
        string query = $"{{ instruments {{ nodes {{ body {{ {selection} }} }} }} }}";
        JsonElement answer = await _service.SendAsync(new { query, extensions = new { cost = true } });
        Assert.That(answer.GetProperty("extensions").GetProperty("cost").GetProperty("storeRoundTrips").GetInt32(), Is.EqualTo(trips));
    }

    [Test]
    public async Task Introspection_OfTheUsualTools_Passes()
    {
        const string Type = "kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } }";
        await _service.DataAsync(
            "query IntrospectionQuery { __schema { description queryType { name } mutationType { name } subscriptionType { name } types { ...FullType } "
            + "directives { name description locations args { ...InputValue } } } } "
            + "fragment FullType on __Type { kind name description fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason } "
            + "inputFields { ...InputValue } interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } } "
            + "fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue } "
            + $"fragment TypeRef on __Type {{ {Type} }}");
    }

    [Test]
    public async Task Introspection_OfDeprecatedArguments_Passes()
    {
        JsonElement data = await _service.DataAsync(
            "{ __schema { directives { name args(includeDeprecated: true) { name isDeprecated deprecationReason } } "
            + "types { fields(includeDeprecated: true) { args(includeDeprecated: true) { name isDeprecated } } "
            + "inputFields(includeDeprecated: true) { name isDeprecated } } } }");
        JsonElement skip = data.GetProperty("__schema").GetProperty("directives").EnumerateArray()
            .Single(d => d.GetProperty("name").GetString() == "skip");
        Assert.That(skip.GetProperty("args")[0].GetProperty("name").GetString(), Is.EqualTo("if"));
    }

    [Test]
    public async Task Introspection_SwitchedOff_IsRefusedAndSchemaIsNotServed()
    {
        await using Service closed = await Service.StartAsync(configure: o => o.Introspection = false);
        (string code, _) = await closed.ErrorAsync("{ ...S } fragment S on Query { __schema { types { name } } }");
        using HttpResponseMessage sdl = await closed.Client.GetAsync("/graphql/schema.graphql");
        await closed.DataAsync("{ __typename }");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo("INTROSPECTION_OFF"));
            Assert.That((int)sdl.StatusCode, Is.EqualTo(404));
        });
    }

    [Test]
    public async Task Limits_OfTheOptions_Hold()
    {
        await using Service narrow = await Service.StartAsync(configure: o =>
        {
            o.Guards.MaxCost = 10;
            o.Guards.MaxAliases = 0;
            o.Guards.MaxErrors = 1;
        });
        Assert.Multiple(async () =>
        {
            Assert.That((await narrow.ErrorAsync("{ instruments(first: 11) { nodes { id } } }")).Code, Is.EqualTo("TOO_COSTLY"));
            Assert.That((await narrow.ErrorAsync("{ a: __typename }")).Code, Is.EqualTo("TOO_MANY_ALIASES"));
            Assert.That((await narrow.AskAsync("{ a b c }")).GetProperty("errors").GetArrayLength(), Is.EqualTo(2));
        });
    }

    [Test]
    public void Options_ThatAllowNothing_EndTheStart() =>
        Assert.That(async () => await Service.StartAsync(configure: o => o.Guards.MaxTokens = 0),
            Throws.TypeOf<Microsoft.Extensions.Options.OptionsValidationException>());
}
