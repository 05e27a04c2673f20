using System.Net;
using System.Text;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Tests.Texts;
using KnowledgeGraph.Storage.Waiting;

namespace KnowledgeGraph.Storage.Tests.Neo4j.Waiting;

/// <summary>A load waits for a server that is started again within half a minute, at whatever request it went, and says so; no longer.</summary>
[TestFixture]
public sealed class Neo4jWaitTests
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    private static readonly Document[] Documents =
    [
        Text.Of("A/RES/1/1").Says("PP1", "Recalling resolution 2/2", new Cite("resolution 2/2", "A/RES/2/2")),
        Text.Of("A/RES/2/2").Says("OP1", "Decides."),
    ];

    private static readonly (string Name, Func<HttpResponseMessage> Answer, bool IsGettingReady)[] Kinds =
    [
        ("refused", StubNeo4j.Refused, false),
        ("no such host", () => throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known"), false),
        ("cut", () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely."), false),
        ("reset", () => throw new IOException("Connection reset by peer"), false),
        ("a proxy's 503", () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("<html>", Encoding.UTF8, "text/html") }, false),
        ("half an answer", () => StubNeo4j.Json(HttpStatusCode.Accepted, """{"data":{"fields":["x"],"values":[["""), false),
        ("a deadlock", () => StubNeo4j.Error("Neo.TransientError.Transaction.DeadlockDetected"), false),
        ("the database starts", () => StubNeo4j.Error("Neo.TransientError.General.DatabaseUnavailable"), true),
        ("the database recovers", () => StubNeo4j.Error("Neo.DatabaseError.Database.UnableToStartDatabase"), true),
    ];

    private static IEnumerable<TestCaseData> Troubles() => Kinds.Select(k => new TestCaseData(k.Answer, k.IsGettingReady).SetArgDisplayNames(k.Name));

    private static IEnumerable<TestCaseData> TroublesThatPass() => Kinds.SelectMany(k => new[] { 1, 20, 29 }.Select(seconds =>
        new TestCaseData(k.Answer, TimeSpan.FromSeconds(seconds)).SetArgDisplayNames(k.Name, $"{seconds} s")));

    [TestCaseSource(nameof(TroublesThatPass))]
    public async Task Load_ServerAwayFromAnyRequestOn_GoesOnWhenItIsBack(Func<HttpResponseMessage> trouble, TimeSpan lasts)
    {
        var quiet = new StubNeo4j(new JumpingClock());
        await LoadAsync(quiet, new JumpingClock());
        Assert.That(quiet.Requests, Is.GreaterThan(4), "the questions before the change and the change");

        // The first request opens the store, which is waited for elsewhere.
        for (int from = 1; from < quiet.Requests; from++)
        {
            var time = new JumpingClock();
            var server = new StubNeo4j(time) { Trouble = trouble, From = from, Lasts = lasts };
            IReadOnlyList<SaveOutcome> outcomes = await LoadAsync(server, time);

            Assert.That(outcomes, Is.EqualTo(new[] { SaveOutcome.Added, SaveOutcome.Added }), $"from request {from}");
            Assert.That(server.Answered, Is.EqualTo(quiet.Answered), $"from request {from}: each is answered once, in order");
        }
    }

    [TestCaseSource(nameof(Troubles))]
    public async Task Load_ServerThatStaysAway_IsGivenUpAfterTheTimePromisedAndSaid(Func<HttpResponseMessage> trouble, bool isGettingReady)
    {
        var time = new JumpingClock();
        var told = new List<StoreWait>();
        var server = new StubNeo4j(time) { Trouble = trouble, From = 1, Lasts = TimeSpan.FromDays(1) };

        GraphStoreException? e = await Assert.ThrowsAsync<GraphStoreException>(() => LoadAsync(server, time, told.Add));

        TimeSpan promised = isGettingReady ? TimeSpan.FromMinutes(10) : HalfAMinute;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(e!.RetryAfter, Is.Not.Null, "no document is to blame");
            Assert.That(e.IsGettingReady, Is.EqualTo(isGettingReady));
            Assert.That(time.Passed, Is.GreaterThanOrEqualTo(promised));
            Assert.That(told.Select(w => w.Reason), Is.Not.Empty.And.All.Contains("neo4j+http://reader@stub:7474/graph"));
            Assert.That(told.Select(w => w.Elapsed), Is.Ordered);
            Assert.That(told[^1].Elapsed, Is.LessThan(promised));
            Assert.That(server.Answered, Has.Count.EqualTo(1), "nothing came through");
        }
    }

    [Test]
    public async Task Load_ServerThatRecoversForMinutesAndIsThenAwayForAMoment_IsWaitedForBothTimes()
    {
        var time = new JumpingClock();
        var server = new StubNeo4j(time)
        {
            From = 1,
            Lasts = TimeSpan.FromSeconds(320),
            Trouble = () => time.Passed < TimeSpan.FromSeconds(300)
                ? StubNeo4j.Error("Neo.TransientError.General.DatabaseUnavailable") : StubNeo4j.Refused(),
        };

        Assert.That(await LoadAsync(server, time), Has.All.EqualTo(SaveOutcome.Added));
    }

    [Test]
    public async Task Initialize_IndexesThatAreBeingBuilt_SaysWhichAndHowFarAndOpensWhenTheyAreThere()
    {
        var time = new JumpingClock();
        string[] building = [.. Enumerable.Repeat("""[["of_others","POPULATING",1.0],["provision_words","POPULATING",37.9]]""", 100)];
        var server = new StubNeo4j(time) { Schema = null, Missing = [.. building, """[["of_others","POPULATING",1.0]]"""] };
        await using IGraphStore store = Open(server, time);

        int refused = 0;
        for (bool isOpen = false; !isOpen;)
        {
            try
            {
                await store.InitializeAsync();
                isOpen = true;
            }
            catch (GraphStoreException e)
            {
                refused++;
                Assert.That(e.Message, Does.Contain("building its indexes: provision_words (37 %)").And.Not.Contain("of_others"));
                Assert.That((e.IsGettingReady, e.RetryAfter), Is.EqualTo((true, TimeSpan.FromSeconds(1))));
            }
        }

        Assert.That(refused, Is.InRange(2, 20), "it is said every few seconds, not for each look");
    }

    [Test]
    public async Task Initialize_AnIndexThatFailed_IsNamedWithWhatToDoAndNotWaitedFor()
    {
        var time = new JumpingClock();
        var server = new StubNeo4j(time) { Schema = null, Missing = ["""[["provision_words","FAILED",0.0]]"""] };
        await using IGraphStore store = Open(server, time);

        GraphStoreException? e = await Assert.ThrowsAsync<GraphStoreException>(() => store.InitializeAsync());
        Assert.That(e!.Message, Does.Contain("DROP INDEX provision_words"));
        Assert.That((e.RetryAfter, server.Looks), Is.EqualTo(((TimeSpan?)null, 1)));
    }

    private static async Task<IReadOnlyList<SaveOutcome>> LoadAsync(StubNeo4j server, JumpingClock time, Action<StoreWait>? waits = null)
    {
        await using IGraphStore store = Open(server, time, waits);
        return await LoadAsync(store);
    }

    private static async Task<IReadOnlyList<SaveOutcome>> LoadAsync(IGraphStore store)
    {
        await store.InitializeAsync();
        await store.SourcesAsync();
        return await store.SaveAsync([.. Documents.Select(d => new IncomingDocument(d, "fingerprint"))]);
    }

    private static IGraphStore Open(StubNeo4j server, JumpingClock time, Action<StoreWait>? waits = null) => GraphStores.Open(
        "neo4j+http://reader@stub:7474/graph", neo4j: new Neo4jStoreOptions { Time = time, Handler = server, Waits = waits });
}
