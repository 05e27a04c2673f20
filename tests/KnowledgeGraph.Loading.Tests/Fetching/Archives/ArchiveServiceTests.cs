using System.Diagnostics;
using System.IO.Compression;
using KnowledgeGraph.Loading.Fetching;
using KnowledgeGraph.Loading.Fetching.Archives;
using KnowledgeGraph.Loading.Tests.Collections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Loading.Tests.Fetching.Archives;

/// <summary>The client of a service of archives, against one that misbehaves in every way that services do.</summary>
public sealed class ArchiveServiceTests
{
    private const string Name = "GAresolutions";
    private const string Commit = "42a69b67bb92d23969fc45bba151320b82eb8e52";

    private static readonly byte[] First = Archive(1);
    private static readonly byte[] Second = Archive(2);

    private readonly List<string> _told = [];
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        _folder = new TemporaryFolder();
        _told.Clear();
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    private static IEnumerable<TestCaseData> Misbehaviours() =>
    [
        Case("404", (c, _) => Status(c, 404), "is not there: 127.0.0.1 has no such archive"),
        Case("forbidden", (c, _) => Status(c, 403), "answered with status 403"),
        Case("too many requests", (c, _) => Status(c, 429, "3600"), "answered with status 429. It asks to come again in 60 minutes"),
        Case("out of order", (c, _) => Status(c, 503), "answered with status 503"),
        Case("another host", (c, _) => Redirect(c, "http://example.org/x"), "redirects to http://example.org, and only the service itself is asked"),
        Case("a host that only ends like it", (c, _) => Redirect(c, $"http://evil127.0.0.1:{c.Connection.LocalPort}/x"),
            "redirects to http://evil127"),
        Case("circles", (c, _) => Redirect(c, "/again"), "redirects in circles"),
        Case("silence", (c, _) => Task.Delay(Timeout.Infinite, c.RequestAborted), "127.0.0.1 was silent for 0.5 s"),
        Case("silence in the middle", async (c, _) =>
        {
            await Part(c, First, 0, First.Length / 2);
            await Task.Delay(Timeout.Infinite, c.RequestAborted);
        }, "127.0.0.1 was silent for 0.5 s"),
        Case("half, and breaks off", (c, _) => Half(c, First), "it broke off after"),
        Case("half, without a length", (c, _) => Whole(c, First[..(First.Length / 2)], chunked: true), "came damaged"),
        Case("half, with the length of half", (c, _) => Whole(c, First[..(First.Length / 2)]), "came damaged"),
        Case("nothing", (c, _) => Whole(c, []), "came damaged"),
        Case("a web page", (c, _) => c.Response.WriteAsync("<html><title>Sorry</title></html>"), "came damaged"),
        Case("an archive of no files", (c, _) => Whole(c, new TestArchive { Root = "" }.ToArray()), "came damaged: it has no files"),
        Case("one byte that is another", (c, _) => Whole(c, Spoilt(First)), "came damaged"),
        Case("too much, and says so", (c, _) => Whole(c, new byte[300_000]), "is larger than 0.19 MiB"),
        Case("too much, without saying so", (c, _) => Endless(c), "is larger than 0.19 MiB"),
        Case("more files than are read", (c, _) => Whole(c, Files(300)), "is an archive of more than 200 files"),
        Case("a bomb in one file", (c, _) => Whole(c, new TestArchive().With("76session/x.xml", new byte[5 << 20]).ToArray()),
            "unpacks to more than 200 times its size"),
        Case("a bomb in many files", (c, _) => Whole(c, Bombs()), "is an archive of more than 8 MiB unpacked"),
    ];

    [TestCaseSource(nameof(Misbehaviours))]
    public async Task Misbehaviour_IsSaidInAClearWordAndLeavesNothing(Func<HttpContext, int, Task> answer, string word)
    {
        await using StubService stub = await StubService.StartAsync(answer);
        using ArchiveService service = Service(stub);

        FetchException? failure = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(service));

        Assert.That(failure?.Message, Does.Contain(word));
        Assert.That(Kept().Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)), Is.Empty);
    }

    // Silence costs its time.
    private static IEnumerable<TestCaseData> Answers() =>
        Misbehaviours().Where(c => c.Arguments[1] is string word && !word.Contains("silent", StringComparison.Ordinal));

    [TestCaseSource(nameof(Answers))]
    public async Task Misbehaviour_LeavesTheCopyThatWasThere(Func<HttpContext, int, Task> answer, string word)
    {
        await using StubService stub = await StubService.StartAsync((c, n) => n == 1 ? Whole(c, First, "\"one\"") : answer(c, n));
        using ArchiveService service = Service(stub);
        await FetchAsync(service);

        FetchedArchive again = await FetchAsync(service, asks: true);

        Assert.That((again.Origin, again.IsNew), Is.EqualTo((FetchOrigin.Copy, false)));
        Assert.That(again.Warning, Does.Contain(word.TrimEnd('.')).And.Contain("the copy of"));
        Assert.That(File.ReadAllBytes(again.Path), Is.EqualTo(First));
    }

    [TestCase("/GAresolutions/zip/refs/heads/main", "")]
    [TestCase("/GAresolutions/zip/HEAD", "")]
    [TestCase("/un/GAresolutions.zip", "un/{name}.zip")]
    public async Task Archive_IsFoundWhateverTheBranchIsCalledAndWhereTheAddressSays(string path, string address)
    {
        await using StubService stub = await StubService.StartAsync((c, _) =>
            c.Request.Path == path ? Whole(c, First, "\"one\"") : Status(c, 404));
        using ArchiveService service = Service(stub, o => o with { Address = stub.Address + address });

        FetchedArchive fetched = await FetchAsync(service);

        Assert.That((fetched.Origin, fetched.IsNew, fetched.Commit), Is.EqualTo((FetchOrigin.Service, true, Commit)));
        Assert.That(File.ReadAllBytes(fetched.Path), Is.EqualTo(First));
        Assert.That(Path.GetFileName(fetched.Path), Does.StartWith("GAresolutions-").And.EndsWith(".zip"));
    }

    [Test]
    public async Task Copy_IsUsedForADayThenAskedAfterByItsTag()
    {
        await using StubService stub = await StubService.StartAsync((c, _) =>
            c.Request.Headers.IfNoneMatch == "W/\"one\"" ? Status(c, 304) : Whole(c, First, "W/\"one\"", chunked: true));
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using ArchiveService service = Service(stub, time: time);

        FetchedArchive first = await FetchAsync(service), again = await FetchAsync(service);
        time.Advance(TimeSpan.FromHours(1));
        FetchedArchive asked = await FetchAsync(service, asks: true);
        time.Advance(TimeSpan.FromDays(2));
        FetchedArchive later = await FetchAsync(service);

        Assert.That(new[] { first.Origin, again.Origin, asked.Origin, later.Origin },
            Is.EqualTo([FetchOrigin.Service, FetchOrigin.Copy, FetchOrigin.Confirmed, FetchOrigin.Confirmed]));
        Assert.That(new[] { first.IsNew, again.IsNew, asked.IsNew, later.IsNew }, Is.EqualTo([true, false, false, false]));
        Assert.That(stub.Asked.Select(a => a.Tag), Is.EqualTo(["", "W/\"one\"", "W/\"one\""]));
    }

    [Test]
    public async Task SameArchive_ServedAgainUnderAnotherTag_IsNotNew()
    {
        await using StubService stub = await StubService.StartAsync((c, n) => Whole(c, First, $"\"{n}\""));
        using ArchiveService service = Service(stub);

        FetchedArchive first = await FetchAsync(service), again = await FetchAsync(service, asks: true);

        Assert.That((again.Origin, again.IsNew, again.Path), Is.EqualTo((FetchOrigin.Service, false, first.Path)));
    }

    [Test]
    public async Task NewArchive_TakesThePlaceOfTheOldOneAndWhoeverReadsThatGoesOn()
    {
        await using StubService stub = await StubService.StartAsync((c, n) => Whole(c, n == 1 ? First : Second));
        using ArchiveService service = Service(stub);
        await FetchAsync(service);
        await using Stream reading = service.Open(Name);

        FetchedArchive fetched = await FetchAsync(service, asks: true);

        using var read = new MemoryStream();
        await reading.CopyToAsync(read);
        await using Stream next = service.Open(Name);
        Assert.That(fetched.IsNew, Is.True);
        Assert.That((read.ToArray(), next.Length), Is.EqualTo((First, Second.LongLength)));
        Assert.That(Kept().Count(f => f.EndsWith(".zip", StringComparison.Ordinal)), Is.EqualTo(OperatingSystem.IsWindows() ? 2 : 1));
    }

    [TestCase("\"one\"", "bytes=", TestName = "Break: the rest is asked for")]
    [TestCase("W/\"one\"", "", TestName = "Break: from the beginning, where bytes need not be the same")]
    [TestCase(null, "", TestName = "Break: from the beginning, where nothing tells what came")]
    public async Task Break_IsGoneOnWithWhereTheServiceCan(string? tag, string range)
    {
        await using StubService stub = await StubService.StartAsync((c, n) => n == 1 ? Half(c, First, tag) : Whole(c, First, tag));
        using ArchiveService service = Service(stub);

        FetchedArchive fetched = await FetchAsync(service);

        Assert.That(File.ReadAllBytes(fetched.Path), Is.EqualTo(First));
        Assert.That(stub.Ranges.ToArray(), Has.Length.EqualTo(2));
        Assert.That(stub.Ranges.Last(), Does.StartWith(range));
        Assert.That(_told, range.Length > 0 ? Is.Empty : Has.One.Contains("from the beginning"));
    }

    [Test]
    public async Task Break_OfTheProcess_IsGoneOnWithNextTime()
    {
        await using StubService stub = await StubService.StartAsync((c, n) => n <= 3 ? Half(c, First, "\"one\"", n) : Whole(c, First, "\"one\""));
        using (ArchiveService service = Service(stub, o => o with { Retries = 0 }))
        {
            await Assert.ThrowsAsync<FetchException>(() => FetchAsync(service));
            await Assert.ThrowsAsync<FetchException>(() => FetchAsync(service));
        }

        using ArchiveService next = Service(stub);
        FetchedArchive fetched = await FetchAsync(next);

        Assert.That(File.ReadAllBytes(fetched.Path), Is.EqualTo(First));
        Assert.That(stub.Ranges.Skip(1), Has.All.StartsWith("bytes=").And.All.Not.EqualTo("bytes=0-"));
        Assert.That(Kept().Where(f => f.Contains(".part", StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Changes() =>
    [
        new TestCaseData((HttpContext c) => Whole(c, Second, "\"two\"")).SetName("Change: a whole one comes, by If-Range"),
        new TestCaseData((HttpContext c) => Rest(c, Second, "\"two\"")).SetName("Change: a part of another one comes"),
        new TestCaseData((HttpContext c) => Rest(c, First, "\"one\"", shift: 7)).SetName("Change: another part comes than was asked for"),
        new TestCaseData((HttpContext c) => Status(c, 416)).SetName("Change: there is no such part"),
        new TestCaseData((HttpContext c) => Rest(c, Second, null)).SetName("Change: a part of another one comes that says nothing of itself"),
    ];

    [TestCaseSource(nameof(Changes))]
    public async Task Change_BetweenAskingAndGoingOn_BeginsAnew(Func<HttpContext, Task> change)
    {
        await using StubService stub = await StubService.StartAsync((c, n) =>
            n == 1 ? Half(c, First, "\"one\"") : n == 2 ? change(c) : Whole(c, Second, "\"two\""));
        using ArchiveService service = Service(stub);

        FetchedArchive fetched = await FetchAsync(service);

        Assert.That(File.ReadAllBytes(fetched.Path), Is.EqualTo(Second));
        await using Stream open = service.Open(Name);
        Assert.That(new ZipArchive(open).Comment, Is.EqualTo(Commit));
    }

    [TestCase(403, 1)]
    [TestCase(429, 3)]
    [TestCase(503, 3)]
    public async Task Failure_IsTriedAgainWhereItMayPass(int status, int attempts)
    {
        await using StubService stub = await StubService.StartAsync((c, _) => Status(c, status));
        using ArchiveService service = Service(stub);

        await Assert.ThrowsAsync<FetchException>(() => FetchAsync(service));

        Assert.That(stub.Asked, Has.Count.EqualTo(attempts));
    }

    [Test]
    public async Task Processes_ThatFetchAtOnce_TakeTurnsAndOneAsks()
    {
        var gate = new TaskCompletionSource();
        await using StubService stub = await StubService.StartAsync(async (c, _) =>
        {
            await gate.Task;
            await Whole(c, First, "\"one\"");
        });
        using ArchiveService one = Service(stub), other = Service(stub);

        Task<FetchedArchive> first = FetchAsync(one);
        await WaitAsync(() => !stub.Asked.IsEmpty);
        Task<FetchedArchive> second = FetchAsync(other);
        await WaitAsync(() => _told.Count > 0);
        gate.SetResult();

        Assert.That((await first).Path, Is.EqualTo((await second).Path));
        Assert.That(stub.Asked, Has.Count.EqualTo(1));
        Assert.That(_told, Is.EqualTo(["GAresolutions is being fetched by another process, which is waited for"]));
    }

    [Test]
    public async Task Process_ThatNeverEnds_IsNotWaitedForWithoutEnd()
    {
        await using StubService stub = await StubService.StartAsync((c, _) => Whole(c, First));
        using ArchiveService service = Service(stub, o => o with { LongestTurn = TimeSpan.Zero });
        await FetchAsync(service);
        string turn = Kept().Single(f => f.EndsWith(".lock", StringComparison.Ordinal));
        using var held = new FileStream(turn, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        FetchedArchive copy = await FetchAsync(service, asks: true);

        Assert.That(copy.Warning, Does.Contain("another process has been fetching it for too long"));
    }

    [Test]
    [Platform("Linux,MacOsX"), System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Copy_ItsFilesAndFolders_AreTheOwnersAlone()
    {
        await using StubService stub = await StubService.StartAsync((c, _) => Whole(c, First, "\"one\""));
        using ArchiveService service = Service(stub);
        FetchedArchive fetched = await FetchAsync(service);

        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.That(Kept().Select(File.GetUnixFileMode), Is.All.EqualTo(Own));
        Assert.That(File.GetUnixFileMode(Path.GetDirectoryName(fetched.Path)!), Is.EqualTo(Own | UnixFileMode.UserExecute));
    }

    [TestCase("a file that says nothing", "{}")]
    [TestCase("a file that leads elsewhere", """{"File":"../../x.zip","Length":1,"Digest":"","Address":"","Checked":"2030-01-01T00:00:00Z"}""")]
    [TestCase("half a file", """{"File":"x""")]
    public async Task Copy_WhoseStateIsDamaged_IsFetchedAnew(string what, string state)
    {
        await using StubService stub = await StubService.StartAsync((c, _) => Whole(c, First));
        using ArchiveService service = Service(stub);
        await FetchAsync(service);
        await File.WriteAllTextAsync(Kept().Single(f => f.EndsWith(".json", StringComparison.Ordinal)), state);

        FetchedArchive again = await FetchAsync(service);

        Assert.That((again.Origin, File.ReadAllBytes(again.Path)), Is.EqualTo((FetchOrigin.Service, First)), what);
    }

    [Test]
    public async Task Copy_ThatWasCutOff_IsFetchedAnew()
    {
        await using StubService stub = await StubService.StartAsync((c, _) => Whole(c, First));
        using ArchiveService service = Service(stub);
        await File.WriteAllBytesAsync((await FetchAsync(service)).Path, First[..100]);

        FetchedArchive again = await FetchAsync(service);

        Assert.That((again.Origin, File.ReadAllBytes(again.Path)), Is.EqualTo((FetchOrigin.Service, First)));
    }

    [Test]
    public async Task Folder_ThatCannotBeWritten_IsSaid()
    {
        await using StubService stub = await StubService.StartAsync((c, _) => Whole(c, First));
        using ArchiveService service = Service(stub, o => o with { CacheFolder = _folder.Write("file", "x") });

        FetchException? failure = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(service));

        Assert.That(failure?.Message, Does.StartWith("cannot be kept in ").And.Contain("XDG_CACHE_HOME"));
    }

    [Test]
    public async Task Archive_ThatCannotBeWritten_LeavesTheCopyThatWasThere()
    {
        await using StubService stub = await StubService.StartAsync((c, n) => Whole(c, n == 1 ? First : Second));
        using ArchiveService service = Service(stub);
        FetchedArchive first = await FetchAsync(service);
        Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(first.Path)!, "GAresolutions.part"));

        FetchedArchive again = await FetchAsync(service, asks: true);

        Assert.That((again.Origin, again.Path), Is.EqualTo((FetchOrigin.Copy, first.Path)));
        Assert.That(again.Warning, Does.StartWith("cannot be kept in ").And.Contain("the copy of"));
    }

    [TestCase("there")]
    [TestCase("ftp://a/")]
    [TestCase("https://a/?x={name}")]
    [TestCase("https://user:word@a/")]
    public void Address_ThatIsNone_IsRefusedBeforeAnythingIsAsked(string address) => Assert.That(
        () => new ArchiveService(new ArchiveServiceOptions { Address = address, CacheFolder = _folder.Path }, TimeProvider.System),
        Throws.ArgumentException.With.Message.Contains("https://HOST/"));

    private Task<FetchedArchive> FetchAsync(ArchiveService service, bool asks = false) => service.FetchAsync(Name, asks, new Watcher(_told));

    private string[] Kept() => Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);

    private ArchiveService Service(StubService stub, Func<ArchiveServiceOptions, ArchiveServiceOptions>? change = null, TimeProvider? time = null)
    {
        var options = new ArchiveServiceOptions
        {
            Address = stub.Address.AbsoluteUri,
            CacheFolder = _folder.Path,
            RetryDelay = TimeSpan.FromMilliseconds(5),
            Retries = 2,
            Timeout = time is null ? TimeSpan.FromSeconds(0.5) : TimeSpan.FromMinutes(5),
            Bounds = new ArchiveBounds { Packed = 200_000, Unpacked = 8 << 20, Entries = 200, Directory = 100_000 },
        };
        return new ArchiveService(change?.Invoke(options) ?? options, time ?? TimeProvider.System);
    }

    private static async Task WaitAsync(Func<bool> holds)
    {
        var patience = Stopwatch.StartNew();
        while (!holds() && patience.Elapsed < TimeSpan.FromSeconds(20))
        {
            await Task.Delay(5);
        }

        Assert.That(holds(), Is.True);
    }

    // What does not pack, so that a half is one.
    private static byte[] Archive(int seed)
    {
        byte[] noise = new byte[20_000];
        new Random(seed).NextBytes(noise);
        return new TestArchive { Comment = Commit }.With("76session/English/A_RES_76_1_E.xml", TestArchive.Text("A/RES/76/1"))
            .With("76session/English/A_RES_76_2_E.xml", noise).ToArray();
    }

    private static byte[] Files(int number)
    {
        var archive = new TestArchive();
        for (int i = 0; i < number; i++)
        {
            archive.With($"{i}.xml", "x");
        }

        return archive.ToArray();
    }

    private static byte[] Bombs()
    {
        var archive = new TestArchive();
        for (int i = 0; i < 12; i++)
        {
            archive.With($"{i}.xml", new byte[1 << 20]);
        }

        return archive.ToArray();
    }

    private static byte[] Spoilt(byte[] archive)
    {
        byte[] spoilt = [.. archive];
        spoilt[archive.Length / 2] ^= 1;
        return spoilt;
    }

    private static TestCaseData Case(string name, Func<HttpContext, int, Task> answer, string word) =>
        new TestCaseData(answer, word).SetArgDisplayNames(name);

    private static Task Status(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    }

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }

    // As static servers answer: the rest, where it is of the state that was asked for; else the whole.
    private static Task Whole(HttpContext context, byte[] content, string? tag = null, bool chunked = false)
    {
        if (context.Request.Headers.Range.Count > 0 && tag is not null && context.Request.Headers.IfRange == tag)
        {
            return Rest(context, content, tag);
        }

        context.Response.Headers.ETag = tag;
        context.Response.ContentLength = chunked ? null : content.Length;
        return context.Response.Body.WriteAsync(content).AsTask();
    }

    private static Task Rest(HttpContext context, byte[] content, string? tag, int shift = 0)
    {
        int from = int.Parse(context.Request.Headers.Range.ToString()["bytes=".Length..^1], null) + shift;
        context.Response.StatusCode = 206;
        context.Response.Headers.ETag = tag;
        context.Response.Headers.ContentRange = $"bytes {from}-{content.Length - 1}/{content.Length}";
        context.Response.ContentLength = content.Length - from;
        return context.Response.Body.WriteAsync(content.AsMemory(from)).AsTask();
    }

    private static async Task Half(HttpContext context, byte[] content, string? tag = null, int part = 1)
    {
        int from = context.Request.Headers.Range.Count > 0 ? int.Parse(context.Request.Headers.Range.ToString()["bytes=".Length..^1], null) : 0;
        if (from > 0)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = $"bytes {from}-{content.Length - 1}/{content.Length}";
        }

        context.Response.Headers.ETag = tag;
        context.Response.ContentLength = content.Length - from;
        await Part(context, content, from, from + ((content.Length - from) / (part + 1)));

        // So that the half has come before the break.
        await Task.Delay(50);
        context.Abort();
    }

    private static async Task Part(HttpContext context, byte[] content, int from, int to)
    {
        await context.Response.Body.WriteAsync(content.AsMemory(from, to - from));
        await context.Response.Body.FlushAsync();
    }

    private static async Task Endless(HttpContext context)
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(new byte[10_000]);
            await context.Response.Body.FlushAsync();
        }
    }

    /// <summary>Notes what is told.</summary>
    private sealed class Watcher(List<string> told) : IArchiveObserver
    {
        public void Told(string name, string word)
        {
            lock (told)
            {
                told.Add($"{name} {word}");
            }
        }

        public void Received(string name, long bytes, long? total) => Assert.That(bytes, Is.LessThanOrEqualTo(total ?? long.MaxValue));
    }
}
