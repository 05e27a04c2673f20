using System.Diagnostics;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Guards;

/// <summary>Requests that mean harm: each is refused by name, and takes a bounded amount of memory.</summary>
[NonParallelizable]
public sealed class HostileRequestTests
{
    // Client and server together: what one request may allocate, whatever it asks for.
    private const long MostBytes = 20_000_000;

    // What every storm of some two thousand requests may leave: a kilobyte each would be a leak that is seen.
    private const long MostLeft = 1_000_000;
    private const int MostStorms = 6;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _service = await Service.StartAsync(configure: o => o.BodyTimeout = TimeSpan.FromMilliseconds(500));
        await _service.DataAsync("{ __typename }");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    private static IEnumerable<TestCaseData> Queries()
    {
        yield return Case("doubling fragments", HostileQueries.Doubling(30), "TOO_MANY_SELECTIONS");
        yield return Case("doubling fragments in inline fragments", HostileQueries.Doubling(24, "... { ", " }"), "TOO_MANY_SELECTIONS");
        yield return Case("a fragment of itself", "{ instrument(ref: \"x\") { ...A } } fragment A on Instrument { id ...A }", "TOO_DEEP");
        yield return Case("fragments of each other",
            "{ instrument(ref: \"x\") { ...A } } fragment A on Instrument { containedIn { instrument { ...B } } } fragment B on Instrument { ...A }",
            "TOO_DEEP");
        yield return Case("1,200 fragments in a chain", HostileQueries.Chain(1_200), "TOO_DEEP");
        yield return Case("50 fragments in a chain, each in 48 others", HostileQueries.Chain(49, 48), "TOO_DEEP");
        yield return Case("10,000 aliases", HostileQueries.Repeated(10_000, i => $"a{i}: __typename"), "TOO_MANY_TOKENS");
        yield return Case("300 aliases", HostileQueries.Repeated(300, i => $"a{i}: statistics {{ instruments }}"), "TOO_MANY_ALIASES");
        yield return Case("4,000 repeated fields", HostileQueries.Repeated(4_000, _ => "__typename"), "TOO_MANY_SELECTIONS");
        yield return Case("900 repeated fields", HostileQueries.Repeated(900, _ => "__typename"), "TOO_MANY_OVERLAPS");
        yield return Case("repeated fields with selections",
            HostileQueries.Repeated(60, _ => "statistics { instruments provisions citations relations }"), "TOO_MANY_OVERLAPS");
        yield return Case("directives", "{ __typename " + string.Concat(Enumerable.Repeat("@a ", 4_000)) + "}", "TOO_MANY_DIRECTIVES");
        yield return Case("100,000 levels of fields", HostileQueries.Nested(100_000, "{ a ", "}"), "TOO_DEEPLY_NESTED");
        yield return Case("100,000 levels of lists", "{ nodes(ids: " + HostileQueries.Nested(100_000, "[", "]") + ") { id } }", "TOO_DEEPLY_NESTED");
        yield return Case("100,000 open brackets", "{ nodes(ids: " + new string('[', 100_000), "TOO_DEEPLY_NESTED");
        yield return Case("25 levels", "{ provision(ref: \"x\") " + HostileQueries.Nested(25, "{ next ", "}")
            .Replace("next }", "id }", StringComparison.Ordinal) + " }", "TOO_DEEP");
        yield return Case("circular introspection", "{ __schema { types " + HostileQueries.Nested(7, "{ fields { type ", "} }")
            .Replace("type }", "type { name } }", StringComparison.Ordinal) + " } }", "TOO_COSTLY");
        yield return Case("pages of pages",
            "{ instruments(first: 500) { nodes { citations(first: 500) { nodes { target { citedBy(first: 500) { totalCount } } } } } } }",
            "TOO_COSTLY");
        yield return Case("lineage with all its proofs",
            "{ lineage(from: [\"E/RES/2022/14\"], depth: 10, limit: 2000) { edges { relation { citations(first: 500) { source { text } } } } } }", "TOO_COSTLY");
        yield return Case("children of children", "{ provision(ref: \"x\") { children { children { children { children { children { id } } } } } } }",
            "TOO_COSTLY");
        yield return Case("tokens", "{ nodes(ids: [" + string.Concat(Enumerable.Repeat("\"x\" ", 20_000)) + "]) { id } }", "TOO_MANY_TOKENS");
        yield return Case("a negative page", "{ instruments(first: -1) { totalCount } }", "BAD_USER_INPUT");
        yield return Case("a huge page", "{ instruments(first: 2147483647) { totalCount } }", "BAD_USER_INPUT");
        yield return Case("a page larger than a number", "{ instruments(first: 99999999999999999999) { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE");
        yield return Case("a page of no number", "{ instruments(first: 1e400) { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE");
        yield return Case("a depth beyond all", "{ lineage(from: [\"E/RES/2022/14\"], depth: 11) { omittedNodes } }", "BAD_USER_INPUT");
        yield return Case("a limit of nothing", "{ lineage(from: [\"E/RES/2022/14\"], limit: 0) { omittedNodes } }", "BAD_USER_INPUT");
        yield return Case("no roots", "{ lineage(from: []) { omittedNodes } }", "BAD_USER_INPUT");
        yield return Case("a forged cursor", "{ instruments(after: \"bm90IGEgY3Vyc29y\") { totalCount } }", "BAD_CURSOR");
        yield return Case("a cursor of 1,900 characters", $"{{ instruments(after: \"{new string('A', 1_900)}\") {{ totalCount }} }}", "BAD_CURSOR");
        yield return Case("a comment of 1 MB", "{ #" + new string('x', 1_000_000), "TOKEN_TOO_LONG");
        yield return Case("a string of 400 kB", "{ a(b: \"" + new string('x', 400_000) + "\") }", "TOKEN_TOO_LONG");
        yield return Case("a string of 400 kB that does not end", "{ a(b: \"" + new string('x', 400_000), "TOKEN_TOO_LONG");
        yield return Case("a block string that does not end", "{ a(b: \"\"\"" + new string('\n', 400_000), "TOKEN_TOO_LONG");
        yield return Case("a name of 1 MB", "{ " + new string('x', 1_000_000) + " }", "TOKEN_TOO_LONG");
        yield return Case("1 MB of spaces before nothing", "{ a" + new string(' ', 1_000_000), "SYNTAX_ERROR");
        yield return Case("1 MB of spaces before a wrong sign", "{ a" + new string(' ', 1_000_000) + "%", "SYNTAX_ERROR");
        yield return Case("9,000 signs on one line that are no GraphQL", "{ a " + new string('!', 9_000), "SYNTAX_ERROR");
        yield return Case("a long line that ends too early", "{ " + string.Concat(Enumerable.Repeat("a(b: [1,2,3]) ", 600)), "SYNTAX_ERROR");
        yield return Case("unknown fields", HostileQueries.Repeated(900, i => "instrumentz" + i), "MORE_ERRORS");

        static TestCaseData Case(string name, string query, string code) => new TestCaseData(query, code).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Queries))]
    public async Task Query_Hostile_IsRefusedByNameInBoundedMemory(string query, string code)
    {
        long before = GC.GetTotalAllocatedBytes();
        JsonElement answer = await _service.AskAsync(query);
        long bytes = GC.GetTotalAllocatedBytes() - before;
        JsonElement[] errors = [.. answer.GetProperty("errors").EnumerateArray()];
        Assert.Multiple(() =>
        {
            Assert.That(errors[^1].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo(code), errors[^1].ToString());
            Assert.That(errors, Has.Length.LessThanOrEqualTo(21));
            Assert.That(answer.ToString(), Has.Length.LessThan(10_000));
            Assert.That(bytes, Is.LessThan(MostBytes));
        });
    }

    [TestCase(49, 0)]
    [TestCase(24, 1)]
    public async Task Fragments_AsDeepAsIsAllowed_AreRead(int length, int inline) => await _service.DataAsync(HostileQueries.Chain(length, inline));

    [Test]
    public async Task Refusal_OfAGuard_SaysTheLimitAndWhatWasFound()
    {
        JsonElement error = (await _service.AskAsync(HostileQueries.Repeated(300, i => $"a{i}: __typename"))).GetProperty("errors")[0];
        Assert.Multiple(() =>
        {
            Assert.That(error.GetProperty("extensions").GetProperty("limit").GetInt32(), Is.EqualTo(200));
            Assert.That(error.GetProperty("extensions").GetProperty("found").GetInt32(), Is.EqualTo(300));
            Assert.That(error.GetProperty("message").GetString(), Does.Contain("300 aliases").And.Contain("200 are allowed"));
        });
    }

    [TestCase("gzip")]
    [TestCase("br")]
    public async Task Body_Bomb_IsRefusedWithoutUnpackingIt(string encoding)
    {
        byte[] bomb = Packed(encoding, stream =>
        {
            byte[] zeros = new byte[1 << 16];
            for (int i = 0; i < 100 * 16; i++)
            {
                stream.Write(zeros);
            }
        });
        long before = GC.GetTotalAllocatedBytes();
        using HttpResponseMessage response = await PostAsync(new ByteArrayContent(bomb), encoding);
        long bytes = GC.GetTotalAllocatedBytes() - before;
        Assert.Multiple(() =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(413));
            Assert.That(bytes, Is.LessThan(MostBytes));
        });
    }

    [TestCase("gzip", 200)]
    [TestCase("br", 200)]
    [TestCase("deflate", 415)]
    [TestCase("gzip, gzip", 415)]
    public async Task Body_Packed_IsReadWhereTheEncodingIsKnown(string encoding, int status)
    {
        byte[] body = Packed(encoding, stream => stream.Write("""{"query":"{__typename}"}"""u8));
        using HttpResponseMessage response = await PostAsync(new ByteArrayContent(body), encoding);
        Assert.That((int)response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Body_PackedBadly_IsABadRequest()
    {
        using HttpResponseMessage response = await PostAsync(new ByteArrayContent("not packed at all, whatever the header says"u8.ToArray()), "gzip");
        Assert.That((int)response.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task Body_Of100Megabytes_IsRefusedByItsLength()
    {
        // The head alone: whoever says that so much is coming is answered before it comes.
        string answer = await SpeakAsync("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n");
        Assert.That(answer, Does.StartWith("HTTP/1.1 413"));
    }

    [Test]
    public async Task Body_ThatStopsComing_IsNotWaitedFor()
    {
        string answer = await SpeakAsync(
            "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"query\":");
        Assert.That(answer, Does.StartWith("HTTP/1.1 408"));
    }

    [Test]
    public async Task Body_ThatTrickles_IsRefusedBeforeItsTimeIsOver()
    {
        // The server's own limit, 240 bytes a second after 5 s, is reached before this one.
        await using Service patient = await Service.StartAsync(configure: o => o.BodyTimeout = TimeSpan.FromMinutes(2));
        using var socket = new TcpClient();
        await socket.ConnectAsync(patient.Client.BaseAddress!.Host, patient.Client.BaseAddress.Port);
        NetworkStream stream = socket.GetStream();
        await stream.WriteAsync("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"u8.ToArray());
        byte[] answer = new byte[4096];
        Task<int> reading = stream.ReadAtLeastAsync(answer, 200).AsTask();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!reading.IsCompleted && !patience.IsCancellationRequested)
        {
            await stream.WriteAsync(" "u8.ToArray());
            await Task.WhenAny(reading, Task.Delay(100, CancellationToken.None));
        }

        Assert.That(Encoding.ASCII.GetString(answer, 0, await reading), Does.StartWith("HTTP/1.1 408").And.Contain("BODY_TOO_SLOW"));
    }

    [TestCase("\u0000\u0001\u001B[2J\u007F")]
    [TestCase("\uFFFE\uFFFF\u202E")]
    [TestCase("' OR 1=1; DROP TABLE instruments; --")]
    [TestCase("\"*\" NEAR(a b) AND rowid:1 -c ^d {e} (")]
    [TestCase("'}) DETACH DELETE n //")]
    [TestCase("../../../../etc/passwd")]
    [TestCase("${jndi:ldap://x}{{7*7}}<script>")]
    public async Task EveryArgument_WithSyntaxOfOtherLanguages_IsATextThatNothingHas(string text)
    {
        JsonElement answer = await _service.AskAsync("""
            query Q($s: String!, $i: ID!) {
              node(id: $i) { id } nodes(ids: [$i]) { id } instrument(ref: $s) { id } provision(ref: $s) { id }
              instruments(filter: { body: [$s], session: $s, subject: [$s], text: $s }) { totalCount }
              search(text: $s, filter: { text: $s }) { totalCount } extract(text: $s, body: $s) { citations { text } }
            }
            """, new { s = text, i = text });
        string?[] codes = answer.TryGetProperty("errors", out JsonElement errors)
            ? [.. errors.EnumerateArray().Select(e => e.GetProperty("extensions").GetProperty("code").GetString())] : [];
        Assert.That(codes, Is.EqualTo(["UNKNOWN_WORD"]), answer.ToString());
    }

    [TestCase("A/RES/76/181", "body:general-assembly")]
    [TestCase("E/RES/2022/14#PP1@0", "E/RES/2022/14#PP999")]
    [TestCase("body:", "#")]
    [TestCase("@", "E/RES/2022/14#PP1@-1")]
    [TestCase("E/RES/2022/14#PP1@99999999999999999999", "a~b~c")]
    public async Task Node_IdsForgedOrOfAnotherType_AreNodesOrNothing(string one, string other)
    {
        JsonElement nodes = (
            await _service.DataAsync("query Q($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Instrument { body { id } } } }",
            new { ids = new[] { one, other } })).GetProperty("nodes");
        Assert.That(nodes.GetArrayLength(), Is.EqualTo(2));
    }

    [Test, Category("Slow")]
    public async Task OrdinaryQuery_AfterManyHostileOnes_IsAnsweredAsBeforeAndNothingIsLeftBehind()
    {
        const string Ordinary = """{ instrument(ref: "E/RES/2022/14") { title provisions { totalCount } } }""";
        string[] hostile = [.. Queries().Select(q => (string)q.Arguments[0]!)];
        string before = (await _service.DataAsync(Ordinary)).ToString();

        // A storm fills the pools of buffers, which are kept, as far as its requests happen to meet each other; a busier one fills them further.
        // What is held of requests themselves is more after every storm: that none of several adds nothing would be a leak.
        await StormAsync(hostile, 50);
        (long memory, int threads, int connections) = Held();
        (long least, int threadsAfter, int connectionsAfter) = (long.MaxValue, 0, 0);
        for (int storm = 0; storm < MostStorms && least > MostLeft; storm++)
        {
            await StormAsync(hostile, 50);
            (long after, threadsAfter, connectionsAfter) = Held();
            (least, memory) = (Math.Min(least, after - memory), after);
        }

        Assert.Multiple(async () =>
        {
            Assert.That((await _service.DataAsync(Ordinary)).ToString(), Is.EqualTo(before));
            Assert.That(least, Is.LessThanOrEqualTo(MostLeft), "bytes more after each storm");
            Assert.That(threadsAfter - threads, Is.LessThan(20), "threads");
            Assert.That(connectionsAfter - connections, Is.LessThan(20), "open files and connections");
        });
    }

    private Task StormAsync(string[] hostile, int times) => Parallel.ForEachAsync(
        Enumerable.Range(0, times).SelectMany(_ => hostile), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (query, _) =>
            await _service.AskAsync(query));

    private static (long Memory, int Threads, int Connections) Held()
    {
        using var process = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true), process.Threads.Count, OperatingSystem.IsLinux()
            ? Directory.GetFileSystemEntries("/proc/self/fd").Length : 0);
    }

    private static byte[] Packed(string encoding, Action<Stream> write)
    {
        var bytes = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "br" => new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
            _ => new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            write(stream);
        }

        return bytes.ToArray();
    }

    private Task<HttpResponseMessage> PostAsync(HttpContent content, string encoding)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return _service.Client.PostAsync("/graphql", content);
    }

    private async Task<string> SpeakAsync(string words)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_service.Client.BaseAddress!.Host, _service.Client.BaseAddress.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(words));
        byte[] answer = new byte[4096];
        int read = await socket.GetStream().ReadAtLeastAsync(answer, 12).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        return Encoding.ASCII.GetString(answer, 0, read);
    }
}
