using System.Net;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Guards;

/// <summary>
/// The work that requests take while they run, counted: nothing that can be asked for many times over is free, and what goes beyond its
/// budget is stopped and told so. Over a small graph in the real store, in which every text has a hub to cite and words to carry on.
/// </summary>
public sealed class WorkTests
{
    private const int Texts = 60;
    private const int Many = 10;

    // A statement tells of its work after so many steps, a walk after each of its own.
    private const int Slack = 1_000;

    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        await _texts.Store.SaveAsync([.. Enumerable.Range(1, Texts).Select(n => new IncomingDocument(
            Extractor.Default.ExtractText($"{n}", $"""
                Resolution adopted by the General Assembly on {1 + (n % 28)} December {1990 + n}

                {45 + n}/1. Question of the children of the world

                The General Assembly,

                Recalling its resolution 46/1, and paragraph 1 of its resolution {Math.Max(46, 44 + n)}/1 on the children of the world,

                1. Requests the Secretary-General to report to the General Assembly at its next session on what was done for the children of the world;

                2. Decides to include in the provisional agenda of its next session the item entitled “Question of the children of the world {n}”.
                """), $"{n}"))]);
        _service = await StartAsync(int.MaxValue);

        // What is made once for everybody is made before anything is counted.
        foreach ((_, string selection) in Kinds)
        {
            await WorkAsync(Asked(selection, 1));
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    // Each kind of thing that can be asked of many, as a selection of instruments; {0} makes one differ from the next.
    private static readonly (string Name, string Selection)[] Kinds =
    [
        ("values", "a{0}: title"),
        ("parts", "a{0}: provisions(first: 1) {{ totalCount }}"),
        ("parts with their texts", "a{0}: provisions {{ nodes {{ text }} }}"),
        ("what they cite", "a{0}: citations(first: 1) {{ totalCount }}"),
        ("what cites them", "a{0}: citedBy(first: 1) {{ totalCount }}"),
        ("what they build on", "a{0}: buildsOn(first: 1) {{ totalCount }}"),
        ("what builds on them", "a{0}: builtOnBy(first: 1) {{ totalCount }}"),
        ("what their parts build on, steps further", "a{0}: provisions(first: 9) {{ nodes {{ buildsOn(depth: 10, first: 1) {{ totalCount }} }} }}"),
        ("what builds on their parts, steps further", "a{0}: provisions(first: 9) {{ nodes {{ builtOnBy(depth: 10, first: 1) {{ totalCount }} }} }}"),
        ("the histories of words", "a{0}: provisions(first: 9) {{ nodes {{ wording {{ history(first: 3) {{ totalCount }} }} }} }}"),
        ("what their bodies issued", "body {{ a{0}: instruments(first: 1) {{ totalCount }} }}"),
    ];

    private static IEnumerable<TestCaseData> OfKinds() => Kinds.Select(k => new TestCaseData(k.Selection).SetArgDisplayNames(k.Name));

    [TestCaseSource(nameof(OfKinds))]
    public async Task Work_OfAskingManyTimes_IsManyTimesAsMuch(string selection)
    {
        long once = await WorkAsync(Asked(selection, 1));
        long often = await WorkAsync(Asked(selection, 1 + Many));
        long more = await WorkAsync(Asked(selection, 1 + (2 * Many)));
        Assert.Multiple(() =>
        {
            Assert.That(often - once, Is.GreaterThanOrEqualTo(Many * 10), "at the least as much as ten texts that are looked at");
            Assert.That((double)(more - often) / (often - once), Is.EqualTo(1).Within(0.2), "no less for the second half");
        });
    }

    [TestCaseSource(nameof(OfKinds))]
    public async Task Work_OfOneQuestion_IsTheSameEveryTime(string selection)
    {
        long work = await WorkAsync(Asked(selection, 3));
        Assert.That(await WorkAsync(Asked(selection, 3)), Is.EqualTo(work).Within(Math.Max(100, work / 100)));
    }

    [TestCaseSource(nameof(OfKinds))]
    public async Task Work_BeyondTheBudget_IsStoppedAndToldInsteadOfAnAnswer(string selection)
    {
        long all = await WorkAsync(Asked(selection, Many));
        int most = (int)(all / 2);
        await using Service narrow = await StartAsync(most);
        JsonElement answer = await narrow.SendAsync(new { query = Asked(selection, Many), extensions = new { cost = true } });
        JsonElement error = answer.GetProperty("errors")[0];
        Assert.Multiple(() =>
        {
            Assert.That(error.GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("TOO_MUCH_WORK"));
            Assert.That(error.GetProperty("message").GetString(), Does.Contain($"{most:N0}").And.Contain("Ask for less"));
            Assert.That(answer.GetProperty("errors").GetArrayLength(), Is.EqualTo(1));
            Assert.That(answer.TryGetProperty("data", out JsonElement data) && data.ValueKind != JsonValueKind.Null, Is.False);
            Assert.That(answer.GetProperty("extensions").GetProperty("cost").GetProperty("work").GetInt64(), Is.LessThan(most + Slack));
        });
    }

    [TestCase("/i/A/RES/46/1")]
    [TestCase("/i/A/RES/76/1?p=OP1")]
    [TestCase("/lineage?from=A/RES/46/1&depth=4&nodes=300")]
    [TestCase("/path?from=A/RES/100/1&to=A/RES/46/1")]
    [TestCase("/search?q=children")]
    [TestCase("/compare?a=A/RES/99/1&b=A/RES/100/1")]
    [TestCase("/export/lineage.csv?from=A/RES/46/1&direction=both&depth=10&limit=2000")]
    public async Task Page_BeyondTheBudget_IsRefusedInASentence(string address)
    {
        await using Service narrow = await StartAsync(25);
        using HttpResponseMessage refused = await narrow.Client.GetAsync(address);
        using HttpResponseMessage shown = await _service.Client.GetAsync(address);
        string words = await refused.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(words, Does.Contain("This takes more than the 25 units of work that one request may take. Ask for less at once."));
            Assert.That(shown.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    // The dearest that the program "cost" of the benchmarks found over the whole corpus before work was counted, each over a second there; here with
    // the work that each took when it was written down. What takes half as much now is counted too low, or has become cheaper.
    private static IEnumerable<TestCaseData> Dearest()
    {
        yield return Case(
            "what cites the most cited, by 60 names", "{ instruments(first: 60, orderBy: MOST_CITED) { nodes { " + Named(60, i =>
                $"citedBy(first: 1, filter: {{ dateFrom: \"19{10 + i}-01-01\" }}) {{ totalCount }}") + " } } }", 97_000);
        yield return Case(
            "what paragraphs build on, ten steps", "{ instruments(first: 60) { nodes { provisions(first: 200) { nodes { "
                + "buildsOn(depth: 10, first: 1, includeInherited: true) { totalCount } } } } } }", 10_000);
        yield return Case(
            "parts of all, by 60 names", "{ instruments(first: 60) { nodes { " + Named(60, i =>
                $"provisions(first: {i}, kind: [OPERATIVE, PREAMBULAR]) {{ totalCount }}") + " } } }", 162_000);
        yield return Case(
            "what bodies issued, by 60 names", "{ statistics { byBody { body { " + Named(60, i => $"instruments(first: {i}) {{ totalCount }}") + " } } } }", 25_000);
        yield return Case("how much of all is agreed", "{ instruments(first: 60) { nodes { agreedLanguage { share } } } }", 33_000);
        yield return Case("who adopted the drafts of all", "{ instruments(first: 60) { nodes { adoptedAs { coverage } adoptedDrafts { coverage } } } }", 48_000);
        yield return Case("what looks wrong in all", "{ instruments(first: 60) { nodes { diagnostics { code } } } }", 4_700);
        yield return Case("values by 199 names", "{ instruments(first: 60) { nodes { " + Named(199, _ => "title") + " } } }", 12_600);
        yield return Case(
            "texts of 500 bodies",
            "{ instruments(filter: { body: [" + string.Join(' ', Enumerable.Repeat("\"GA\"", 500)) + "], cites: [\"A/RES/50/1\"] }) { totalCount } }", 170);
        yield return Case("comparisons by 20 names", "{ " + Named(20, i => $"compare(a: \"A/RES/{50 + i}/1\", b: \"A/RES/{51 + i}/1\") {{ isSame }}") + " }", 2_400);

        static TestCaseData Case(string name, string query, long work) => new TestCaseData(query, work).SetArgDisplayNames(name);
    }

    private static string Named(int names, Func<int, string> field) => string.Join(' ', Enumerable.Range(0, names).Select(i => $"a{i}: {field(i)}"));

    [TestCaseSource(nameof(Dearest))]
    public async Task Work_OfTheDearestThatWereFound_IsCounted(string query, long work) =>
        Assert.That(await WorkAsync(query), Is.InRange(work / 2, work * 2));

    // Series are found out of many texts: a page goes without them rather than to be refused.
    [Test]
    public async Task Page_OfATextWhoseSeriesTakesTooMuch_IsShownWithoutItAndSaysSo()
    {
        const string Notice = "Not all texts on the same questions were looked for";
        List<string> shown = [];
        for (int most = 500; shown.Count == 0 || shown[^1].Contains(Notice, StringComparison.Ordinal); most = most * 3 / 2)
        {
            await using Service narrow = await StartAsync(most);
            using HttpResponseMessage page = await narrow.Client.GetAsync("/i/A/RES/76/1");
            if (page.StatusCode == HttpStatusCode.OK)
            {
                shown.Add(await page.Content.ReadAsStringAsync());
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(shown, Has.Count.GreaterThan(1), "there is a budget for the page without its series");
            Assert.That(shown[0], Does.Contain(Notice).And.Contain("to report to the General Assembly at its next session"));
        });
    }

    [Test]
    public async Task Answer_ThatIsLonger_TakesMoreWork()
    {
        // The same texts, put into the answer again and again: nothing more is read.
        static string Asked(int times) => "{ instruments(first: 60) { nodes { provisions { nodes { "
            + string.Join(' ', Enumerable.Range(0, times).Select(i => $"a{i}: text")) + " } } } } }";
        int most = (int)await WorkAsync(Asked(100));
        await using Service narrow = await StartAsync(most + 5_000);
        Assert.That((await narrow.ErrorAsync(Asked(100))).Code, Is.EqualTo("TOO_MUCH_WORK"), "what is written counts after what is read");
    }

    // What is made once for everybody, the index of edges and that of words, is the work of nobody who asks.
    [Test]
    public async Task Work_OfWhoAsksFirst_IsNoMoreThanThatOfTheSecond()
    {
        const string Query = """{ instrument(ref: "A/RES/55/1") { agreedLanguage { share } builtOnBy { totalCount } } statistics { instruments } }""";
        await using Service started = await StartAsync(int.MaxValue);
        long first = await WorkAsync(Query, started);
        Assert.That(await WorkAsync(Query, started), Is.EqualTo(first).Within(100));
    }

    // What is priced before it runs is refused elsewhere.
    private Task<Service> StartAsync(int mostWork) => Service.StartAsync(_texts.Store, configure: o =>
    {
        o.Guards.MaxCost = int.MaxValue;
        o.Guards.MaxWork = mostWork;
    });

    private static string Asked(string selection, int times) =>
        "{ instruments(first: 60) { nodes { " + string.Join(' ', Enumerable.Range(0, times).Select(i => string.Format(null, selection, i))) + " } } }";

    private async Task<long> WorkAsync(string query, Service? service = null)
    {
        JsonElement answer = await (service ?? _service).SendAsync(new { query, extensions = new { cost = true } });
        Assert.That(answer.TryGetProperty("errors", out JsonElement errors), Is.False, errors.ToString());
        return answer.GetProperty("extensions").GetProperty("cost").GetProperty("work").GetInt64();
    }
}
