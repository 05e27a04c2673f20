using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests;

/// <summary>The whole way: the seed, read and kept in the embedded store, answered over HTTP.</summary>
public sealed class SeedTests
{
    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        string seed = Repository.Seed;
        await _texts.Store.SaveAsync(Extractor.Default.Extract(seed, await File.ReadAllBytesAsync(seed)), "seed");
        _service = await Service.StartAsync(_texts.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    [Test]
    public async Task Provision_BuildsOn_NamesTheTreatyWithTheWordsThatProveIt()
    {
        JsonElement edge = (await _service.DataAsync("""
            { provision(ref: "E/RES/2022/14 OP5") { buildsOn { nodes { type citationCount to { ... on Instrument { title } } citations { text source { label } } } } } }
            """)).GetProperty("provision").GetProperty("buildsOn").GetProperty("nodes")[0];
        Assert.Multiple(() =>
        {
            Assert.That(edge.GetProperty("type").GetString(), Is.EqualTo("REQUESTS_ACTION_UNDER"));
            Assert.That(edge.GetProperty("to").GetProperty("title")
                .GetString(), Does.StartWith("Optional Protocol to the Convention on the Rights of the Child"));
            Assert.That(edge.GetProperty("citations")[0].GetProperty("source").GetProperty("label").GetString(), Is.EqualTo("OP5"));
        });
    }

    [Test]
    public async Task StubWithoutATitle_IsShownByWhatTheCitingTextSaysItIsAbout()
    {
        const string Topic = "protecting children from bullying";
        JsonElement stub = (await _service.DataAsync("""{ instrument(ref: "A/RES/73/154") { title topic label } }""")).GetProperty("instrument");
        string page = await _service.Client.GetStringAsync("/i/A/RES/73/154"), search = await _service.Client.GetStringAsync("/search?q=bullying");
        Assert.Multiple(() =>
        {
            Assert.That(stub.GetProperty("title").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(stub.GetProperty("topic").GetString(), Is.EqualTo(Topic));
            Assert.That(stub.GetProperty("label").GetString(), Is.EqualTo("[Protecting children from bullying]"));
            Assert.That(page, Does.Contain("<h1>Protecting children from bullying</h1>").And.Contain("So called by texts that cite it"));
            Assert.That(search, Does.Contain("[Protecting children from bullying]"));
        });
    }

    [TestCase("instruments(first: 2)", "instruments")]
    [TestCase("instruments(first: 2, orderBy: MOST_CITED)", "instruments")]
    [TestCase("""instrument(ref: "2022/14") { list: provisions(first: 2)""", "instrument")]
    [TestCase("""instrument(ref: "2022/14") { list: citations(first: 2)""", "instrument")]
    [TestCase("""instrument(ref: "2022/14") { list: buildsOn(first: 2)""", "instrument")]
    [TestCase("""search(text: "child*", first: 2)""", "search")]
    public async Task Cursor_OfOneList_GoesOnThereAndIsRefusedElsewhere(string field, string root)
    {
        bool nested = field.Contains("list:", StringComparison.Ordinal);
        string Query(string call) => "{ " + call + " { pageInfo { endCursor hasNextPage } edges { cursor } }" + (nested ? " } }" : " }");
        JsonElement first = (await _service.DataAsync(Query(field))).GetProperty(root);
        string cursor = (nested ? first.GetProperty("list") : first).GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        JsonElement next = (await _service.DataAsync(Query(field.Replace("first: 2", $"first: 2, after: \"{cursor}\"", StringComparison.Ordinal))))
            .GetProperty(root);
        string elsewhere = root == "search" || nested ? "instruments(first: 2" : "search(text: \"child*\", first: 2";
        (string code, _) = await _service.ErrorAsync("{ " + elsewhere + $", after: \"{cursor}\") {{ totalCount }} }}");
        Assert.Multiple(() =>
        {
            Assert.That((nested ? next.GetProperty("list") : next).GetProperty("edges")[0].GetProperty("cursor").GetString(), Is.Not.EqualTo(cursor));
            Assert.That(code, Is.EqualTo("BAD_USER_INPUT"));
        });
    }

    [Test]
    public async Task EverythingAtOnce_IsAnsweredWithoutAnError() => await _service.DataAsync("""
        { instrument(ref: "2022/14") {
            provisions(first: 100) { totalCount nodes { id kind text parent { id } children { id } previous { id } next { id } diagnostics { code }
              citedBy { totalCount } builtOnBy(depth: 2) { totalCount } buildsOn(depth: 2, includeInherited: true) { edges { depth isInherited node { id from { __typename } to { __typename } } } } } }
            citations(first: 100) { nodes { id text start end status relation citedDate pinpoint verb target { id citedBy(first: 1) { totalCount } } targetProvision { id } candidates { id } } }
            statements { type subject { title } object { __typename } source { id } } diagnostics { code message } }
          lineage(from: ["2022/14"], depth: 3, direction: BOTH, filter: { granularity: INSTRUMENT }) { nodes { x y degree entity { id label } } edges { depth coverage relation { id citations { text } } } isTruncated omittedNodes }
          paths(from: "2022/14", to: "74/174") { length nodes { __typename } edges { relation { id } } }
          commonAncestors(of: ["2022/14"]) { distances entity { __typename } }
          extract(text: "Recalling its resolution 74/174 of 18 December 2019, and the Kyoto Declaration,", body: "General Assembly") {
            provisions { label } citations { text symbol status target { id title } } diagnostics { code } }
          statistics { instruments mostCited { instrument { title } citations } byBody { body { name instruments { totalCount } } } byYear { year instruments } } }
        """);

    [TestCase("\"")]
    [TestCase("\" OR 1=1; --")]
    [TestCase("NEAR(a b) AND col:x ^y -z (")]
    [TestCase("*")]
    [TestCase("\u0000\uFFFF")]
    [TestCase("'; DROP TABLE instruments; //")]
    public async Task Search_SyntaxOfOtherLanguages_IsWords(string words)
    {
        await _service.DataAsync(
            "query Q($t: String!) { search(text: $t) { totalCount } instrument(ref: $t) { id } instruments(filter: { text: $t }) { totalCount } }",
            new { t = words });
        foreach (string filter in new[] { "body: [$t]", "session: $t", "subject: [$t]" })
        {
            (string code, _) = await _service.ErrorAsync(
                $"query Q($t: String!) {{ instruments(filter: {{ {filter} }}) {{ totalCount }} }}", new { t = words });
            Assert.That(code, Is.EqualTo("UNKNOWN_WORD"), filter);
        }

        using HttpResponseMessage page = await _service.Client.GetAsync("/search?q=" + Uri.EscapeDataString(words));
        Assert.That((int)page.StatusCode, Is.EqualTo(200));
    }

    [TestCase("/E/RES/2022/14")]
    [TestCase("/i/E/RES/2022/1")]
    [TestCase("/lineage?from=Strengthening%20national%20nothing")]
    public async Task UnknownAddress_IsAnsweredByWhatComesNear(string address)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(address);
        Assert.Multiple(async () =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(404));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Near to it").And.Contain("href=\"/i/E/RES/2022/14\""));
        });
    }

    [Test]
    public async Task InstrumentPage_ShowsTheSeedWithinTheSizeOfAPage()
    {
        string html = await _service.Client.GetStringAsync("/i/E/RES/2022/14?p=PP3");
        Assert.Multiple(() =>
        {
            Assert.That(html, Has.Length.LessThan(200_000));
            Assert.That(html, Does.Contain("<q>paragraph 29 of the Declaration</q>"));
            Assert.That(html, Does.Contain("id=\"OP22\""));
        });
    }
}
