using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Exports;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Api.Tests.Export;

/// <summary>Every format of export, read back by a reader of that format that is somebody else's.</summary>
public sealed partial class ExportTests
{
    private const string Python = "/usr/bin/python3";
    private const string Address = "?from=E/RES/2022/14&depth=2";
    private Service _service = null!;
    private LineageAnswer _expected = null!;
    private bool _hasReaders;
    private Dictionary<string, JsonElement> _read = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _service = await Service.StartAsync();
        _expected = await new LineageAnswers(new SampleGraph()).ReadAsync(
            new LineageQuery([new InstrumentId("E/RES/2022/14")], Direction.BuildsOn, 2, LineageFilter.None, 200));
        _hasReaders = ForeignTool.Exists(Python) && ForeignTool.Exists("dot")
            && (await ForeignTool.RunAsync(Python, ["-c", "import networkx, rdflib; print('there')"]))
                .Output.Contains("there", StringComparison.Ordinal);
        _read = [];
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    private static IEnumerable<string> Readable() => ExportFormat.All.Select(f => f.Name).Where(f => f != "mermaid");

    [TestCaseSource(nameof(Readable))]
    public async Task Export_ReadBack_IsTheLineage(string format)
    {
        JsonElement read = await ServedAsync(format);
        Assert.Multiple(() =>
        {
            Assert.That(Strings(read.GetProperty("nodes")), Is.EquivalentTo(_expected.Nodes.Select(n => n.Id)));
            Assert.That(read.GetProperty("edges").EnumerateArray()
                .Select(e => string.Join(' ', Strings(e))), Is.EquivalentTo(_expected.Edges.Select(e => $"{e.From} {e.To} {e.Type}")));
            Assert.That(_expected.Edges, Has.Count.GreaterThan(3));
        });
    }

    [TestCase("cytoscape")]
    [TestCase("graphml")]
    [TestCase("gexf")]
    [TestCase("csv")]
    [TestCase("dot")]
    public async Task Export_ForDrawing_HasCaptionsAndPlaces(string format)
    {
        JsonElement read = await ServedAsync(format);
        Assert.Multiple(() =>
        {
            foreach (AnswerNode node in _expected.Nodes)
            {
                Assert.That(read.GetProperty("captions").GetProperty(node.Id).GetString(), Is.EqualTo(node.Caption));
                if (read.TryGetProperty("places", out JsonElement places))
                {
                    Assert.That(places.GetProperty(node.Id).EnumerateArray()
                        .Select(p => p.GetDouble()), Is.EqualTo(new[] { node.Point.X, node.Point.Y }));
                }
            }
        });
    }

    [TestCase("turtle")]
    [TestCase("jsonld")]
    public async Task Export_AsLinkedData_HasTheIdentifiersOfEliAndAkomaNtoso(string format)
    {
        JsonElement read = await ServedAsync(format);
        AnswerEdge[] citing = [.. _expected.Edges.Where(e => e.Relation.Type != RelationType.HasPart)];
        Assert.Multiple(() =>
        {
            Assert.That(read.GetProperty("cites").EnumerateArray().Select(e => string.Join(' ', Strings(e)))
                .Distinct(), Is.EquivalentTo(citing.Select(e => $"{e.From} {e.To}").Distinct()));
            Assert.That(read.GetProperty("basedOn").EnumerateArray().Select(e => string.Join(' ', Strings(e))),
                Is.EquivalentTo(citing.Where(e => e.Relation.Type == RelationType.BasedOn).Select(e => $"{e.From} {e.To}")));
            Assert.That(read.GetProperty("titles").GetProperty("A/RES/76/181")
                .GetString(), Is.EqualTo(_expected.Nodes.First(n => n.Id == "A/RES/76/181").Title));
            Assert.That(read.GetProperty("works").GetProperty("A/RES/76/181")
                .GetString(), Is.EqualTo("/akn/un/statement/deliberation/unga/2021-12-16/76-181"));
            Assert.That(read.GetProperty("dates").GetProperty("A/RES/76/181").GetString(), Is.EqualTo("2021-12-16"));
            Assert.That(Strings(read.GetProperty("classes")), Is.EqualTo(
                new[] { "http://data.europa.eu/eli/ontology#LegalResource", "http://data.europa.eu/eli/ontology#LegalResourceSubdivision" }));
        });
    }

    // What no reader of Mermaid is small enough for is held to its grammar of flowcharts.
    [Test]
    public async Task Export_AsMermaid_IsAFlowchartOfTheLineage()
    {
        string[] lines = (await _service.Client.GetStringAsync($"/export/lineage.mermaid{Address}"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Match[] statements = [.. lines.Skip(1).Select(l => Statement().Match(l))];
        HashSet<string> nodes = [.. statements.Where(m => m.Groups["label"].Success).Select(m => m.Groups["node"].Value)];
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Is.EqualTo("flowchart LR"));
            Assert.That(statements.All(m => m.Success), Is.True);
            Assert.That(nodes, Has.Count.EqualTo(_expected.Nodes.Count));
            Assert.That(statements.Where(m => m.Groups["to"].Success)
                .All(m => nodes.Contains(m.Groups["node"].Value) && nodes.Contains(m.Groups["to"].Value)), Is.True);
            Assert.That(statements.Count(m => m.Groups["to"].Success), Is.EqualTo(_expected.Edges.Count));
        });
    }

    [TestCaseSource(nameof(Readable))]
    public async Task Export_OfATextThatNobodyShouldTrust_IsReadBackWhole(string format)
    {
        const string Hostile = "=\"<&]]>\\\" \u0000\u0007\u001B[31m\uD800\uFFFF\u0085 ;|{}[]<!--$x-->\r\n\t\\u0022 @en . <urn:x> a <urn:y> # %00";
        var id = new InstrumentId("title " + Hostile);
        var part = new ProvisionId(id, "OP1\"]; x");
        var relation = new Relation { From = part, Type = RelationType.Recalls, To = id, CitationCount = 1 };
        var export = new LineageAnswer(
            new Lineage { Roots = [id], Nodes = [new LineageNode(id, 0, 1), new LineageNode(part, 1, 1)], Edges = [relation] },
            new Dictionary<InstrumentId, Instrument> { [id] = new() { Id = id, Title = Hostile, Subjects = [Hostile] } },
            new[] { new Citation { Id = new CitationId(part, 0), End = 3, Text = Hostile, Status = CitationStatus.Resolved,
                Relation = RelationType.Recalls } }.ToLookup(_ => relation.Id));
        using var file = new MemoryStream();
        ExportFormat.Named(format)!.Write(export, file);
        JsonElement read = await ReadAsync(format, file.ToArray());
        Assert.Multiple(() =>
        {
            Assert.That(read.GetProperty("nodes").GetArrayLength(), Is.EqualTo(2));
            Assert.That(read.GetProperty("edges").GetArrayLength(), Is.EqualTo(1));
        });
    }

    [TestCase("/export/lineage.pdf?from=E/RES/2022/14", 404, "graphml")]
    [TestCase("/export/lineage.dot", 400, "from")]
    [TestCase("/export/lineage.dot?from=nothing%20at%20all", 400, "nothing at all")]
    [TestCase("/export/lineage.dot?from=E/RES/2022/14&depth=0", 400, "1 to 10")]
    [TestCase("/export/lineage.dot?from=E/RES/2022/14&depth=11", 400, "1 to 10")]
    [TestCase("/export/lineage.dot?from=E/RES/2022/14&limit=-1", 400, "2000")]
    [TestCase("/export/lineage.dot?from=E/RES/2022/14&direction=down", 400, "builds-on")]
    [TestCase("/export/lineage.dot?from=E/RES/2022/14&direction=1", 400, "builds-on")]
    [TestCase("/export/lineage.dot?from=E/RES/2022/14&types=RECALLS,EATS", 400, "EATS")]
    [TestCase("/export/lineage.dot?from=E/RES/2022/14&types=recalls&granularity=INSTRUMENT&direction=built-on-by&limit=10", 200, "digraph")]
    [TestCase("/export/lineage.DOT?from=E/RES/2022/14", 200, "digraph")]
    public async Task Get_WrongOrRight_SaysWhat(string address, int status, string word)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(address);
        string body = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(status));
            Assert.That(body, Does.Contain(word));
        });
    }

    private async Task<JsonElement> ServedAsync(string format)
    {
        if (!_read.TryGetValue(format, out JsonElement read))
        {
            _read[format] = read = await ReadAsync(format, await _service.Client.GetByteArrayAsync($"/export/lineage.{format}{Address}"));
        }

        return read;
    }

    private async Task<JsonElement> ReadAsync(string format, byte[] file)
    {
        Requirement.Tool(_hasReaders, "Exports are read back by python3-networkx, python3-rdflib and graphviz of Debian, which are not here.");
        string path = Path.Combine(Directory.CreateTempSubdirectory("kg-export-").FullName, "lineage." + ExportFormat.Named(format)!.Ending);
        try
        {
            await File.WriteAllBytesAsync(path, file);
            string script = Path.Combine(Repository.Folder, "tests", "KnowledgeGraph.Api.Tests", "Export", "read.py");
            (string output, string error) = await ForeignTool.RunAsync(Python, [script, format, path]);
            Assert.That(output, Is.Not.Empty, error);
            return JsonDocument.Parse(output).RootElement;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static IEnumerable<string?> Strings(JsonElement array) => array.EnumerateArray().Select(e => e.GetString());

    [GeneratedRegex("""^    (?<node>n\d+)(\["(?<label>[^"\[\]{}<>`|;]|<br/>|#\d+;)*"\]| -\.- (?<to>n\d+)| -->\|[A-Z_]+\| (?<to>n\d+))$""",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Statement();
}
