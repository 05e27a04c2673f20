using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using KnowledgeGraph.Following.Hooks;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>
/// Loader and service are killed (SIGKILL) at any moment, in turn: a webhook is told each new citation of what it follows under one id, and records
/// it once. A few moments; <c>KG_KILLS</c> asks for more.
/// </summary>
[NonParallelizable, Category("Slow")]
public sealed class KilledFollowingTests
{
    private const int FewKills = 2;
    private const int TextsAKill = 40;
    private const string Followed = "A/RES/45/1";
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("KG_KILLS"), CultureInfo.InvariantCulture, out int kills)
        ? kills : FewKills;

    private readonly ConcurrentQueue<(string Id, string Uuid, TimeSpan Late)> _received = new();
    private TemporaryFolder _folder = null!;
    private HttpListener _receiver = null!;
    private string _url = null!;

    private string Store => "sqlite:" + Path.Combine(_folder.Path, "graph.db");

    private string Hooks => Path.Combine(_folder.Path, "hooks.db");

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        _url = $"http://127.0.0.1:{FreePort()}/";
        _receiver = new HttpListener();
        _receiver.Prefixes.Add(_url);
        _receiver.Start();
        _ = Task.Run(ReceiveAsync);
    }

    [TearDown]
    public void TearDown()
    {
        _receiver.Close();
        _folder.Dispose();
    }

    [Test]
    public async Task Webhook_WhileLoaderAndServiceAreKilled_IsToldEachNewCitationOnce()
    {
        var random = new Random(1);
        int texts = Kills * TextsAKill;
        string folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "texts")).FullName;
        for (int i = 1; i <= texts; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{i:00000}.txt"), Text(i));
        }

        Process service = Serve();
        await UntilAsync(() => Standing() is not null);
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process loader = Start("load", folder, "--store", Store);
            await Task.Delay(random.Next(200, 2_500));
            Process victim = random.Next(2) == 0 ? loader : service;
            victim.Kill();
            await victim.WaitForExitAsync();
            if (victim == service)
            {
                service.Dispose();
                service = Serve();
                loader.Kill();
            }

            await loader.WaitForExitAsync();
        }

        using (Process last = Start("load", folder, "--store", Store))
        {
            await last.WaitForExitAsync();
            Assert.That(last.ExitCode, Is.Zero);
        }

        Guid[] saved = await SavedAsync();
        await UntilAsync(() => Standing() is { Waiting: 0 } standing && standing.Delivered >= saved.Length);
        service.Kill();
        await service.WaitForExitAsync();
        service.Dispose();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved, Has.Length.EqualTo(2 * texts));
            Assert.That(_received.Select(r => Guid.Parse(r.Uuid)).Distinct(), Is.EquivalentTo(saved));
            Assert.That(_received.Select(r => (r.Id, r.Uuid)).Distinct().Count(), Is.EqualTo(saved.Length), "one id each");
            Assert.That(Standing(), Is.EqualTo(new WebhookStanding("one", Standing()!.Place, 0, saved.Length, 0)));
        }

        TimeSpan[] late = [.. _received.Select(r => r.Late).Order()];
        await TestContext.Out.WriteLineAsync(
            $"{Kills} kills; {saved.Length} citations, {_received.Count} messages; from commit to receipt: median {late[late.Length / 2].TotalMilliseconds:0} ms");
    }

    private static string Text(int number) =>
        $"""
        Resolution adopted by the General Assembly on {1 + (number % 28)} December {1991 + (number / 300)}

        {46 + (number / 300)}/{1 + (number % 300)}. Question number {number}

        The General Assembly,

        Recalling its resolution 45/1 of 21 September 1990,

        1. Reaffirms resolution 45/1;
        """;

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private Process Serve() => Start("serve", "--store", Store, "--urls", $"http://127.0.0.1:{FreePort()}");

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KgProgram).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["KnowledgeGraph__Webhooks__File"] = Hooks;
        start.Environment["KnowledgeGraph__Webhooks__AllowPrivateAddresses"] = "true";
        start.Environment["KnowledgeGraph__Webhooks__Hooks__one__Url"] = _url;
        start.Environment["KnowledgeGraph__Webhooks__Hooks__one__Secret"] = Secret;
        start.Environment["KnowledgeGraph__Webhooks__Hooks__one__Of"] = Followed;
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private WebhookStanding? Standing()
    {
        if (!File.Exists(Hooks))
        {
            return null;
        }

        using var file = WebhookFile.Open(Hooks);
        return file.Standings().SingleOrDefault();
    }

    // What the store tells of itself.
    private async Task<Guid[]> SavedAsync()
    {
        await using IGraphStore store = GraphStores.Open(Store);
        await store.InitializeAsync();
        await using var journal = new ChangeJournal(store, TimeProvider.System);
        await journal.CatchUpAsync();
        return [.. journal.Before(null, int.MaxValue).Where(e => e.Cited.Value == Followed).Select(e => e.Id)];
    }

    private async Task ReceiveAsync()
    {
        while (_receiver.IsListening)
        {
            try
            {
                HttpListenerContext context = await _receiver.GetContextAsync();
                using JsonDocument body = await JsonDocument.ParseAsync(context.Request.InputStream);
                _received.Enqueue((
                    context.Request.Headers["webhook-id"]!, body.RootElement.GetProperty("data").GetProperty("uuid").GetString()!,
                    DateTimeOffset.UtcNow - body.RootElement.GetProperty("timestamp").GetDateTimeOffset()));
                context.Response.StatusCode = 200;
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException or JsonException)
            {
                // Who sent it was killed, or the test is over.
            }
        }
    }
}
