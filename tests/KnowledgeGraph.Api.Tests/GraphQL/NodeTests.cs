using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Tests.Generated;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>Ids: whatever gives one out, node(id) finds the same thing by it, and it is the same thing wherever it stands.</summary>
public sealed class NodeTests
{
    private const string Proofs = "Relation_citations";

    private CarriedGraph _graph = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _graph = await CarriedGraph.StartAsync(o => o.Guards.MaxCost = 100_000_000);

    [OneTimeTearDown]
    public async Task StopAsync() => await _graph.DisposeAsync();

    private IReadOnlyList<IObjectGraphType> Kinds => [.. ((IInterfaceGraphType)_graph.Schema.AllTypes["Node"]!).PossibleTypes];

    // All that a type says without being asked for more: its values.
    private string Fragments => string.Join('\n', Kinds.Select(type => $"fragment F{type.Name} on {type.Name} {{ __typename id "
        + string.Join(' ', type.Fields.Where(IsValue).Select(f => $"{type.Name}_{f.Name}: {f.Name}"))
        + (type.Name == "Relation" ? $" {Proofs}: citations(first: 100) {{ ...FCitation }}" : "") + " }"));

    private static bool IsValue(FieldType field) =>
        field.Name != "id" && field.Arguments is not { Count: > 0 } && field.ResolvedType!.GetNamedType() is ScalarGraphType;

    private string Spread => string.Join(' ', Kinds.Select(type => $"...F{type.Name}"));

    [Test]
    public void EveryType_WithAnId_IsANode() =>
        Assert.That(
            _graph.Schema.AllTypes.OfType<IObjectGraphType>().Where(t => t.Fields.Any(f => f.Name == "id") && !Kinds.Contains(t)).Select(t => t.Name),
            Is.Empty, "what node(id) does not find again has no id");

    [Test]
    public async Task EveryIdThatIsGivenOut_IsTheSameThingEverywhereAndFoundAgain()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string query in Wide())
        {
            Gather((await _graph.Service.DataAsync(Used(query))), known);
        }

        string[] ids = [.. known.Keys];
        JsonElement found = (await _graph.Service.DataAsync(
            Used($"query N($ids: [ID!]!) {{ nodes(ids: $ids) {{ {Spread} }} }}"), new { ids })).GetProperty("nodes");
        JsonElement one = (await _graph.Service.DataAsync(
            Used($"query N($id: ID!) {{ node(id: $id) {{ {Spread} }} }}"), new { id = ids[^1] })).GetProperty("node");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.EnumerateArray().Select(n => n.GetRawText()), Is.EqualTo(ids.Select(id => known[id])));
            Assert.That(one.GetRawText(), Is.EqualTo(known[ids[^1]]));
            Assert.That(found.EnumerateArray().Select(n => n.GetProperty("__typename").GetString()).Distinct(),
                Is.EquivalentTo(Kinds.Select(k => k.Name)), "of every kind there was one");
            Assert.That(found.EnumerateArray().Where(n => n.TryGetProperty("Relation_citationCount", out JsonElement count)
                && count.GetInt32() != n.GetProperty(Proofs).GetArrayLength()), Is.Empty, "as many citations as are told");
            Assert.That(Relations(found, "REPEATS"), Is.Not.Empty);
            Assert.That(Relations(found, "HAS_PART"), Is.Not.Empty);
        }
    }

    [TestCase("E/RES/2022/14~RECALLS~A/RES/1/1")]
    [TestCase("E/RES/2022/14#OP1~RECALLS~nothing")]
    [TestCase("A/RES/75/1~HAS_PART~A/RES/74/1#OP1")]
    [TestCase("A/RES/74/1#OP1~HAS_PART~A/RES/74/1#OP1")]
    [TestCase("A/RES/74/1#OP1~HAS_PART~A/RES/74/1#OP2")]
    [TestCase("A/RES/74/1~HAS_PART~A/RES/74/1")]
    [TestCase("A/RES/74/1#OP1~REPEATS~A/RES/75/1#OP1")]
    [TestCase("A/RES/74/1~REPEATS~A/RES/75/1#OP1")]
    [TestCase("A/RES/75/1~recalls~A/RES/74/1")]
    [TestCase("a~b~c~d")]
    [TestCase("~RECALLS~")]
    [TestCase("statement:")]
    [TestCase("statement:E/RES/2022/14#OP1~A/RES/74/1~ADOPTED_BY~body:general-assembly")]
    [TestCase("adoption:")]
    [TestCase("adoption:A/RES/74/1")]
    [TestCase("adoption:A/RES/74/1#C")]
    [TestCase("body:nobody")]
    [TestCase("ZZZ")]
    [TestCase("E/RES/2022/14#OP1@7")]
    [TestCase("#@~")]
    [TestCase("")]
    public async Task WhatNothingHas_IsNull(string id) => Assert.That(
        (await _graph.Service.DataAsync("query N($id: ID!) { node(id: $id) { id } }", new { id })).GetProperty("node").ValueKind,
        Is.EqualTo(JsonValueKind.Null));

    private static string[] Wide() =>
    [
        """
        { instruments(first: 200) { nodes { ...FInstrument body { ...FBody } statements { ...FStatement } adoptions { ...FAdoption }
            buildsOn { nodes { ...FRelation } } builtOnBy { nodes { ...FRelation } } } } states { ...FState } }
        """,
        """
        { instruments(first: 20, filter: { isLoaded: true }) { nodes { provisions(first: 100) { nodes { ...FProvision
            buildsOn(depth: 3, includeInherited: true) { nodes { ...FRelation } } builtOnBy(depth: 3) { nodes { ...FRelation } } } } } } }
        """,
        .. from direction in new[] { "BUILDS_ON", "BUILT_ON_BY", "BOTH" }
           from granularity in new[] { "PROVISION", "INSTRUMENT" }
           from types in new[] { "", ", types: [RECALLS, REPEATS]" }
           select $$"""
               { lineage(from: ["E/RES/2022/14", "A/RES/75/1", "A/RES/74/1"], direction: {{direction}}, depth: 3, limit: 300,
                   filter: { granularity: {{granularity}}{{types}} }) { nodes { entity { ...FInstrument ...FProvision } }
                   edges { from { ...FInstrument ...FProvision } relation { ...FRelation } } } }
               """,
    ];

    private string Used(string query)
    {
        string[] all = Fragments.Split('\n');
        List<string> used = [query];
        for (int i = 0; i < used.Count; i++)
        {
            used.AddRange(all.Where(f => used[i].Contains("..." + f.Split(' ')[1], StringComparison.Ordinal) && !used.Contains(f)));
        }

        return string.Join('\n', used);
    }

    private static IEnumerable<JsonElement> Relations(JsonElement found, string type) => found.EnumerateArray()
        .Where(n => n.GetProperty("__typename").GetString() == "Relation" && n.GetProperty("Relation_type").GetString() == type);

    private static void Gather(JsonElement answer, Dictionary<string, string> known)
    {
        if (answer.ValueKind == JsonValueKind.Object)
        {
            if (answer.TryGetProperty("__typename", out JsonElement type))
            {
                string id = answer.GetProperty("id").GetString()!, text = Own(answer, type.GetString()!);
                Assert.That(known.TryAdd(id, text) || known[id] == text, Is.True, $"{id} is two things: {text} and {known[id]}");
            }

            foreach (JsonProperty property in answer.EnumerateObject())
            {
                Gather(property.Value, known);
            }
        }
        else if (answer.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in answer.EnumerateArray())
            {
                Gather(item, known);
            }
        }
    }

    // What the fragment of its type asked for, and nothing that a query asked beside it.
    private static string Own(JsonElement node, string type) => "{" + string.Join(',', node.EnumerateObject()
        .Where(p => p.Name is "__typename" or "id" || p.Name.StartsWith(type + "_", StringComparison.Ordinal))
        .Select(p => $"\"{p.Name}\":{p.Value.GetRawText()}")) + "}";
}
