using System.Diagnostics;
using System.IO.Compression;
using KnowledgeGraph.Loading.Fetching;
using KnowledgeGraph.Loading.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Loading.Tests.Fetching;

/// <summary>The client of the document service, against a service that misbehaves in every way that services do.</summary>
public sealed class DocumentServiceTests
{
    private const string Symbol = "A/RES/74/174";
    private static readonly byte[] Document = "%PDF-1.7 a document"u8.ToArray();

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    private static IEnumerable<TestCaseData> Misbehaviours() =>
    [
        Case("404", (c, _) => Status(c, 404), "is not there in this language (404 at 127.0.0.1)"),
        Case("an error page with status 200", (c, _) =>
            c.Response.WriteAsync("<!DOCTYPE html><html><head><title>\n  Error &amp; sorry </title></head></html>"),
            "came as a web page instead of a document: “Error & sorry”"),
        Case("an unexpected type", (c, _) => Body(c, "image/png", [0x89, 0x50, 0x4E, 0x47]), "came as something that is no document (image/png)"),
        Case("nothing", (c, _) => Body(c, "application/pdf", []), "came without a word"),
        Case("another host", (c, _) => Redirect(c, "http://example.org/x"), "redirects to http://example.org, and only the service itself is asked"),
        Case("another port of the host", (c, _) => Redirect(c, "http://127.0.0.1:1/x"), "redirects to http://127.0.0.1:1"),
        Case("another scheme", (c, _) => Redirect(c, "file:///etc/passwd"), "redirects to file://"),
        Case("circles", (c, _) => Redirect(c, "/again"), "redirects in circles"),
        Case("too much, and says so", (c, _) => Body(c, "application/pdf", new byte[200_000]), "is larger than 0.1 MiB"),
        Case("too much, without saying so", (c, _) => Endless(c), "is larger than 0.1 MiB"),
        Case("too much, packed", (c, _) => Packed(c), "is larger than 0.1 MiB"),
        Case("out of order", (c, _) => Status(c, 503), "answered with status 503"),
        Case("a long wait", (c, _) => Status(c, 429, retryAfter: "3600"), "It asks to come again in 60 minutes"),
        Case("forbidden", (c, _) => Status(c, 403), "answered with status 403"),
        Case("no answer", (c, _) => Task.Delay(Timeout.Infinite, c.RequestAborted), "did not answer within 0.5 s"),
        Case("an answer that stops in the middle", (c, _) => Half(c), "could not be fetched from 127.0.0.1"),
    ];

    [TestCaseSource(nameof(Misbehaviours))]
    public async Task Misbehaviour_IsSaidInAClearWordAndLeavesNothing(Func<HttpContext, int, Task> answer, string word)
    {
        await using StubService stub = await StubService.StartAsync(answer);
        using DocumentService service = Service(stub);

        FetchException? failure = await Assert.ThrowsAsync<FetchException>(() => service.FetchAsync(Symbol));

        Assert.That(failure?.Message, Does.Contain(word));
        Assert.That(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [TestCase(403, 1)]
    [TestCase(404, 1)]
    [TestCase(429, 3)]
    [TestCase(500, 3)]
    [TestCase(503, 3)]
    public async Task Failure_IsTriedAgainWhereItMayPass(int status, int attempts)
    {
        await using StubService stub = await StubService.StartAsync((c, _) => Status(c, status));
        using DocumentService service = Service(stub);

        await Assert.ThrowsAsync<FetchException>(() => service.FetchAsync(Symbol));

        Assert.That(stub.Asked, Has.Count.EqualTo(attempts));
    }

    [Test]
    public async Task Failure_ThatPasses_IsForgotten()
    {
        await using StubService stub = await StubService.StartAsync((c, n) =>
            n switch { 1 => Status(c, 503, retryAfter: "1"), 2 => Half(c), _ => Body(c, "application/pdf", Document) });
        using DocumentService service = Service(stub);
        long start = Stopwatch.GetTimestamp();

        FetchedDocument fetched = await service.FetchAsync(Symbol);

        Assert.That(File.ReadAllBytes(fetched.Path), Is.EqualTo(Document));
        Assert.That(Stopwatch.GetElapsedTime(start), Is.GreaterThan(TimeSpan.FromSeconds(0.9)), "the service asked for a second");
    }

    [TestCase("A/RES/74/174", "/en/A/RES/74/174")]
    [TestCase("S/RES/1325(2000)", "/en/S/RES/1325(2000)")]
    public async Task Document_IsAskedForByItsSymbolAndRedirectsAtHomeAreFollowed(string symbol, string path)
    {
        await using StubService stub = await StubService.StartAsync((c, n) =>
            n == 1 ? Redirect(c, "/doc/x.pdf") : Body(c, "application/octet-stream", Document));
        using DocumentService service = Service(stub);

        FetchedDocument fetched = await service.FetchAsync(symbol);

        Assert.That(stub.Asked.Select(a => a.Path), Is.EqualTo([path, "/doc/x.pdf"]));
        Assert.That(fetched.Path, Does.StartWith(_folder.Path).And.EndsWith(".pdf"));
    }

    [TestCase("../../etc/passwd")]
    [TestCase("A/../../../x")]
    [TestCase("//example.org/x")]
    [TestCase("A/RES/1?x=y")]
    [TestCase("http://example.org/")]
    public async Task WhatIsNoSymbol_IsNeverAskedFor(string symbol)
    {
        await using StubService stub = await StubService.StartAsync((c, _) => Body(c, "application/pdf", Document));
        using DocumentService service = Service(stub);

        await Assert.ThrowsAsync<FetchException>(() => service.FetchAsync(symbol));
        Assert.That(stub.Asked, Is.Empty);
    }

    [Test]
    public async Task Copy_IsUsedForADayThenAskedAfterByItsTag()
    {
        await using StubService stub = await StubService.StartAsync((c, _) =>
        {
            c.Response.Headers.ETag = "\"one\"";
            return c.Request.Headers.IfNoneMatch == "\"one\"" ? Status(c, 304) : Body(c, "application/pdf", Document);
        });
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using DocumentService service = Service(stub, time);

        FetchedDocument first = await service.FetchAsync(Symbol);
        FetchedDocument again = await service.FetchAsync(Symbol);
        time.Advance(TimeSpan.FromDays(2));
        FetchedDocument later = await service.FetchAsync(Symbol);

        Assert.That((first.Origin, again.Origin, later.Origin), Is.EqualTo((FetchOrigin.Service, FetchOrigin.Copy, FetchOrigin.Confirmed)));
        Assert.That(stub.Asked.Select(a => a.Tag), Is.EqualTo(["", "\"one\""]));
        Assert.That(File.ReadAllBytes(later.Path), Is.EqualTo(Document));
    }

    [Test]
    [Platform("Linux,MacOsX"), System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Copy_ItsFilesAndFolders_AreTheOwnersAlone()
    {
        await using StubService stub = await StubService.StartAsync((c, _) =>
        {
            c.Response.Headers.ETag = "\"one\"";
            return Body(c, "application/pdf", Document);
        });
        using DocumentService service = Service(stub);
        FetchedDocument fetched = await service.FetchAsync(Symbol);

        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.That(new[] { fetched.Path, fetched.Path + ".etag" }.Select(File.GetUnixFileMode), Is.All.EqualTo(Own));
        Assert.That(File.GetUnixFileMode(Path.GetDirectoryName(fetched.Path)!), Is.EqualTo(Own | UnixFileMode.UserExecute));
    }

    [Test]
    public async Task Copy_HasToDoWhereTheServiceCannotBeReached()
    {
        StubService stub = await StubService.StartAsync((c, _) => Body(c, "application/pdf", Document));
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using DocumentService service = Service(stub, time);
        await service.FetchAsync(Symbol);
        await stub.DisposeAsync();
        time.Advance(TimeSpan.FromDays(2));

        Task<FetchedDocument> fetch = service.FetchAsync(Symbol);
        while (!fetch.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(1);
        }

        FetchedDocument fetched = await fetch;
        Assert.That(fetched.Warning, Does.Contain("the copy of 1 January 2026 has to do"));
    }

    [Test]
    public async Task Pace_LetsOneRequestGoInASecond()
    {
        var time = new FakeTimeProvider();
        var pace = new RequestPace(TimeSpan.FromSeconds(1), time);

        Task first = pace.WaitAsync(default), second = pace.WaitAsync(default), third = pace.WaitAsync(default);

        Assert.That((first.IsCompleted, second.IsCompleted, third.IsCompleted), Is.EqualTo((true, false, false)));
        time.Advance(TimeSpan.FromSeconds(1));
        await second.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(third.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(1));
        await third.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public void Options_AreCheckedBeforeAnythingIsAsked()
    {
        DocumentServiceOptions good = new() { CacheFolder = _folder.Path };

        Assert.That(() => new DocumentService(good with { Language = "xx" }, TimeProvider.System),
            Throws.ArgumentException.With.Message.Contains("ar, zh, en"));
        Assert.That(() => new DocumentService(good with { BaseAddress = new Uri("ftp://a/") }, TimeProvider.System),
            Throws.ArgumentException.With.Message.Contains("https://HOST/"));
        Assert.That(() => new DocumentService(good with { Timeout = TimeSpan.Zero }, TimeProvider.System), Throws.ArgumentException);
    }

    [TestCase(0, new[] { "A/RES/74/1" })]
    [TestCase(1, new[] { "A/RES/74/1", "A/RES/74/2", "A/RES/74/3" })]
    [TestCase(2, new[] { "A/RES/74/1", "A/RES/74/2", "A/RES/74/3", "A/RES/74/4" })]
    public async Task CitedDocuments_AreFetchedStepByStepAndOnce(int depth, string[] symbols)
    {
        var cites = new Dictionary<string, string[]> { ["1"] = ["2", "3"], ["2"] = ["1", "3", "4"], ["3"] = ["2"] };
        await using StubService stub = await StubService.StartAsync((c, _) =>
        {
            string number = c.Request.Path.Value!.Split('/')[^1];
            return number == "3" ? Status(c, 404)
                : Body(c, "application/vnd",
                Word($"The General Assembly, Recalling its resolutions {string.Join(" and ", cites.GetValueOrDefault(number, []).Select(n => $"74/{n} of 27 September 2019"))},"));
        });
        using DocumentService service = Service(stub);

        var steps = new List<FetchStep>();
        await foreach (FetchStep step in new CitedDocuments(service, SourceReader.Default).FetchAsync(["A/RES/74/1"], depth))
        {
            steps.Add(step);
        }

        Assert.That(steps.Select(s => s.Symbol), Is.EqualTo(symbols));
        Assert.That(steps.Where(s => s.Document is null)
            .Select(s => (s.Symbol, s.IsCited)), Is.EqualTo(depth > 0 ? new[] { ("A/RES/74/3", true) } : []));
    }

    private DocumentService Service(StubService stub, TimeProvider? time = null) => new(
        new DocumentServiceOptions
        {
            BaseAddress = stub.Address,
            CacheFolder = _folder.Path,
            Interval = TimeSpan.Zero,
            RetryDelay = TimeSpan.FromMilliseconds(10),
            Retries = 2,
            Timeout = time is null ? TimeSpan.FromSeconds(0.5) : TimeSpan.FromMinutes(5),
            MaxBytes = 100_000,
        },
        time ?? TimeProvider.System);

    private static byte[] Word(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/document.xml",
                $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>");
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }

    private static TestCaseData Case(string name, Func<HttpContext, int, Task> answer, string word) =>
        new TestCaseData(answer, word).SetName($"Service: {name}");

    private static Task Status(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    }

    private static Task Body(HttpContext context, string type, byte[] content)
    {
        (context.Response.ContentType, context.Response.ContentLength) = (type, content.Length);
        return context.Response.Body.WriteAsync(content).AsTask();
    }

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }

    private static async Task Endless(HttpContext context)
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(new byte[10_000]);
            await context.Response.Body.FlushAsync();
        }
    }

    private static async Task Packed(HttpContext context)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await gzip.WriteAsync(new byte[10_000_000]);
    }

    private static async Task Half(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.Body.WriteAsync(Document);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
