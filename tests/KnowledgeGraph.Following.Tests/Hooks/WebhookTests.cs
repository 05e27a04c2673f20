using System.Net;
using System.Text.Json;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Following.Hooks;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Following.Topics;
using KnowledgeGraph.Queries.References;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Following.Tests.Hooks;

/// <summary>Each new citation is sent until it has arrived, under one id, whatever ends the program meanwhile.</summary>
public sealed class WebhookTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private string _folder = null!;
    private TemporaryStore _store = null!;

    private string FilePath => Path.Combine(_folder, "hooks.db");

    [SetUp]
    public async Task SetUpAsync() =>
        (_folder, _store) = (Directory.CreateTempSubdirectory("kg-hooks-").FullName, await TemporaryStore.OpenAsync());

    [TearDown]
    public async Task TearDownAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // The example of https://www.standardwebhooks.com.
    [Test]
    public void Signature_OfTheExample_IsThatOfTheExample() => Assert.That(
        WebhookSignature.Of(WebhookSignature.Key(Secret)!, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"),
        Is.EqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));

    [Test]
    public async Task Hook_OfAText_IsSentEachNewCitationSignedAndNothingElse()
    {
        await using var receiver = new Receiver(_ => 204);
        using var end = new CancellationTokenSource();
        Task running = await BegunAsync(receiver, end.Token);
        await SaveAsync(1, "1. Recalls resolution 70/1;", "2. Recalls resolution 70/2;");
        await SaveAsync(2, "1. Welcomes paragraph 3 of resolution 70/1;");
        await receiver.HasAsync(2);
        await EndAsync(end, running);

        Received[] received = [.. receiver.All.OrderBy(r => r.Body.Contains("80/2", StringComparison.Ordinal))];
        JsonElement data = JsonDocument.Parse(received[1].Body).RootElement.GetProperty("data");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(received, Has.Length.EqualTo(2));
            Assert.That(received.Select(r => r.Signature),
                Is.EqualTo(received.Select(r => WebhookSignature.Of(WebhookSignature.Key(Secret)!, r.Id, r.Timestamp, r.Body))));
            Assert.That(new[] { "citation", "source", "cited", "relation", "pinpoint", "words" }.Select(n => data.GetProperty(n).GetString()),
                Is.EqualTo(["A/RES/80/2#OP1@9", "A/RES/80/2#OP1", "A/RES/70/1", "WELCOMES", "para. 3", "paragraph 3 of resolution 70/1"]));
            if (!OperatingSystem.IsWindows())
            {
                Assert.That(File.GetUnixFileMode(FilePath), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            }
        }
    }

    // A kill ends the process between any two steps; what is in memory is gone, what is in files is as it was.
    [Test]
    public async Task Hook_OfAServiceThatIsEndedAtAnyMessage_IsSentEachCitationUnderOneIdAndRecordsItOnce([Range(1, 2)] int seed)
    {
        const int Texts = 20;
        var random = new Random(seed);
        CancellationTokenSource? service = null;
        await using var receiver = new Receiver(_ =>
        {
            if (random.Next(3) == 0)
            {
                service?.Cancel();
            }

            return 200;
        });
        using (var first = new CancellationTokenSource())
        {
            await EndAsync(first, await BegunAsync(receiver, first.Token));
        }

        Task loading = Task.Run(async () =>
        {
            for (int number = 1; number <= Texts; number++)
            {
                await SaveAsync(number, "1. Recalls resolution 70/1;", "2. Reaffirms resolution 70/1;");
            }
        });
        int ended = 0;
        while (WaitingOrUntold() || !loading.IsCompleted)
        {
            using var life = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(50, 2_000)));
            service = life;
            await ((Func<Task>)(async () => await Runner(receiver).RunAsync(life.Token)))().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ended++;
        }

        await loading;
        string[] uuids = [.. receiver.All.Select(r => JsonDocument.Parse(r.Body).RootElement.GetProperty("data").GetProperty("uuid").GetString()!)];
        using var file = WebhookFile.Open(FilePath);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(uuids.Distinct().Count(), Is.EqualTo(2 * Texts));
            Assert.That(receiver.All.Select(r => r.Id).Zip(uuids).Distinct().Count(), Is.EqualTo(2 * Texts), "one id each");
            Assert.That(file.Standings().Select(s => (s.Name, s.Waiting, s.Delivered, s.Dead)), Is.EqualTo([("one", 0L, 2L * Texts, 0L)]));
            Assert.That(ended, Is.GreaterThan(1));
        }

        bool WaitingOrUntold()
        {
            using var look = WebhookFile.Open(FilePath);
            return look.Standings() is [{ Waiting: 0, Delivered: 2 * Texts }] is false;
        }
    }

    [Test]
    public async Task Message_ThatIsNotWanted_IsGivenUpShownAndSentAgainWhenAsked()
    {
        int status = 410;
        await using var receiver = new Receiver(_ => status);
        using var end = new CancellationTokenSource();
        Task running = await BegunAsync(receiver, end.Token);
        await SaveAsync(1, "1. Recalls resolution 70/1;");
        await receiver.HasAsync(1);
        using var other = WebhookFile.Open(FilePath);
        WebhookDelivery dead = await UntilAsync(() => other.Dead(10).SingleOrDefault());
        status = 200;
        int again = other.SendAgain("one", dead.Message.Id, DateTimeOffset.UtcNow);
        await UntilAsync(() => other.Standings().SingleOrDefault(s => s.Delivered == 1));
        await EndAsync(end, running);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((dead.Hook, dead.Attempts, dead.Fault), Is.EqualTo(("one", 1, "It answered 410.")));
            Assert.That(again, Is.EqualTo(1));
            Assert.That(receiver.All.Select(r => r.Id), Is.All.EqualTo(dead.Message.Id));
            Assert.That(other.Dead(10), Is.Empty);
        }
    }

    [Test]
    public async Task Message_ToAReceiverThatIsAway_IsTriedAgainLaterAndLaterAndThenGivenUp()
    {
        await using var receiver = new Receiver(_ => 503);
        var time = new ShiftedTime();
        using var end = new CancellationTokenSource();
        Task running = await BegunAsync(receiver, end.Token, time);
        await SaveAsync(1, "1. Recalls resolution 70/1;");
        using var other = WebhookFile.Open(FilePath);
        List<TimeSpan> pauses = [];
        for (int attempt = 1; attempt <= 7; attempt++)
        {
            DateTimeOffset far = time.GetUtcNow().AddDays(9);
            WebhookDelivery tried = await UntilAsync(() => other.Due("one", far, 1).SingleOrDefault(d => d.Attempts == attempt));
            pauses.Add(tried.Due - time.GetUtcNow());
            time.Offset += tried.Due - time.GetUtcNow() + TimeSpan.FromSeconds(1);
        }

        WebhookDelivery dead = await UntilAsync(() => other.Dead(1).SingleOrDefault());
        await EndAsync(end, running);

        // Chance lengthens each by a fifth at the most, and the last two are alike.
        Assert.That(pauses.SkipLast(1), Is.Ordered);
        Assert.That(pauses.TakeLast(2), Is.All.GreaterThan(TimeSpan.FromHours(9)));
        Assert.That(dead.Attempts, Is.EqualTo(8));
        Assert.That(receiver.All.Select(r => r.Id).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Hook_FromAPlaceThatIsTooOld_IsToldWhatItMissed()
    {
        await using var receiver = new Receiver(_ => 200);
        using (var file = WebhookFile.Open(FilePath))
        {
            file.Take("one", new JournalPlace(new Model.Graph.Revision("another", 3)), [], DateTimeOffset.UtcNow);
        }

        await SaveAsync(1, "1. Recalls resolution 70/1;");
        using var end = new CancellationTokenSource();
        Task running = Runner(receiver).RunAsync(end.Token);
        await receiver.HasAsync(1);
        await SaveAsync(2, "1. Recalls resolution 70/1;");
        await receiver.HasAsync(2);
        await EndAsync(end, running);

        Assert.That(receiver.All.Select(r => JsonDocument.Parse(r.Body).RootElement.GetProperty("type").GetString()),
            Is.EqualTo(["citations.missed", "citation.new"]));
    }

    [TestCase("127.0.0.1", false)]
    [TestCase("10.1.2.3", false)]
    [TestCase("100.64.0.1", false)]
    [TestCase("169.254.169.254", false)]
    [TestCase("172.16.0.1", false)]
    [TestCase("172.32.0.1", true)]
    [TestCase("192.168.1.1", false)]
    [TestCase("0.0.0.0", false)]
    [TestCase("224.0.0.1", false)]
    [TestCase("8.8.8.8", true)]
    [TestCase("::1", false)]
    [TestCase("::", false)]
    [TestCase("::ffff:10.0.0.1", false)]
    [TestCase("fe80::1", false)]
    [TestCase("fd00::1", false)]
    [TestCase("2002:0a00:0001::1", false)]
    [TestCase("2001:0000:4136:e378:8000:63bf:3fff:fdd2", false)]
    [TestCase("2001:db8::1", false)]
    [TestCase("64:ff9b::a00:1", false)]
    [TestCase("2606:4700:4700::1111", true)]
    public void Address_OfThePublicInternet_IsTheOnlyOneThatIsConnectedTo(string address, bool isPublic) =>
        Assert.That(PublicAddresses.IsPublic(IPAddress.Parse(address)), Is.EqualTo(isPublic));

    [TestCase("http://127.0.0.1:{0}/")]
    [TestCase("http://localhost:{0}/")]
    public async Task Message_ToThisMachine_IsNotSentUnlessAllowed(string url)
    {
        await using var receiver = new Receiver(_ => 200);
        using var sender = new WebhookSender(allowsPrivate: false, TimeSpan.FromSeconds(5), TimeProvider.System);
        SendOutcome outcome = await sender.SendAsync(
            new Uri(string.Format(url, receiver.Url.Port)), WebhookSignature.Key(Secret)!, new WebhookMessage("msg_1", "{}"), default);

        Assert.That(outcome.Fault, Does.Contain("AllowPrivateAddresses"));
        Assert.That(receiver.All, Is.Empty);
    }

    [TestCase(null, Secret, "https://")]
    [TestCase("ftp://example.org/", Secret, "https://")]
    [TestCase("http://example.org/", Secret, "https://")]
    [TestCase("https://me:password@example.org/", Secret, "without a password")]
    [TestCase("https://example.org/", "secret", "whsec_")]
    [TestCase("https://example.org/", "whsec_c2hvcnQ=", "24 to 64")]
    [TestCase("https://example.org/", Secret, null)]
    public void Settings_ThatAreWrong_SayWhatToDo(string? url, string secret, string? says)
    {
        var options = new WebhookOptions { File = FilePath };
        options.Hooks["one"] = new WebhookSetting { Url = url, Secret = secret };

        Assert.That(options.Fault(), says is null ? Is.Null : Does.Contain(says).And.Contain("one"));
        options.File = null;
        Assert.That(options.Fault(), Does.Contain("Webhooks:File"));
    }

    [Test]
    public async Task File_OfSomethingElse_IsSaidToBeNone()
    {
        await File.WriteAllTextAsync(FilePath, new string('x', 5_000));
        Assert.That(() => WebhookFile.Open(FilePath), Throws.InstanceOf<IOException>().With.Message.Contains("no file of webhooks"));
    }

    private WebhookRunner Runner(Receiver receiver, TimeProvider? time = null)
    {
        var options = new WebhookOptions { File = FilePath, AllowPrivateAddresses = true };
        options.Hooks["one"] = new WebhookSetting { Url = receiver.Url.ToString(), Secret = Secret, Of = "A/RES/70/1" };
        var journal = new ChangeJournal(_store.Store, TimeProvider.System);
        return new WebhookRunner(
            new CitationFollower(journal, new TopicMatcher(_store.Store)), new TopicReader(new ReferenceResolver(_store.Store)), options,
            time ?? TimeProvider.System, NullLogger<WebhookRunner>.Instance);
    }

    // Running, and past the moment from which on everything is told.
    private async Task<Task> BegunAsync(Receiver receiver, CancellationToken end, TimeProvider? time = null)
    {
        Task running = Runner(receiver, time).RunAsync(end);
        await UntilAsync(() =>
        {
            if (!File.Exists(FilePath))
            {
                return null;
            }

            using var file = WebhookFile.Open(FilePath);
            return file.Standings().SingleOrDefault();
        });
        return running;
    }

    private static async Task EndAsync(CancellationTokenSource end, Task running)
    {
        await end.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task<T> UntilAsync<T>(Func<T?> look)
        where T : class
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (look() is { } seen)
            {
                return seen;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    private Task SaveAsync(int number, params string[] paragraphs) => _store.Store.SaveAsync(
        Extractor.Default.ExtractText(
            $"A_RES_80_{number}.txt",
            $"A/RES/80/{number}\n\nResolution adopted by the General Assembly on 1 December 2025\n\n80/{number}. Question of the fish\n\n"
                + $"The General Assembly,\n\n{string.Join("\n\n", paragraphs)}"),
        Guid.NewGuid().ToString());

    private sealed class ShiftedTime : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
    }
}
