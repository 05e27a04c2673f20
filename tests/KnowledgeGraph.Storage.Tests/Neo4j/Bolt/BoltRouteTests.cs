using System.Text.Json;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j.Bolt;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Tests.Neo4j.Bolt;

/// <summary>Reads go by Bolt where the same graph is there, and by HTTP whatever goes wrong.</summary>
public sealed class BoltRouteTests
{
    private static readonly QueryStatement Statement = QueryStatement.Read("RETURN $p.x", ("x", 1));

    [Test]
    public async Task Read_WhereTheSameGraphIsThere_GoesByBolt()
    {
        await using var server = new StubBolt();
        using BoltRoute route = Route(server.Port);
        Assert.That(await ReadAsync(route), Is.Null, "before anybody has looked");
        await FoundAsync(route);
        QueryAnswer? answer = await ReadAsync(route);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer!.Single[0].GetString(), Is.EqualTo("the key"));
            Assert.That(answer.Bookmarks, Is.EqualTo(new[] { "b" }));
            Assert.That(answer.Bytes, Is.EqualTo("""[["the key"]]""".Length));
        }
    }

    [Test]
    public async Task Read_WhereAnotherGraphAnswers_GoesByHttp()
    {
        await using var server = new StubBolt { Word = "another" };
        using BoltRoute route = Route(server.Port);
        await LookedAsync(route, () => server.Statements > 0);
        Assert.That(await ReadAsync(route), Is.Null);
    }

    [Test]
    public async Task Read_WhereNoBoltIsSpokenThatIsKnown_GoesByHttp()
    {
        await using var server = new StubBolt { Version = [0, 0, 0, 0] };
        using BoltRoute route = Route(server.Port);
        await LookedAsync(route, () => false);
        Assert.That(await ReadAsync(route), Is.Null);
    }

    [Test]
    public async Task Read_OfALineThatBreaks_GoesByHttpAndIsNotAFailure()
    {
        await using var server = new StubBolt();
        using BoltRoute route = Route(server.Port);
        await FoundAsync(route);
        server.Breaks = true;
        Assert.That(await ReadAsync(route), Is.Null);
    }

    [Test]
    public async Task Read_OfALineThatWasClosedMeanwhile_GoesByAnother()
    {
        await using var server = new StubBolt();
        using BoltRoute route = Route(server.Port);
        await FoundAsync(route);
        server.Breaks = true;
        Task<QueryAnswer?> reading = ReadAsync(route);
        server.Breaks = false;
        await reading;
        await FoundAsync(route);
        Assert.That((await ReadAsync(route))!.Single[0].GetString(), Is.EqualTo("the key"));
    }

    [Test]
    public async Task Read_ThatTheServerRefuses_SaysItsCodeAndLeavesTheLineAsGoodAsBefore()
    {
        await using var server = new StubBolt();
        using BoltRoute route = Route(server.Port);
        await FoundAsync(route);
        int before = server.Statements;
        server.Failure = "Neo.ClientError.Statement.SyntaxError";
        BoltFailure? refused = await Assert.ThrowsAsync<BoltFailure>(() => ReadAsync(route));
        server.Failure = null;
        QueryAnswer? answer = await ReadAsync(route);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused!.Code, refused.Message), Is.EqualTo(("Neo.ClientError.Statement.SyntaxError", "it was so")));
            Assert.That(answer!.Single[0].GetString(), Is.EqualTo("the key"));
            Assert.That(server.Statements - before, Is.EqualTo(2), "no new line, which would have been asked for its key");
        }
    }

    // A line that is opened asks for the key: what comes back after the failure does not.
    private static BoltRoute Route(int port)
    {
        Assert.That(StoreAddress.TryParse("neo4j+http://127.0.0.1:1/neo4j", out StoreAddress? address, out _), Is.True);
        var key = new QueryAnswer(JsonSerializer.SerializeToElement(new[] { new[] { "the key" } }), []);
        return new BoltRoute(
            address!.Neo4j!, new Neo4jStoreOptions { ReadTimeout = TimeSpan.FromSeconds(20) }, (_, _) => Task.FromResult(key),
            _ => Task.FromResult<JsonDocument?>(JsonDocument.Parse($$"""{"bolt_direct":"bolt://elsewhere:{{port}}"}""")));
    }

    private static Task<QueryAnswer?> ReadAsync(BoltRoute route) =>
        route.ReadAsync(route.Question(Statement, ["seen"], 5), 1 << 20, CancellationToken.None);

    private static async Task FoundAsync(BoltRoute route)
    {
        await LookedAsync(route, () => route.IsThere);
        Assert.That(route.IsThere, Is.True);
    }

    private static async Task LookedAsync(BoltRoute route, Func<bool> isDone)
    {
        route.Look();
        for (int turn = 0; turn < 500 && !isDone() && !route.HasLooked; turn++)
        {
            await Task.Delay(10);
        }
    }
}
