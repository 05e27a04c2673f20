using System.Net;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Tests.Writing;

/// <summary>Documents that are sent are loaded as <c>kg load</c> loads files: the same outcomes, the same sentences, the same graph.</summary>
public sealed class LoadTests
{
    private static readonly string Seed = File.ReadAllText(Repository.Seed);
    private WritableService _service = null!;

    [SetUp]
    public async Task StartAsync() => _service = await WritableService.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [Test]
    public async Task Load_TheSeed_AddsItWithItsCountsThenChangesNothingThenReplacesIt()
    {
        JsonElement added = (await _service.LoadAsync(WritableService.Text("seed.txt", Seed)))[0];
        JsonElement again = (await _service.LoadAsync(WritableService.Bytes("seed.txt", Encoding.UTF8.GetBytes(Seed))))[0];
        JsonElement elsewhere = (await _service.LoadAsync(WritableService.Text("other-name.txt", Seed)))[0];
        JsonElement replaced = (await _service.LoadAsync(WritableService.Text("seed.txt", Seed[..(Seed.Length / 2)])))[0];
        Assert.Multiple(() =>
        {
            Assert.That(Outcomes(added, again, elsewhere, replaced), Is.EqualTo(new[] { "ADDED", "UNCHANGED", "UNCHANGED", "REPLACED" }));
            Assert.That(added.GetProperty("instrument").GetProperty("id").GetString(), Is.EqualTo("E/RES/2022/14"));
            Assert.That(added.GetProperty("provisions").GetInt32(), Is.GreaterThan(50));
            Assert.That(added.GetProperty("citations").GetInt32(), Is.GreaterThan(30));
            Assert.That(added.GetProperty("error").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(again.GetProperty("citations").GetInt32(), Is.EqualTo(added.GetProperty("citations").GetInt32()));
            Assert.That(replaced.GetProperty("citations").GetInt32(), Is.LessThan(added.GetProperty("citations").GetInt32()));
        });
    }

    private static IEnumerable<TestCaseData> Bad()
    {
        yield return Case("empty.txt", ""u8, "empty.txt is empty");
        yield return Case("broken.xml", "<?xml version=\"1.0\"?>\n<akomaNtoso>\n  <act>\n"u8, "broken.xml .*line [34]");
        yield return Case("noise.bin", [0, 1, 2, 3, 0, 255, 254, 0, 9], "noise.bin ");
        yield return Case("shopping.txt", "Milk, bread and a dozen eggs."u8, "shopping.txt is no resolution");
        yield return Case("old.rtf", "{\\rtf1 x}"u8, "old.rtf is in Rich Text Format");

        static TestCaseData Case(string name, ReadOnlySpan<byte> bytes, string error) =>
            new TestCaseData(name, bytes.ToArray(), error).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Bad))]
    public async Task Load_ABadDocument_SaysWhatKgLoadSaysAndLoadsTheOthers(string name, byte[] bytes, string error)
    {
        JsonElement[] loaded = await _service.LoadAsync(WritableService.Bytes(name, bytes), WritableService.Text("seed.txt", Seed));
        LoadStep[] byLoader = await LoaderAsync(DocumentSource.Stream(name, () => new MemoryStream(bytes)));
        Assert.Multiple(() =>
        {
            Assert.That(Outcomes(loaded), Is.EqualTo(new[] { "FAILED", "ADDED" }));
            Assert.That(loaded[0].GetProperty("error").GetString(), Is.EqualTo($"{name} {byLoader[0].Message}").And.Match(error));
            Assert.That(loaded[0].GetProperty("instrument").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That((loaded[0].GetProperty("provisions").GetInt32(), loaded[0].GetProperty("citations").GetInt32()), Is.EqualTo((0, 0)));
        });
    }

    [Test]
    public async Task Load_WhatIsNoBase64_FailsThatDocument()
    {
        JsonElement[] loaded = await _service.LoadAsync(new { name = "x.pdf", base64 = "%PDF-1.7" }, WritableService.Text("seed.txt", Seed));
        Assert.Multiple(() =>
        {
            Assert.That(Outcomes(loaded), Is.EqualTo(new[] { "FAILED", "ADDED" }));
            Assert.That(loaded[0].GetProperty("error").GetString(), Does.StartWith("x.pdf is not Base64"));
        });
    }

    [Test]
    public async Task Load_TwoTextsOfOneInstrument_KeepsTheLastAndSaysSo()
    {
        JsonElement[] loaded = await _service.LoadAsync(
            WritableService.Text("a.txt", Seed), WritableService.Text(
                "b.txt", Seed.Replace("Kyoto Declaration", "Declaration", StringComparison.Ordinal)));
        Assert.Multiple(() =>
        {
            Assert.That(Outcomes(loaded), Is.EqualTo(new[] { "ADDED", "REPLACED" }));
            Assert.That(loaded[1].GetProperty("warning").GetString(), Does.StartWith("b.txt is E/RES/2022/14, as is a.txt"));
        });
    }

    private static IEnumerable<TestCaseData> BadRequests()
    {
        yield return Case("no document", [], "The number of documents is 0");
        yield return Case("two of one name", [WritableService.Text("x", "a"), WritableService.Text("x", "b")], "Two documents have the name “x”");
        yield return Case("no content", [new { name = "x" }], "either text or base64");
        yield return Case("two contents", [new { name = "x", text = "a", base64 = "YQ==" }], "either text or base64");
        yield return Case("no name", [WritableService.Text(" ", "a")], "name has from 1 to 500");
        yield return Case("a name of control characters", [WritableService.Text("x\u001B[2J", "a")], "no control characters");
        yield return Case("a long name", [WritableService.Text(new string('x', 501), "a")], "name has from 1 to 500");
        yield return Case("501 documents", [.. Enumerable.Range(0, 501).Select(i => WritableService.Text($"{i}", "a"))],
            "it has to be from 1 to 500");

        static TestCaseData Case(string what, object[] documents, string message) => new TestCaseData(documents, message).SetArgDisplayNames(what);
    }

    [TestCaseSource(nameof(BadRequests))]
    public async Task Load_ARequestThatCannotBeMeant_IsRefusedAsAWhole(object[] documents, string message)
    {
        (int status, string code, string said) = await _service.RefusalAsync(documents);
        Assert.Multiple(async () =>
        {
            Assert.That((status, code), Is.EqualTo((200, "BAD_USER_INPUT")));
            Assert.That(said, Does.Contain(message).And.Not.Contain("\u001B"));
            Assert.That(await _service.Store.SourcesAsync(), Is.Empty);
        });
    }

    [Test]
    public async Task HttpFile_OfLoading_HasAnAnswer()
    {
        string file = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "src", "KnowledgeGraph.Api", "loading.http"));
        JsonElement body = JsonDocument.Parse(file[file.IndexOf("{\"query\"", StringComparison.Ordinal)..]).RootElement;
        using HttpResponseMessage response = await _service.PostAsync(body.GetProperty("query").GetString()!, body.GetProperty("variables"));
        JsonElement loaded = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("data").GetProperty("load");
        Assert.That(Outcomes([.. loaded.EnumerateArray()]), Is.EqualTo(new[] { "ADDED", "FAILED" }));
        Assert.That(loaded[0].GetProperty("citations").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task Load_TwiceInOneMutation_ReadsTheGraphAsItIsAfterEach()
    {
        string other = Seed.Replace("Strengthening", "Weakening", StringComparison.Ordinal);
        using HttpResponseMessage response = await _service.PostAsync("""
            mutation Two($a: [DocumentInput!]!, $b: [DocumentInput!]!) {
              a: load(documents: $a) { outcome citations instrument { title } } b: load(documents: $b) { outcome citations instrument { title } }
            }
            """, new { a = new[] { WritableService.Text("seed.txt", Seed) }, b = new[] { WritableService.Text("seed.txt", other) } });
        JsonElement data = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("data");
        Assert.Multiple(() =>
        {
            Assert.That(Outcomes(data.GetProperty("a")[0], data.GetProperty("b")[0]), Is.EqualTo(new[] { "ADDED", "REPLACED" }));
            Assert.That(data.GetProperty("a")[0].GetProperty("instrument").GetProperty("title").GetString(), Does.Contain("Strengthening"));
            Assert.That(data.GetProperty("b")[0].GetProperty("instrument").GetProperty("title").GetString(), Does.Contain("Weakening"));
        });
    }

    [Test]
    public async Task Load_ThatIsRefusedBesideAnother_LeavesTheOtherDoneAndTold()
    {
        using HttpResponseMessage response = await _service.PostAsync("""
            mutation Two($a: [DocumentInput!]!) { a: load(documents: $a) { outcome } b: load(documents: []) { outcome } }
            """, new { a = new[] { WritableService.Text("seed.txt", Seed) } });
        JsonElement answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(Outcomes(answer.GetProperty("data").GetProperty("a")[0]), Is.EqualTo(new[] { "ADDED" }));
            Assert.That(answer.GetProperty("data").GetProperty("b").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(answer.GetProperty("errors")[0].GetProperty("path")[0].GetString(), Is.EqualTo("b"));
        });
    }

    [Test]
    public async Task Readers_AfterAWrite_SeeTheNewGraph()
    {
        const string Query = "/graphql?query={instrument(ref:\"E/RES/2022/14\"){title buildsOn{totalCount}}statistics{citations}}";
        using HttpResponseMessage before = await _service.Service.Client.GetAsync(Query);
        await _service.LoadAsync(WritableService.Text("seed.txt", Seed));
        using var again = new HttpRequestMessage(HttpMethod.Get, Query);
        again.Headers.TryAddWithoutValidation("If-None-Match", before.Headers.ETag!.ToString());
        using HttpResponseMessage after = await _service.Service.Client.SendAsync(again);
        Assert.Multiple(async () =>
        {
            Assert.That(await before.Content.ReadAsStringAsync(), Does.Contain("\"instrument\":null"));
            Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(after.Headers.ETag, Is.Not.EqualTo(before.Headers.ETag));
            Assert.That(await after.Content.ReadAsStringAsync(), Does.Contain("Strengthening national"));
        });
    }

    [Test, Category("Slow")]
    public async Task Loads_AtTheSameTime_LeaveTheGraphThatOneAfterTheOtherDoes()
    {
        string[] texts = [.. Enumerable.Range(1, 12).Select(i => Seed.Replace("**2022/14.", $"**2022/{i + 14}.", StringComparison.Ordinal))];
        Task<JsonElement[]>[] loads = [.. texts.SelectMany((text, i) =>
            Enumerable.Range(0, 3).Select(n => _service.LoadAsync(WritableService.Text($"{i}-{n}.txt", text))))];
        Task<JsonElement>[] reads = [.. Enumerable.Range(0, 50).Select(_ =>
            _service.Service.DataAsync("""{ statistics { instruments } instrument(ref: "A/RES/74/174") { builtOnBy { totalCount } } }"""))];
        JsonElement[][] loaded = await Task.WhenAll(loads).WaitAsync(TimeSpan.FromMinutes(2));
        await Task.WhenAll(reads);
        Assert.Multiple(async () =>
        {
            Assert.That(loaded.SelectMany(l => Outcomes(l)).CountBy(o => o)
                .ToDictionary(), Is.EquivalentTo(new Dictionary<string, int> { ["ADDED"] = 12, ["UNCHANGED"] = 24 }));
            Assert.That(Counts(await _service.Store.StatisticsAsync()), Is.EqualTo(await OneByOneAsync(texts)));
        });
    }

    private static async Task<(int, int, int, int)> OneByOneAsync(IEnumerable<string> texts)
    {
        await using WritableService alone = await WritableService.StartAsync();
        foreach ((int i, string text) in texts.Index())
        {
            await alone.LoadAsync(WritableService.Text($"{i}.txt", text));
        }

        return Counts(await alone.Store.StatisticsAsync());
    }

    private static (int, int, int, int) Counts(Statistics s) => (s.Instruments, s.Provisions, s.Citations, s.Relations);

    private static string[] Outcomes(params JsonElement[] loaded) => [.. loaded.Select(l => l.GetProperty("outcome").GetString()!)];

    private static async Task<LoadStep[]> LoaderAsync(params DocumentSource[] sources)
    {
        string folder = Directory.CreateTempSubdirectory("kg-loader-").FullName;
        var steps = new Steps();
        await using (IGraphStore store = GraphStores.Open("sqlite:" + Path.Combine(folder, "graph.db")))
        {
            await store.InitializeAsync();
            await new DocumentLoader(store, SourceReader.Default).LoadAsync(sources, steps);
        }

        Directory.Delete(folder, recursive: true);
        return [.. steps];
    }

    private sealed class Steps : List<LoadStep>, ILoadObserver
    {
        public void Started(int total)
        {
        }

        public void Took(LoadStep step) => Add(step);
    }
}
