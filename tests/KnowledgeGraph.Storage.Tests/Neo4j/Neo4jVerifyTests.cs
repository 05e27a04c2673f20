using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

/// <summary>
/// A fault in any property of any label, and in any type of relationship, is found. The faults are made of what is in the database, so that what
/// nobody looks through fails here as soon as it is there.
/// </summary>
[TestFixture, Category("Slow")]
public sealed class Neo4jVerifyTests
{
    // What nothing else tells.
    private static readonly Dictionary<string, string> SaidOnce = new(StringComparer.Ordinal)
    {
        ["Source.path"] = "what a file is called",
        ["Source.fingerprint"] = "what a file was like: with another one it is read again",
        ["Source.digest"] = "what a file said, which the graph need not say any more",
        ["Source"] = "that a file was read: without it, it is read again",
        ["Store.key"] = "which store it is",
        ["Store.contentVersion"] = "what an import brought",
    };

    private string address = null!;
    private Neo4jStoreOptions options = null!;
    private IGraphStore store = null!;

    [OneTimeSetUp]
    public async Task MakeTheGraph()
    {
        (address, options) = await Neo4jServer.RequireAsync();
        store = await Neo4jServer.OpenEmptyAsync();
        await store.SaveAsync([.. WholeGraph.Texts.Select(t => new IncomingDocument(t, "fingerprint"))]);
        foreach (IncomingRecords records in WholeGraph.Records)
        {
            await store.SaveRecordsAsync(records);
        }

        await store.SaveAsync(Text.Of("A/RES/77/9").Says("OP1", "Recalls resolution 70/1.", new Cite("resolution 70/1", "A/RES/70/1")), "fingerprint");
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }

    [Test]
    public async Task Verify_OfAFaultInAnyPropertyOrRelationship_FindsIt()
    {
        List<string> missed = [];
        int made = 0;
        foreach ((string what, string damage, string repair, object? value, string? id) in await FaultsAsync())
        {
            if (SaidOnce.ContainsKey(what))
            {
                continue;
            }

            made++;
            await RunAsync(damage, ("id", id), ("value", value));
            if (!await IsFoundAsync())
            {
                missed.Add(what);
            }

            await RunAsync(repair, ("id", id), ("value", value));
        }

        List<GraphDifference> left = [];
        await store.VerifyAsync(left.Add);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(missed, Is.Empty, "nobody notices these");
            Assert.That(left, Is.Empty, "all was mended");
            Assert.That(made, Is.GreaterThan(80));
        }
    }

    [Test]
    public async Task Verify_OfAStrangePropertyOfEachTypeOfRelationship_FindsEach()
    {
        const string last = "MATCH ()-[r]->() WITH type(r) AS type, r ORDER BY elementId(r) WITH type, last(collect(r)) AS r ";
        string[] types = [.. (await RunAsync(last + "SET r.strange = 7 RETURN type")).Rows.Select(r => r[0].GetString()!)];
        List<GraphDifference> found = [];
        await store.VerifyAsync(found.Add);
        await RunAsync(last + "SET r.strange = null");

        Assert.That(found.Select(d => d.What), Is.EquivalentTo(types));
        Assert.That(types, Has.Length.GreaterThan(15));
    }

    private async Task<bool> IsFoundAsync()
    {
        List<GraphDifference> found = [];
        try
        {
            await store.VerifyAsync(found.Add);
        }
        catch (GraphStoreException)
        {
            return true;
        }

        return found.Count > 0;
    }

    // Of each label and of each type of relationship: another value of each property; of each type, one that is gone.
    private async Task<List<(string What, string Damage, string Repair, object? Value, string? Id)>> FaultsAsync()
    {
        List<(string, string, string, object?, string?)> faults = [];
        foreach (JsonElement row in (await RunAsync(
            $"MATCH (n) WHERE NOT n:{Neo4jDatabase.Mark} UNWIND keys(n) AS key WITH labels(n)[0] AS label, key, n ORDER BY {Own("n")} "
                + "RETURN label, key, last(collect(elementId(n))), last(collect(n[key])) ORDER BY label, key")).Rows)
        {
            (string label, string key) = (row[0].GetString()!, row[1].GetString()!);
            string set = $"MATCH (n) WHERE elementId(n) = $p.id SET n.`{key}` = $p.value";
            faults.Add(($"{label}.{key}", set + "[1]", set + "[0]", new[] { Plain(row[3]), Other(row[3]) }, row[2].GetString()));
        }

        foreach (JsonElement row in (await RunAsync(
            $"MATCH (a)-[r]->(b) WITH type(r) AS type, r ORDER BY {Own("a")}, {Own("b")} WITH type, last(collect(r)) AS r "
                + "RETURN type, elementId(r), properties(r), elementId(startNode(r)), elementId(endNode(r)) ORDER BY type")).Rows)
        {
            (string type, string id) = (row[0].GetString()!, row[1].GetString()!);
            foreach (JsonProperty property in row[2].EnumerateObject())
            {
                string set = $"MATCH ()-[r]->() WHERE elementId(r) = $p.id SET r.`{property.Name}` = $p.value";
                faults.Add(($"{type}.{property.Name}", set + "[1]", set + "[0]", new[] { Plain(property.Value), Other(property.Value) }, id));
            }
        }

        return faults;
    }

    // What a node is known by: the server numbers its nodes otherwise each time.
    private static string Own(string node) => $"coalesce({node}.id, {node}.path, {node}.name, ''), elementId({node})";

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToArray(),
        JsonValueKind.True => true,
        _ => false,
    };

    private static object? Other(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() + "7",
        JsonValueKind.Number => value.GetInt64() + 77,
        JsonValueKind.Array when value.GetArrayLength() == 0 => new[] { "7" },
        JsonValueKind.Array => value.EnumerateArray().Skip(1).Select(Plain).Append(Other(value[0])).ToArray(),
        JsonValueKind.True => false,
        _ => true,
    };

    private Task<QueryAnswer> RunAsync(string statement, params (string Name, object? Value)[] parameters) =>
        Neo4jDatabase.RunAsync(StoreAddress.Parse(address), options, statement, parameters);
}
