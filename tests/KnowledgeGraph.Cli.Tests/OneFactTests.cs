using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>How much builds on a text is one fact and has one number, whoever is asked: the texts, the paragraphs of them, the citations.</summary>
public sealed partial class OneFactTests
{
    private const string Cited = "A/RES/80/1";
    private const int Texts = 61;

    private SavedGraph _graph = null!;
    private ServedStore _served = null!;

    // One text cites more than a page holds, one has a paragraph that cites two parts, the others cite one to three times in as many ways.
    private static Document[] Documents =>
    [
        Text(Cited, 0, [("OP1", "Notes the weather;", []), ("OP1(a)", "Of the sea;", []), ("OP2", "Notes the wind;", [])]),
        Text("A/RES/80/2", 1, [.. Enumerable.Range(1, 320).Select(i => ($"OP{i}", "Recalls resolution 80/1 again", OnePlace(RelationType.Recalls, null)))]),
        .. Enumerable.Range(3, Texts - 1).Select(n => Text(
            n % 4 == 0 ? $"S/RES/{n}(2030)" : $"A/RES/80/{n}", n % 7,
            [.. Enumerable.Range(1, (n % 3) + 1).Select(i => ($"OP{i}", "Recalls resolution 80/1 again", OnePlace(
                (RelationType)(n % 4), (n % 5) switch { 0 => "OP1", 1 => "OP1(a)", _ => null })))])),
    ];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _graph = await SavedGraph.OfAsync([.. Documents, .. CharterTexts]);
        _served = await ServedStore.StartAsync(_graph.Setting.Variables["KG_STORE"]);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _served.DisposeAsync();
        _graph.Dispose();
    }

    [TestCase(null)]
    [TestCase("OP1")]
    [TestCase("OP1(a)")]
    public async Task EveryDoor_TellsTheSame(string? label)
    {
        (string Source, string Citation)[] cites =
        [
            .. Documents.SelectMany(d => d.Citations
                .Where(c => label is null || c.Parts.Any(p => p == label || p.StartsWith(label + "(", StringComparison.Ordinal)))
                .Select(c => ($"{d.Head.Id}#{c.Source}", $"{d.Head.Id}#{c.Source}@{c.Span.Start}"))),
        ];
        int texts = cites.Select(c => c.Source.Split('#')[0]).Distinct().Count(), paragraphs = cites.Select(c => c.Source).Distinct().Count();
        string told = $"{Number(texts)} text{(texts == 1 ? "" : "s")} in {Number(paragraphs)} paragraphs";
        string entity = label is null ? Cited : $"{Cited}#{label}", query = label is null ? "" : "?p=" + label;
        JsonElement kg = JsonDocument.Parse((await Kg.RunAsync(_graph.Setting, "show", entity, "--format", "json")).Output).RootElement.GetProperty("builtOnBy");
        Answer all = await Kg.RunAsync(_graph.Setting, "show", entity, "--all");
        string[] rows = [.. all.Lines.Where(l => l.StartsWith("built-on-by\t", StringComparison.Ordinal))];
        JsonElement graphQL = (await GraphQLAsync($$"""
            { citable: {{(label is null ? $"instrument(ref: \"{Cited}\")" : $"provision(ref: \"{entity}\")")}} {
                citedByCount { texts paragraphs citations } citedBy { totalCount groups(by: RELATION) { texts paragraphs citations } } } }
            """)).GetProperty("citable");
        JsonElement listed = graphQL.GetProperty("citedBy"), groups = listed.GetProperty("groups"), count = graphQL.GetProperty("citedByCount");
        JsonElement agent = await ToolAsync("built_on_by", entity);
        string[] csv = [.. (await _served.Client.GetStringAsync(Page(query, "as=csv"))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        string page = await _served.Client.GetStringAsync(Page(query, ""));

        using (Assert.EnterMultipleScope())
        {
            (int Texts, int Paragraphs, int Citations) right = (texts, paragraphs, cites.Length);
            Assert.That(Tally(kg), Is.EqualTo(right), "kg show --format json");
            Assert.That(all.Lines, Does.Contain($"field\tbuiltOnBy\t{told}"), "kg show --all");
            Assert.That(rows, Has.Length.EqualTo(paragraphs), "kg show --all, a row a paragraph");
            Assert.That(rows.Select(r => r.Split('\t')[2].Split('#')[0]).Distinct().Count(), Is.EqualTo(texts), "kg show --all, its texts");
            Assert.That(Tally(count), Is.EqualTo(right), "GraphQL citedByCount");
            Assert.That(Tally(groups), Is.EqualTo(right), "GraphQL groups");
            Assert.That(listed.GetProperty("totalCount").GetInt32(), Is.EqualTo(cites.Length), "GraphQL citedBy");
            Assert.That(Tally(agent.GetProperty("facts")), Is.EqualTo(right), "MCP built_on_by");
            Assert.That(agent.GetProperty("total").GetInt32(), Is.EqualTo(cites.Length), "MCP built_on_by, its citations");
            Assert.That(csv, Has.Length.EqualTo(cites.Length), "CSV");
            Assert.That(csv.Select(r => Paragraph().Match(r).Value).Distinct().Count(), Is.EqualTo(paragraphs), "CSV, its paragraphs");
            Assert.That(page, Does.Contain($"<h2 id=\"texts\">{told}</h2>"), "the page");
            Assert.That(await _served.Client.GetStringAsync($"/i/{Cited}{query}"), Does.Contain($"\">{told}</a>"), "the text's page, and its paragraph's panel");
            Assert.That(await _served.Client.GetStringAsync($"/card/{Cited}{query}"), Does.Contain($"Built on by {told}"), "the card");
            Assert.That(await TextsOfTheExportAsync(entity), Is.EqualTo(texts), "the lineage as a file");
        }
    }

    [Test]
    public async Task Margin_TellsTheTextsOfAParagraphAndOfWhatIsInIt()
    {
        string html = await _served.Client.GetStringAsync($"/i/{Cited}");
        foreach (string label in new[] { "OP1", "OP1(a)" })
        {
            JsonElement agent = await ToolAsync("built_on_by", $"{Cited}#{label}");
            Assert.That(html, Does.Contain($"<b>{label}</b> · ").And.Match(
                $"<b>{Regex.Escape(label)}</b>[^<]* · built on by {agent.GetProperty("facts").GetProperty("texts").GetInt32()} texts</a>"));
        }
    }

    [TestCase("")]
    [TestCase("by=date")]
    [TestCase("by=symbol")]
    [TestCase("by=times")]
    [TestCase("body=security-council")]
    [TestCase("relation=recalls&by=times")]
    public async Task Pages_ReachEveryParagraphOnce_AsTheFileHasThem(string asked)
    {
        var reached = new List<string>();
        int texts = 0, continued = 0;
        for (string? next = Page("?", asked); next is not null;)
        {
            string html = await _served.Client.GetStringAsync(next);
            reached.AddRange(Links().Matches(html).Select(m => m.Groups[1].Value));
            texts += Heads().Count(html);
            continued += Regex.Count(html, "more paragraphs(?: and|</span>)");
            next = Next().Match(html) is { Success: true } match ? System.Net.WebUtility.HtmlDecode(match.Groups[1].Value) : null;
        }

        string[] rows = [.. (await _served.Client.GetStringAsync(Page("?", asked + "&as=csv"))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        Assert.That(reached, Is.Unique.And.EquivalentTo(rows.Select(Place).Distinct()));
        Assert.That(texts - continued, Is.EqualTo(rows.Select(r => Place(r).Split('#')[0]).Distinct().Count()));
    }

    [Test]
    public async Task Facets_OfWhatHasOneValue_AddUpToTheTexts()
    {
        string html = await _served.Client.GetStringAsync(Page("", ""));
        int[] bodies = [.. Counts().Matches(html[html.IndexOf("<h3>Body</h3>", StringComparison.Ordinal)..html.IndexOf("<h3>How it</h3>", StringComparison.Ordinal)])
            .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))];
        Assert.That(bodies, Has.Length.EqualTo(2));
        Assert.That(bodies.Sum(), Is.EqualTo(Texts));
    }

    private static string Page(string query, string more) =>
        $"/built-on-by/{Cited}{query}" + (more.Length == 0 ? "" : (query.Length == 0 ? "?" : query == "?" ? "" : "&") + more);

    private static string Place(string row) => Paragraph().Match(row) is var match ? $"{match.Groups[1].Value}#{match.Groups[2].Value}" : "";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static (int Texts, int Paragraphs, int Citations) Tally(JsonElement json) =>
        (json.GetProperty("texts").GetInt32(), json.GetProperty("paragraphs").GetInt32(), json.GetProperty("citations").GetInt32());

    private static (RelationType Relation, string? Part)[] OnePlace(RelationType relation, string? part) => [(relation, part)];

    private static Document Text(
        string symbol, int day, (string Label, string Words, (RelationType Relation, string? Part)[] Cites)[] paragraphs) => new()
        {
            Source = symbol,
            Head = new DocumentHead
            {
                Id = new InstrumentId(symbol),
                Symbol = symbol,
                Title = "Text " + symbol,
                Kind = InstrumentKind.Resolution,
                AdoptedBy = symbol[0] == 'S' ? "Security Council" : "General Assembly",
                Date = new DateOnly(2030, 1, 1).AddDays(day * 100),
            },
            Provisions = [.. paragraphs.Select(p => new DocumentProvision
        {
            Label = p.Label,
            Kind = p.Label.Contains('(') ? ProvisionKind.Subparagraph : ProvisionKind.Operative,
            Parent = p.Label.Contains('(') ? p.Label[..p.Label.IndexOf('(')] : null,
            Text = p.Words,
        })],
            Citations =
        [
            .. paragraphs.SelectMany(p => p.Cites.Select(c => new DocumentCitation
            {
                Source = p.Label, Span = new TextSpan(8, 23), Text = "resolution 80/1", Status = CitationStatus.Resolved, Relation = c.Relation,
                Target = new CitedInstrument { Id = new InstrumentId(Cited), Symbol = Cited, Kind = InstrumentKind.Resolution, Body = "General Assembly" },
                Pinpoint = c.Part, Parts = c.Part is null ? [] : [c.Part],
            })),
        ],
        };

    private async Task<JsonElement> GraphQLAsync(string query)
    {
        using HttpResponseMessage response = await _served.Client.PostAsJsonAsync("/graphql", new { query });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }

    private async Task<JsonElement> ToolAsync(string tool, string reference)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp");
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Content = new StringContent(
            JsonSerializer.Serialize(new { jsonrpc = "2.0", id = 1, method = "tools/call", @params = new { name = tool, arguments = new { reference } } }),
            Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _served.Client.SendAsync(request);
        string answer = await response.Content.ReadAsStringAsync();
        return JsonDocument.Parse(answer[answer.IndexOf('{')..]).RootElement.GetProperty("result").GetProperty("structuredContent");
    }

    private async Task<int> TextsOfTheExportAsync(string entity)
    {
        byte[] file = await _served.Client.GetByteArrayAsync(
            $"/export/lineage.csv?from={Uri.EscapeDataString(entity)}&direction=built-on-by&limit=2000");
        using var zip = new ZipArchive(new MemoryStream(file));
        using var edges = new StreamReader(zip.GetEntry("edges.csv")!.Open());
        string[] lines = (await edges.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        int source = Array.IndexOf(lines[0].Split(','), "source");
        return lines.Skip(1).Select(l => Cells().Matches(l)[source].Value.Trim('"').Split('#')[0]).Where(s => s != Cited).Distinct().Count();
    }

    // The first and the fifth cell of a row.
    [GeneratedRegex("""^"([^"]*)","[^"]*","[^"]*","[^"]*","([^"]*)",""")]
    private static partial Regex Paragraph();

    [GeneratedRegex("""<li><a href="/i/([^"?]*#[^"]*)" title""")]
    private static partial Regex Links();

    [GeneratedRegex("<p class=\"citing-text\">")]
    private static partial Regex Heads();

    [GeneratedRegex("""<a href="([^"]*)" rel="next">""")]
    private static partial Regex Next();

    [GeneratedRegex("""<span class="count">(\d+)</span>""")]
    private static partial Regex Counts();

    [GeneratedRegex("""(?<=^|,)("[^"]*"|[^,]*)""")]
    private static partial Regex Cells();
}
