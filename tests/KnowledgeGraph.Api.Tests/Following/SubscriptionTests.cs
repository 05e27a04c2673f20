using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Writing;

namespace KnowledgeGraph.Api.Tests.Following;

/// <summary>What newly cites something, told as it comes, over WebSocket and over server-sent events.</summary>
public sealed class SubscriptionTests
{
    private const string Follow = """
        subscription Follow($of: String, $since: String, $first: Int) {
          newCitations(of: $of, since: $since, first: $first) { since until isTooOld citations { uuid citationId citation { text source { id } } } }
        }
        """;

    private FollowedService _followed = null!;

    private Uri Address => _followed.Service.Client.BaseAddress!;

    [SetUp]
    public async Task StartAsync() => _followed = await FollowedService.StartAsync(options =>
    {
        options.Following.InitTimeout = TimeSpan.FromSeconds(1);
        options.Access.ApiKeys["reader"] = WritableService.HashOf(WritableService.ReadKey);
    });

    [TearDown]
    public async Task StopAsync() => await _followed.DisposeAsync();

    [Test]
    public async Task Subscription_OverWebSocket_IsToldWhatAnotherProcessSavesAndNothingElse()
    {
        await using SocketClient client = await SocketClient.ConnectAsync(Address);
        await client.SubscribeAsync("1", Follow, new { of = "A/RES/70/1", since = await PlaceAsync() });
        await _followed.SaveAsync(1, "1. Recalls resolution 70/1;", "2. Recalls resolution 70/2;");
        await _followed.SaveAsync(2, "1. Recalls resolution 70/2;");
        await _followed.SaveAsync(3, "1. Recalls resolution 70/1;");
        List<JsonElement> told = [];
        while (told.SelectMany(Ids).Count() < 2)
        {
            told.Add(await EventAsync(client, "1"));
        }

        await client.SendAsync(new { id = "1", type = "complete" });
        await client.SendAsync(new { type = "ping" });

        Assert.That(told.SelectMany(Ids), Is.EqualTo(["A/RES/80/1#OP1@8", "A/RES/80/3#OP1@8"]));
        Assert.That(told[0].GetProperty("citations")[0].GetProperty("citation").GetProperty("text").GetString(), Is.EqualTo("resolution 70/1"));
        Assert.That((await client.ReceiveAsync())!.Value.GetProperty("type").GetString(), Is.EqualTo("pong"));
    }

    [Test]
    public async Task Subscription_OfOneWhoWasAway_GoesOnFromItsPlaceInPieces()
    {
        string since = await PlaceAsync();
        await _followed.SaveAsync(1, "1. Recalls resolution 70/1;", "2. Reaffirms resolution 70/1;", "3. Welcomes resolution 70/1;");
        List<string> told = [];
        for (int times = 0; times < 3; times++)
        {
            await using SocketClient client = await SocketClient.ConnectAsync(Address);
            await client.SubscribeAsync("x", Follow, new { of = "A/RES/70/1", since, first = 1 });
            JsonElement news = await EventAsync(client, "x");
            told.AddRange(Ids(news));
            since = news.GetProperty("until").GetString()!;
            client.Abort();
            await _followed.RestartAsync();
        }

        Assert.That(told, Is.EqualTo(["A/RES/80/1#OP1@8", "A/RES/80/1#OP2@10", "A/RES/80/1#OP3@9"]));
    }

    [Test]
    public async Task Subscription_FromAPlaceThatIsTooOld_SaysSoAndGoesOn()
    {
        await using SocketClient client = await SocketClient.ConnectAsync(Address);
        await client.SubscribeAsync("1", Follow, new { of = "A/RES/70/1", since = "another.4" });
        JsonElement first = await EventAsync(client, "1");
        await _followed.SaveAsync(1, "1. Recalls resolution 70/1;");

        Assert.That(first.GetProperty("isTooOld").GetBoolean());
        Assert.That(Ids(await EventAsync(client, "1")), Is.EqualTo(["A/RES/80/1#OP1@8"]));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case("no JSON", 4400, false, "{");
        yield return Case("no type", 4400, false, """{"id":"1"}""");
        yield return Case("a type of another protocol", 4400, false, """{"type":"start","id":"1"}""");
        yield return Case("an array", 4400, false, "[]");
        yield return Case("an empty id", 4400, true, """{"type":"subscribe","id":"","payload":{"query":"{ __typename }"}}""");
        yield return Case("an id that is long", 4400, true, $$$"""{"type":"subscribe","id":"{{{new string('x', 300)}}}","payload":{"query":"{ __typename }"}}""");
        yield return Case("no payload", 4400, true, """{"type":"subscribe","id":"1"}""");
        yield return Case("no query", 4400, true, """{"type":"subscribe","id":"1","payload":{}}""");
        yield return Case("half a surrogate pair", 4400, true, """{"type":"subscribe","id":"1","payload":{"query":"\ud800"}}""");
        yield return Case("too long", 1009, true, $$$"""{"type":"ping","payload":{"x":"{{{new string('x', 1 << 21)}}}"}}""");
        yield return Case("an operation before it is known who asks", 4401, false, """{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}""");
        yield return Case("an initialisation that is no object", 4400, false, """{"type":"connection_init","payload":7}""");
        yield return Case("two initialisations", 4429, true, """{"type":"connection_init"}""");
        yield return Case("nothing", 4408, false, null);

        static TestCaseData Case(string name, int code, bool initialises, string? text) =>
            new TestCaseData(code, initialises, text).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Connection_ThatBreaksTheProtocol_IsClosedWithItsCode(int code, bool initialises, string? text)
    {
        await using SocketClient client = await SocketClient.ConnectAsync(Address, initialises);
        if (text is not null)
        {
            await client.SendTextAsync(text);
        }

        Assert.That((await client.ClosedAsync()).Code, Is.EqualTo(code));
    }

    [Test]
    public async Task Connection_WithBinaryOrAnIdTwice_IsClosedWithItsCode()
    {
        await using SocketClient binary = await SocketClient.ConnectAsync(Address);
        await binary.SendTextAsync("{}", WebSocketMessageType.Binary);
        await using SocketClient twice = await SocketClient.ConnectAsync(Address);
        await twice.SubscribeAsync("one", Follow);
        await twice.SubscribeAsync("one", Follow);

        Assert.That((await binary.ClosedAsync()).Code, Is.EqualTo(4400));
        Assert.That(await twice.ClosedAsync(), Is.EqualTo((4409, "Subscriber for one already exists")));
    }

    [TestCase("subscription { nothing }", null)]
    [TestCase("subscription { newCitations { until }", "SYNTAX_ERROR")]
    [TestCase("subscription { newCitations(of: \"Treaty of Nowhere\") { until } }", "NOT_FOUND")]
    [TestCase("subscription { newCitations(since: \"x\") { until } }", "BAD_USER_INPUT")]
    [TestCase("subscription { newCitations(first: 100000) { until } }", null)]
    [TestCase("subscription { a: newCitations { until } b: newCitations { until } }", null)]
    [TestCase("subscription { newCitations @skip(if: true) { until } }", null)]
    [TestCase("subscription { __typename }", null)]
    [TestCase("mutation { load(documents: []) { name } }", null)]
    public async Task Operation_ThatIsRefused_EndsWithItsErrorAndTheConnectionGoesOn(string query, string? code)
    {
        await using SocketClient client = await SocketClient.ConnectAsync(Address);
        await client.SubscribeAsync("1", query);
        JsonElement refused = (await client.ReceiveAsync())!.Value;
        await client.SubscribeAsync("1", "{ __typename }");
        JsonElement[] answered = [(await client.ReceiveAsync())!.Value, (await client.ReceiveAsync())!.Value];

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.GetProperty("type").GetString(), refused.GetProperty("id").GetString()), Is.EqualTo(("error", "1")));
            string? told = refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString();
            Assert.That(told, code is null ? Is.Not.Empty.And.Not.EqualTo("INTERNAL_ERROR") : Is.EqualTo(code));
            Assert.That(answered.Select(a => a.GetProperty("type").GetString()), Is.EqualTo(["next", "complete"]));
        }
    }

    [Test]
    public async Task Connection_OfAPageElsewhereOrAnotherProtocol_IsRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => SocketClient.ConnectAsync(Address, options: o => o.SetRequestHeader("Origin", "https://elsewhere.example")),
                Throws.InstanceOf<WebSocketException>().With.Message.Contains("403"));
            using var other = new ClientWebSocket();
            other.Options.AddSubProtocol("graphql-ws");
            Assert.That(() => other.ConnectAsync(new Uri(Address.ToString().Replace("http", "ws", StringComparison.Ordinal) + "graphql"), default),
                Throws.InstanceOf<WebSocketException>().With.Message.Contains("400"));
        }

        await using SocketClient own = await SocketClient.ConnectAsync(
            Address, options: o => o.SetRequestHeader("Origin", Address.ToString().TrimEnd('/')));
    }

    [Test]
    public async Task Subscription_OverEvents_IsToldAndGoesOnFromTheLastEvent()
    {
        string since = await PlaceAsync();
        await _followed.SaveAsync(1, "1. Recalls resolution 70/1;", "2. Reaffirms resolution 70/1;");
        List<string> told = [];
        string? last = null;
        for (int times = 0; times < 2; times++)
        {
            using HttpResponseMessage response = await StreamAsync(Follow, new { of = "A/RES/70/1", since, first = 1 }, last);
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/event-stream"));
            using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
            Dictionary<string, string> news = await NextAsync(lines);
            last = news["id"];
            told.AddRange(Ids(JsonDocument.Parse(news["data"]).RootElement.GetProperty("data").GetProperty("newCitations")));
        }

        Assert.That(told, Is.EqualTo(["A/RES/80/1#OP1@8", "A/RES/80/1#OP2@10"]));
    }

    [TestCase("{ __typename }", "\"data\"")]
    [TestCase("{ nothing }", "\"errors\"")]
    [TestCase("subscription { newCitations(since: \"x\") { until } }", "since is no place")]
    public async Task Operation_OverEvents_IsAnsweredOnceAndEnds(string query, string answer)
    {
        using HttpResponseMessage response = await StreamAsync(query, null, null);
        string[] events = (await response.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.That(events, Has.Length.EqualTo(2));
        Assert.That(events[0], Does.StartWith("event: next\ndata: ").And.Contain(answer));
        Assert.That(events[1], Is.EqualTo("event: complete\ndata:"));
    }

    [Test]
    public async Task Followers_MoreThanThereMayBe_AreToldToComeAgain()
    {
        await using FollowedService few = await FollowedService.StartAsync(o => (o.Following.MaxFollowers, o.Access.OpenOnLoopback) = (2, true));
        Uri address = few.Service.Client.BaseAddress!;
        await using SocketClient one = await SocketClient.ConnectAsync(address);
        await one.SubscribeAsync("1", Follow);
        await one.SubscribeAsync("2", Follow);
        await one.SubscribeAsync("3", Follow);
        JsonElement refused = (await one.ReceiveAsync())!.Value;
        await one.SendAsync(new { id = "1", type = "complete" });
        await using SocketClient two = await SocketClient.ConnectAsync(address);

        Assert.That(refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("BUSY"));
        Assert.That(() => SocketClient.ConnectAsync(address), Throws.InstanceOf<WebSocketException>().With.Message.Contains("503"));
    }

    // Twenty events of a megabyte, which no buffer on the way takes.
    [Test]
    public async Task Follower_WhoDoesNotRead_IsCutOffAndGoesOnFromItsPlace()
    {
        await using FollowedService one = await FollowedService.StartAsync(
            o => (o.Following.MaxFollowers, o.Following.SlowAfter) = (1, TimeSpan.FromSeconds(1)));
        Uri address = one.Service.Client.BaseAddress!;
        string since = (await one.Loader.RevisionAsync()).ToString();
        await one.SaveAsync(1, [.. Enumerable.Range(1, 20).Select(n => $"{n}. Recalls resolution 70/1 {new string('x', 10_000)};")]);
        string long100 = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"t{i}: text"));
        await using SocketClient slow = await SocketClient.ConnectAsync(address);
        await slow.SubscribeAsync("1", $"subscription S($since: String) {{ newCitations(since: $since, first: 1) {{ citations {{ source {{ {long100} }} }} }} }}",
            new { since });
        SocketClient? next = null;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (next is null)
        {
            try
            {
                next = await SocketClient.ConnectAsync(address);
            }
            catch (WebSocketException)
            {
                await Task.Delay(100, patience.Token);
            }
        }

        await next.SubscribeAsync("1", Follow, new { since, first = 50 });
        Assert.That(Ids(await EventAsync(next, "1")), Has.Exactly(20).Items);
        await next.DisposeAsync();
    }

    [Test]
    public async Task Followers_ManyOfWhomSomeLeaveWithoutAWord_AreEachToldOnceAndNothingIsLeftBehind()
    {
        const int Many = 60;
        string since = await PlaceAsync();
        SocketClient[] clients = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => SocketClient.ConnectAsync(Address)));
        await Task.WhenAll(clients.Select(c => c.SubscribeAsync("1", Follow, new { of = "A/RES/70/1", since })));
        foreach (SocketClient dead in clients.Take(Many / 2))
        {
            dead.Abort();
        }

        await _followed.SaveAsync(1, "1. Recalls resolution 70/1;");
        JsonElement[] told = await Task.WhenAll(clients.Skip(Many / 2).Select(c => EventAsync(c, "1")));
        Assert.That(told.SelectMany(Ids), Is.All.EqualTo("A/RES/80/1#OP1@8"));
        foreach (SocketClient client in clients)
        {
            await client.DisposeAsync();
        }
    }

    [Test]
    public async Task Service_ThatStops_SaysSoToWhoFollows()
    {
        await using SocketClient client = await SocketClient.ConnectAsync(Address);
        await client.SubscribeAsync("1", Follow);
        Task stopped = _followed.Service.StopAsync();

        Assert.That((await client.ClosedAsync()).Code, Is.EqualTo(1001));
        await stopped;
    }

    [Test]
    [Category("Slow")]
    public async Task Clients_OfOthers_FollowOverBothWays()
    {
        string folder = Path.Combine(Repository.Folder, "tests", "KnowledgeGraph.Api.Tests", "Tools");
        Requirement.Tool(
            Directory.Exists(Path.Combine(folder, "node_modules", "graphql-ws")) && ForeignTool.Exists("node"),
            $"The clients need Node and their packages: npm install --prefix {Path.GetRelativePath(Repository.Folder, folder)}");
        await using FollowedService closed = await FollowedService.StartAsync(options =>
        {
            (options.Access.RequireApiKey, options.Access.OpenOnLoopback) = (true, false);
            options.Access.ApiKeys["reader"] = WritableService.HashOf(WritableService.ReadKey);
        });
        string since = (await closed.Loader.RevisionAsync()).ToString();
        Task<(string Output, string Error)> running = ForeignTool.RunAsync(
            "node", ["Following/follow.js", new Uri(closed.Service.Client.BaseAddress!, "graphql").ToString(), since, "5", WritableService.ReadKey], folder);
        for (int number = 1; number <= 5; number++)
        {
            await closed.SaveAsync(number, "1. Recalls resolution 70/1;");
        }

        (string output, string error) = await running;
        string[][] lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))];
        string[] expected = [.. Enumerable.Range(1, 5).Select(n => $"A/RES/80/{n}#OP1@8")];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error, Is.Empty);
            Assert.That(lines.Take(3).Select(l => string.Join(' ', l)), Is.EqualTo(["query Query", "refused FIELDS_ON_CORRECT_TYPE", "wrong key 4403"]));
            Assert.That(lines.Where(l => l[0] == "ws").Select(l => l[2]), Is.EqualTo(expected));
            Assert.That(lines.Where(l => l[0] == "sse").Select(l => l[2]), Is.EqualTo(expected));
            Assert.That(lines.Where(l => l[0] == "sse").Select(l => l[1]), Is.EqualTo(lines.Where(l => l[0] == "ws").Select(l => l[1])));
        }
    }

    private async Task<string> PlaceAsync() => (await _followed.Loader.RevisionAsync()).ToString();

    private async Task<HttpResponseMessage> StreamAsync(string query, object? variables, string? last)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (last is not null)
        {
            request.Headers.Add("Last-Event-ID", last);
        }

        HttpResponseMessage response = await _followed.Service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return response;
    }

    private static async Task<Dictionary<string, string>> NextAsync(StreamReader lines)
    {
        var news = new Dictionary<string, string>();
        while (await lines.ReadLineAsync() is { } line && (line.Length > 0 || news.Count == 0))
        {
            if (line.Length > 0 && line[0] != ':')
            {
                string[] parts = line.Split(": ", 2);
                news[parts[0]] = parts[1];
            }
        }

        return news;
    }

    private static async Task<JsonElement> EventAsync(SocketClient client, string id)
    {
        JsonElement message = (await client.ReceiveAsync())!.Value;
        Assert.That((message.GetProperty("type").GetString(), message.GetProperty("id").GetString()), Is.EqualTo(("next", id)), message.ToString());
        return message.GetProperty("payload").GetProperty("data").GetProperty("newCitations");
    }

    private static IEnumerable<string> Ids(JsonElement news) =>
        news.GetProperty("citations").EnumerateArray().Select(c => c.GetProperty("citationId").GetString()!);
}
