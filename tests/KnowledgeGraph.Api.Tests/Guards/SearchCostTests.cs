using System.Net;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Guards;

/// <summary>
/// What searches cost by what they will read, before it is read, in GraphQL and as a page; and what is said of what they leave out.
/// </summary>
public sealed class SearchCostTests
{
    private const string Search = "query Q($t: String!) { search(text: $t, first: 3) { totalCount wordsLeftOut } }";
    private Service _service = null!;

    // A sample of words as common as their first letter is early: "a" 52 million steps, "z" 2 million; "broad" more than is allowed.
    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync(new SampleGraph { Steps = Steps }, configure: o =>
    {
        o.Access.OpenOnLoopback = false;
        o.Access.CostPerMinute = 10_000_000;
    });

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    private static IEnumerable<TestCaseData> Queries()
    {
        yield return Case("a literal", """{ search(text: "m", first: 3) { totalCount } }""", null, 28);
        yield return Case("a variable", "query Q($t: String!) { search(text: $t) { totalCount } }", new { t = "m" }, 28);
        yield return Case("a default", """query Q($t: String! = "m") { search(text: $t) { totalCount } }""", null, 28);
        yield return Case("a block string", "{ search(text: \"\"\"m\"\"\") { totalCount } }", null, 28);
        yield return Case("aliases", """{ a: search(text: "m") { totalCount } b: search(text: "z") { totalCount } }""", null, 30);
        yield return Case("a fragment", """{ ...S } fragment S on Query { search(text: "m") { totalCount } }""", null, 28);
        yield return Case("instruments alone", """{ search(text: "m", in: [INSTRUMENTS]) { totalCount } }""", null, 1);
        yield return Case("one scope", """{ search(text: "m", in: INSTRUMENTS) { totalCount } }""", null, 1);
        yield return Case("scopes of a variable", "query Q($s: [SearchScope!]) { search(text: \"m\", in: $s) { totalCount } }",
            new { s = new[] { "INSTRUMENTS" } }, 1);
        yield return Case("both scopes", """{ search(text: "m", in: [INSTRUMENTS, PROVISIONS]) { totalCount } }""", null, 28);
        yield return Case("the words of a filter", """{ instruments(filter: { text: "m" }) { totalCount } }""", null, 28);
        yield return Case("the words of a filter in a variable", "query Q($f: InstrumentFilter) { instruments(filter: $f) { totalCount } }",
            new { f = new { text = "m" } }, 28);
        yield return Case("the words of a filter, a variable", "query Q($t: String) { instruments(filter: { text: $t }) { totalCount } }",
            new { t = "m" }, 28);
        yield return Case("words and those of a filter", """{ search(text: "m", filter: { text: "m" }) { totalCount } }""", null, 56);

        static TestCaseData Case(string name, string query, object? variables, int millions) =>
            new TestCaseData(query, variables, millions).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Queries))]
    public async Task Cost_OfASearch_IsOfWhatItWillRead(string query, object? variables, int millions)
    {
        JsonElement answer = await _service.SendAsync(new { query, variables, extensions = new { cost = true } });
        int cost = answer.GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetInt32();
        Assert.That(cost / 250 * 250, Is.EqualTo(millions * 250), "a unit is 4,000 steps");
    }

    [Test]
    public async Task Search_ThatIsTooBroad_IsRefusedBeforeAnythingIsRead()
    {
        _service.Counted.Reset();
        (string code, string message) = await _service.ErrorAsync(Search, new { t = "broad" });
        using HttpResponseMessage page = await _service.Client.GetAsync("/search?q=broad");
        string shown = await page.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo("SEARCH_TOO_BROAD"));
            Assert.That(message, Does.Contain("about 61 million steps").And.Contain("60 million"));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(shown, Does.Contain("about 61 million steps").And.Contain("value=\"broad\""));
            Assert.That(_service.Counted.Calls, Does.Not.Contain(nameof(IGraphReader.SearchAsync)).And.Not.Contain(nameof(IGraphReader.GroupsAsync)));
        });
    }

    [Test]
    public async Task Searches_ThatTogetherAreTooDear_AreRefusedBeforeAnythingIsRead()
    {
        _service.Counted.Reset();
        string many = HostileQueries.Repeated(200, i => $"a{i}: search(text: \"a\") {{ totalCount }}");
        (string code, _) = await _service.ErrorAsync(many);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo("TOO_COSTLY"));
            Assert.That(_service.Counted.Calls, Is.EqualTo([nameof(IGraphReader.EstimateAsync)]), "all are priced in one round trip");
        });
    }

    [TestCase("/search?q=m")]
    [TestCase("/search?q=m&kind=resolution")]
    [TestCase("/search")]
    public async Task Page_OfASearch_IsPaidFor(string path)
    {
        using HttpResponseMessage page = await _service.Client.GetAsync(path);
        Assert.That(page.Headers.Contains("RateLimit"), Is.True);
    }

    [Test]
    public async Task Page_OfAClientThatAsksForTooMuch_SaysSo()
    {
        await using Service poor = await Service.StartAsync(new SampleGraph { Steps = Steps }, configure: o =>
        {
            o.Access.OpenOnLoopback = false;
            o.Access.CostPerMinute = 14_500;
        });
        using HttpResponseMessage first = await poor.Client.GetAsync("/search?q=m");
        using HttpResponseMessage second = await poor.Client.GetAsync("/search?q=m");
        Assert.Multiple(async () =>
        {
            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(second.Headers.RetryAfter, Is.Not.Null);
            Assert.That(await second.Content.ReadAsStringAsync(), Does.Contain("too much this minute"));
        });
    }

    [Test]
    public async Task WordsLeftOut_AreSaid()
    {
        string text = string.Join(' ', Enumerable.Repeat("z", SearchEstimate.MostWords + 5));
        JsonElement found = (await _service.DataAsync(Search, new { t = text })).GetProperty("search");
        string page = await _service.Client.GetStringAsync("/search?q=" + Uri.EscapeDataString(text));
        string unsaid = await _service.Client.GetStringAsync("/search?q=z");
        Assert.Multiple(() =>
        {
            Assert.That(found.GetProperty("wordsLeftOut").GetInt32(), Is.EqualTo(5));
            Assert.That(page, Does.Contain("5 words at the end not looked for: the first 64 are."));
            Assert.That(unsaid, Does.Not.Contain("not looked for"));
        });
    }

    [TestCase("/i/broad")]
    [TestCase("/broad")]
    public async Task NothingHere_WhoseWordsAreTooBroad_IsNotSearchedFor(string path)
    {
        using HttpResponseMessage page = await _service.Client.GetAsync(path);
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static long Steps(SearchQuery query) => Steps(query.Text, query.Scopes is [SearchScope.Instruments])
        + Steps(query.Filter.Text ?? "", false);

    private static long Steps(string text, bool isOfInstruments) => text.Length == 0 ? 0
        : text.StartsWith("broad", StringComparison.Ordinal) ? 61_000_000
        : 2_000_000L * ('z' + 1 - text[0]) / (isOfInstruments ? 28 : 1);
}
