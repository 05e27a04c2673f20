using System.Text.Json;

namespace KnowledgeGraph.Api.Tests.Following;

/// <summary>What newly cites something, asked by who was away: everything once, and in order.</summary>
public sealed class NewCitationTests
{
    private const string Query = """
        query New($of: String, $since: String, $first: Int, $filter: CitationFilter) {
          newCitations(of: $of, since: $since, first: $first, filter: $filter) {
            since until isTooOld hasMore
            citations { uuid at citationId cited { id } source { id } citation { id text relation } }
          }
        }
        """;

    private FollowedService _followed = null!;

    [SetUp]
    public async Task StartAsync() => _followed = await FollowedService.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _followed.DisposeAsync();

    [Test]
    public async Task NewCitations_SinceAPlace_AreThoseOfWhatIsFollowed()
    {
        await _followed.SaveAsync(1, "1. Recalls resolution 70/1 of 25 September 2015;");
        JsonElement before = await AskAsync(null);
        await _followed.SaveAsync(2, "Recalling its resolution 70/1 of 25 September 2015,", "1. Reaffirms paragraph 3 of its resolution 75/1;");
        await _followed.SaveAsync(3, "1. Welcomes paragraph 3 of its resolution 80/2, and resolution 70/1;");
        JsonElement ofWhole = await AskAsync(before, of: "resolution 70/1 of the General Assembly");
        JsonElement ofAll = await AskAsync(before);
        JsonElement filtered = await AskAsync(before, of: "A/RES/70/1", filter: new { types = new[] { "WELCOMES" } });
        JsonElement ofAType = await AskAsync(before, filter: new { types = new[] { "REAFFIRMS" } });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Told(before), Is.Empty);
            Assert.That(Told(ofWhole), Is.EqualTo(["A/RES/80/2#PP1 recalls A/RES/70/1", "A/RES/80/3#OP1 welcomes A/RES/70/1"]));
            Assert.That(Told(ofAll), Has.Length.EqualTo(4));
            Assert.That(Told(filtered), Is.EqualTo(["A/RES/80/3#OP1 welcomes A/RES/70/1"]));
            Assert.That(Told(ofAType), Is.EqualTo(["A/RES/80/2#OP1 reaffirms A/RES/75/1"]));
            Assert.That(Told(await AskAsync(ofWhole, of: "A/RES/70/1")), Is.Empty);
            Assert.That(ofWhole.GetProperty("since").GetString(), Is.EqualTo(before.GetProperty("until").GetString()));
        }
    }

    [Test]
    public async Task NewCitations_OfAParagraph_AreThoseThatLeadToIt()
    {
        await _followed.SaveAsync(1, "1. Decides;", "2. Urges all States to contribute;");
        JsonElement before = await AskAsync(null);
        await _followed.SaveAsync(2, "1. Recalls paragraph 2 of its resolution 80/1;", "2. Recalls paragraph 1 of its resolution 80/1;", "3. Recalls its resolution 80/1;");

        Assert.That(Told(await AskAsync(before, of: "A/RES/80/1 OP2")), Is.EqualTo(["A/RES/80/2#OP1 recalls A/RES/80/1"]));
        Assert.That(Told(await AskAsync(before, of: "A/RES/80/1")), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task NewCitations_InPiecesAcrossRestarts_AreEachToldOnce()
    {
        JsonElement at = await AskAsync(null);
        for (int number = 1; number <= 5; number++)
        {
            await _followed.SaveAsync(number, "1. Recalls resolutions 70/1 and 70/2;", "2. Reaffirms resolution 70/1;");
        }

        JsonElement[] whole = [.. (await AskAsync(at, of: "A/RES/70/1")).GetProperty("citations").EnumerateArray()];
        List<string> uuids = [];
        for (bool more = true; more; more = at.GetProperty("hasMore").GetBoolean())
        {
            at = await AskAsync(at, of: "A/RES/70/1", first: 3);
            uuids.AddRange(at.GetProperty("citations").EnumerateArray().Select(c => c.GetProperty("uuid").GetString()!));
            await _followed.RestartAsync();
        }

        Assert.That(whole, Has.Length.EqualTo(10));
        Assert.That(uuids, Is.EqualTo(whole.Select(c => c.GetProperty("uuid").GetString())).And.Unique);
    }

    [Test]
    public async Task NewCitations_WhoseTextHasChangedMeanwhile_AreToldAsTheyWere()
    {
        JsonElement at = await AskAsync(null);
        await _followed.SaveAsync(1, "1. Recalls resolution 70/1;");
        await _followed.SaveAsync(1, "1. Decides to do without;");
        JsonElement told = (await AskAsync(at, of: "A/RES/70/1")).GetProperty("citations")[0];

        Assert.That(told.GetProperty("citationId").GetString(), Is.EqualTo("A/RES/80/1#OP1@8"));
        Assert.That(told.GetProperty("citation").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task NewCitations_FromAPlaceThatIsNoLongerKnown_SayWhereToGoOn()
    {
        await _followed.SaveAsync(1, "1. Recalls resolution 70/1;");
        JsonElement told = await _followed.Service.DataAsync(Query, new { since = "anotherstore.7" });
        JsonElement answer = told.GetProperty("newCitations");

        Assert.That((answer.GetProperty("isTooOld").GetBoolean(), answer.GetProperty("citations").GetArrayLength()), Is.EqualTo((true, 0)));
        Assert.That(answer.GetProperty("until").GetString(), Is.EqualTo((await _followed.Loader.RevisionAsync()).ToString()));
    }

    [Test]
    public async Task NewCitations_OfWhatNobodyHasCitedYet_CanBeWaitedFor()
    {
        JsonElement at = await AskAsync(null, of: "A/RES/80/7");
        await _followed.SaveAsync(1, "1. Recalls resolution 80/7;");

        Assert.That(Told(await AskAsync(at, of: "A/RES/80/7")), Is.EqualTo(["A/RES/80/1#OP1 recalls A/RES/80/7"]));
    }

    [Test]
    public async Task NewCitations_OfMuchThatIsNew_AreCountedAsWork()
    {
        await using FollowedService poor = await FollowedService.StartAsync(options => options.Guards.MaxWork = 100);
        string since = (await poor.Loader.RevisionAsync()).ToString();
        await poor.Service.DataAsync(Query, new { since, filter = new { types = new[] { "WELCOMES" } } });
        await poor.SaveAsync(1, [.. Enumerable.Range(1, 60).Select(n => $"{n}. Recalls resolutions 70/{n}, 71/{n}, 72/{n} and 73/{n};")]);
        (string Code, string Message) error = await poor.Service.ErrorAsync(Query, new { since, filter = new { types = new[] { "WELCOMES" } } });

        Assert.That(error.Code, Is.EqualTo("TOO_MUCH_WORK"));
    }

    [TestCase("""{"since":"yesterday"}""", "BAD_USER_INPUT", "since is no place")]
    [TestCase("""{"of":"Treaty of Nowhere"}""", "NOT_FOUND", "Treaty of Nowhere")]
    [TestCase("""{"first":0}""", "BAD_USER_INPUT", "from 1 to 500")]
    [TestCase("""{"first":501}""", "BAD_USER_INPUT", "from 1 to 500")]
    public async Task NewCitations_AskedWrongly_SayWhatIsWrong(string variables, string code, string message)
    {
        (string Code, string Message) error = await _followed.Service.ErrorAsync(Query, JsonDocument.Parse(variables).RootElement);

        Assert.That(error.Code, Is.EqualTo(code));
        Assert.That(error.Message, Does.Contain(message));
    }

    private async Task<JsonElement> AskAsync(JsonElement? since, string? of = null, int? first = null, object? filter = null) =>
        (await _followed.Service.DataAsync(Query, new { of, since = since?.GetProperty("until").GetString(), first, filter }))
            .GetProperty("newCitations");

    private static string[] Told(JsonElement answer) =>
    [
        .. answer.GetProperty("citations").EnumerateArray().Select(c =>
            $"{c.GetProperty("source").GetProperty("id")} {c.GetProperty("citation").GetProperty("relation").GetString()!.ToLowerInvariant()} "
                + c.GetProperty("cited").GetProperty("id")),
    ];
}
