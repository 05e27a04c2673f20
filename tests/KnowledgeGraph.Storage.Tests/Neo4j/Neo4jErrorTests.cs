using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Waiting;
using Answer = KnowledgeGraph.Storage.Tests.Neo4j.ScriptedServer.Answer;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

/// <summary>What answers mean: one clear sentence each, tried again only where that helps, never with the password in it.</summary>
[TestFixture]
public sealed class Neo4jErrorTests
{
    private const string Password = "s3cret-word";

    private static readonly Neo4jStoreOptions Quick = new()
    {
        Password = Password,
        ReadTimeout = TimeSpan.FromSeconds(5),
        WriteTimeout = TimeSpan.FromSeconds(5),
        RetryDelay = TimeSpan.FromMilliseconds(1),
        Patience = new StorePatience(TimeSpan.FromMilliseconds(600), TimeSpan.FromMilliseconds(600)),
        BreakDuration = TimeSpan.FromMilliseconds(600),
    };

    private static readonly Answer Discovery = new(200, "application/json", """{"neo4j_version":"5.20.0","neo4j_edition":"community"}""");

    private static IEnumerable<TestCaseData> ForGood()
    {
        yield return Case("wrong password", "does not accept the user 'reader'", Answer.Error(401, "Neo.ClientError.Security.Unauthorized"));
        yield return Case("too many wrong passwords", "too many were wrong", Answer.Error(401, "Neo.ClientError.Security.AuthenticationRateLimit"));
        yield return Case("no right", "does not allow this to the user 'reader'", Answer.Error(403, "Neo.ClientError.Security.Forbidden"));
        yield return Case("unknown database", "has no database 'graph'", Answer.Error(404, "Neo.ClientError.Database.DatabaseNotFound"));
        yield return Case("refused in a 202", "Neo.ClientError.Statement.ArithmeticError",
            Answer.Error(202, "Neo.ClientError.Statement.ArithmeticError"));
        yield return Case("too long", "gave the question up", Answer.Error(400, "Neo.ClientError.Transaction.TransactionTimedOut"));
        yield return Case("no Query API", "5.25 or newer is needed", new Answer(404, "text/html", "<html>Not Found</html>"), Discovery);
        yield return Case("Query API switched off", "QUERY_API_ENDPOINTS", new Answer(404, "text/html", "<html>Not Found</html>"),
            new Answer(200, "application/json", """{"neo4j_version":"5.26.30"}"""));
        yield return Case("a page of a proxy", "not Neo4j's Query API", new Answer(200, "text/html", "<html><body>Please sign in</body></html>"));
        yield return Case("another service", "not Neo4j's Query API", new Answer(200, "application/json", """{"hello":"world"}"""));
        yield return Case("a list", "not Neo4j's Query API", new Answer(200, "application/json", "[1]"));
        yield return Case("a redirect", "not Neo4j's Query API", new Answer(302, "text/html", ""));
    }

    private static IEnumerable<TestCaseData> ForNow()
    {
        yield return Case("a deadlock in a 400", "Neo.TransientError.Transaction.DeadlockDetected",
            Answer.Error(400, "Neo.TransientError.Transaction.DeadlockDetected"));
        yield return Case("no memory in a 202", "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
            Answer.Error(202, "Neo.TransientError.General.MemoryPoolOutOfMemoryError"));
        yield return Case("another leader", "Neo.ClientError.Cluster.NotALeader", Answer.Error(400, "Neo.ClientError.Cluster.NotALeader"));
        yield return Case("a gateway", "Something between", new Answer(502, "text/html", "<html>Bad Gateway</html>"));
        yield return Case("cut in the middle", "broke",
            new Answer(202, "application/json", """{"data":{"fields":["x"],"values":[[1],[2""", Missing: 100));
        yield return Case("whole by its length, half by its content", "broke off",
            new Answer(202, "application/json", """{"data":{"fields":["x"],"values":[[1],[2"""));
    }

    [TestCaseSource(nameof(ForGood))]
    public async Task Read_ThatFailsForGood_IsSaidOnceAndNotTriedAgain(string said, ScriptedServer.Answer[] answers)
    {
        await using var server = new ScriptedServer(answers);
        using var client = new Neo4jClient(StoreAddress.Parse(server.Address), Quick);

        GraphStoreException? e = await Assert.ThrowsAsync<GraphStoreException>(() =>
            client.RunAsync(QueryStatement.Read("RETURN 1"), CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(e!.Message, Does.Contain(said).And.Contain("Neo4j").And.Not.Contain("<"));
            Assert.That(e.ToString(), Does.Not.Contain(Password).And.Not.Contain(Convert.ToBase64String("reader:"u8).TrimEnd('=')));
            Assert.That(e.RetryAfter, Is.Null);
            Assert.That(server.Requests, Is.EqualTo(1));
        }
    }

    [TestCaseSource(nameof(ForNow))]
    public async Task Read_ThatFailsForNow_IsTriedAgainAndThenAnswered(string said, ScriptedServer.Answer[] answers)
    {
        await using var server = new ScriptedServer([.. answers, Answer.Rows("[[7]]")]);
        using var client = new Neo4jClient(StoreAddress.Parse(server.Address), Quick);

        QueryAnswer answer = await client.RunAsync(QueryStatement.Read("RETURN 7"), CancellationToken.None);
        Assert.That((answer.Single[0].GetInt32(), server.Requests), Is.EqualTo((7, 2)));

        await using var always = new ScriptedServer(answers);
        using var another = new Neo4jClient(StoreAddress.Parse(always.Address), Quick);
        GraphStoreException? e = await Assert.ThrowsAsync<GraphStoreException>(() =>
            another.RunAsync(QueryStatement.Write("CREATE (n)"), CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(e!.Message, Does.Contain(said));
            Assert.That(e.RetryAfter, Is.Not.Null);
            Assert.That(always.Requests, Is.GreaterThan(3), "until patience is at its end: Neo4jWaitTests says when that is");
        }
    }

    [Test]
    public async Task Read_WhileNobodyListens_IsRefusedAtOnceAndRecoversByItself()
    {
        int port = FreePort();
        using var client = new Neo4jClient(StoreAddress.Parse($"neo4j+http://127.0.0.1:{port}/neo4j"), Quick);
        GraphStoreException? first = await Assert.ThrowsAsync<GraphStoreException>(() =>
            client.RunAsync(QueryStatement.Read("RETURN 1"), CancellationToken.None));
        Assert.That(first!.Message, Does.Contain("cannot be reached").And.Contain("Start the server"));

        // The circuit is open: nothing is tried.
        GraphStoreException[] refused = (await Task.WhenAll(Enumerable.Range(0, 100).Select(_ =>
            Assert.ThrowsAsync<GraphStoreException>(() => client.RunAsync(QueryStatement.Read("RETURN 1"), CancellationToken.None)))))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Select(r => r.InnerException), Is.All.InstanceOf<Polly.CircuitBreaker.BrokenCircuitException>());
            Assert.That(refused.Select(r => r.RetryAfter), Is.All.Not.Null);
            Assert.That(refused[^1].Message, Does.Contain("cannot be reached"));
        }

        using var listener = new HttpListener();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        Task serving = Task.Run(async () =>
        {
            HttpListenerContext context = await listener.GetContextAsync();
            context.Response.StatusCode = 202;
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync("""{"data":{"fields":["x"],"values":[[7]]}}"""u8.ToArray());
            context.Response.Close();
        });
        await Task.Delay(Quick.BreakDuration + TimeSpan.FromMilliseconds(200));
        Assert.That((await client.RunAsync(QueryStatement.Read("RETURN 7"), CancellationToken.None)).Single[0].GetInt32(), Is.EqualTo(7));
        await serving;
    }

    [Test]
    public async Task Request_Always_ReadsReadOnlyInLessTimeThanTheClientWaitsAndSeesWhatWasWritten()
    {
        await using var server = new ScriptedServer(Answer.Rows("[]"));
        using var client = new Neo4jClient(StoreAddress.Parse(server.Address), Quick with { ReadTimeout = TimeSpan.FromSeconds(20) });
        await client.RunAsync(QueryStatement.Write("CREATE (n)"), CancellationToken.None);
        await client.RunAsync(QueryStatement.Read("RETURN $p.x", ("x", "'; DROP")), CancellationToken.None);

        JsonElement sent = JsonDocument.Parse(server.LastBody).RootElement;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.GetProperty("accessMode").GetString(), Is.EqualTo("Read"));
            Assert.That(sent.GetProperty("maxExecutionTime").GetInt32(), Is.EqualTo(15));
            Assert.That(sent.GetProperty("bookmarks")[0].GetString(), Is.EqualTo("b"));
            Assert.That(sent.GetProperty("statement").GetString(), Does.EndWith("RETURN $p.x"));
            Assert.That(sent.GetProperty("parameters").GetProperty("p").GetProperty("x").GetString(), Is.EqualTo("'; DROP"));
        }
    }

    [Test]
    public void Options_Printed_HoldNoPassword() => Assert.That(Quick.ToString(), Does.Not.Contain(Password));

    private static TestCaseData Case(string name, string said, params Answer[] answers) => new TestCaseData(said, answers).SetArgDisplayNames(name);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
