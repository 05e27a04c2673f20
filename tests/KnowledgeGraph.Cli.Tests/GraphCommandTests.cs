using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>show, lineage, search and stats on a small graph: A/RES/70/2 builds on paragraph 1 of A/RES/70/1 and on a text that is not
/// loaded.</summary>
public sealed class GraphCommandTests
{
    private SavedGraph _graph = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _graph = await SavedGraph.OfAsync(
        Text(1, "On [water] | \"rights\"", "Notes the weather;"),
        Text(2, "On air", "Recalling paragraph 1 of its resolution 70/1 and the Ruritania Protocol;") with
        {
            Citations =
            [
                Cite(10, "paragraph 1 of its resolution 70/1",
                    new CitedInstrument { Id = new InstrumentId("A/RES/70/1"), Symbol = "A/RES/70/1", Kind = InstrumentKind.Resolution }, ["1"]),
                Cite(49, "the Ruritania Protocol", new CitedInstrument { Id = InstrumentId.FromTitle("Ruritania Protocol"), Title = "Ruritania Protocol",
                    Kind = InstrumentKind.Treaty }, []),
            ],
        },
        Text(3, "Third", "Notes;") with
        {
            Head = new DocumentHead
            {
                Id = new InstrumentId("A/HRC/RES/70/1"),
                Symbol = "A/HRC/RES/70/1",
                Title = "Another body's",
                Kind = InstrumentKind.Resolution
            },
        });

    [OneTimeTearDown]
    public void TearDown() => _graph.Dispose();

    [Test]
    public async Task Show_Instrument_HasItsFieldsItsTextAndItsNeighbours()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "show", "A/RES/70/2");

        Assert.That(answer.Lines, Does.Contain("field\tsymbol\tA/RES/70/2"));
        Assert.That(answer.Lines, Does.Contain("text\tOP1\tRecalling paragraph 1 of its resolution 70/1 and the Ruritania Protocol;"));
        Assert.That(answer.Lines,
            Does.Contain("builds-on\tRECALLS\tA/RES/70/1#OP1\tOn [water] | \"rights\"\t1\tOP1\tparagraph 1 of its resolution 70/1"));
        Assert.That((answer.Code, answer.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Show_Provision_SaysWhatBuildsOnIt()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "show", "A/RES/70/1", "OP1");

        Assert.That(answer.Lines, Does.Contain("text\tOP1\tNotes the weather;"));
        Assert.That(answer.Lines, Does.Contain("built-on-by\tRECALLS\tA/RES/70/2#OP1\tOn air\t1\tOP1\tparagraph 1 of its resolution 70/1"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Show_OnATerminal_PrintsTextThatLooksLikeMarkupAsItIs(bool usesColor)
    {
        Answer answer = await Kg.RunAsync(_graph.Setting with { IsTerminal = true, UsesColor = usesColor }, "show", "A/RES/70/1");

        Assert.That(answer.Output, Does.Contain("On [water] | \"rights\"").And.Contain("Built on by"));
    }

    [Test]
    public async Task Show_UnknownReference_SuggestsASearch()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "show", "Montreal", "Protocol");

        Assert.That(answer.Error,
            Is.EqualTo("kg: The graph has nothing called 'Montreal Protocol'. To look for its words: kg search Montreal Protocol\n"
                + "kg: What is missing may be in the one text that is known here and not loaded. Which are: kg stats\n"));
        Assert.That((answer.Code, answer.Output), Is.EqualTo((1, "")));
    }

    [Test]
    public async Task Show_ReferenceThatIsNearlyOne_NamesWhatIsNear()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "show", "A/RES/701");

        Assert.That(answer.Error, Does.StartWith("kg: The graph has nothing called 'A/RES/701'. The General Assembly does not number its resolutions so. "
            + "Near it are:\n").And.Contain("A/RES/70/1  On [water]"));
        Assert.That((answer.Code, answer.Output), Is.EqualTo((1, "")));
    }

    [Test]
    public async Task Show_ReferenceThatMeansNothing_SaysWhatOneLooksLike()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "show", "???");

        Assert.That(answer.Error, Does.Contain("'???' is no reference").And.Contain("A/RES/74/174"));
        Assert.That(answer.Code, Is.EqualTo(1));
    }

    [TestCase("show")]
    [TestCase("lineage")]
    public async Task Run_ReferenceThatMayMeanSeveralThings_ListsThem(string command)
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, command, "70/1");

        Assert.That(answer.Error, Does.Contain("'70/1' may mean any of these").And.Contain("A/RES/70/1  On [water]")
            .And.Contain("A/HRC/RES/70/1  Another body's"));
        Assert.That((answer.Code, answer.Output), Is.EqualTo((1, "")));
    }

    [Test]
    public async Task Show_PartThatIsMissing_SaysWhereThePartsAre()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "show", "A/RES/70/2", "OP9");

        Assert.That(answer.Error, Is.EqualTo("kg: A/RES/70/2 has no part 'OP9'. Its parts: kg show A/RES/70/2\n"));
        Assert.That(answer.Code, Is.EqualTo(1));
    }

    [Test]
    public async Task Show_PartOfATextThatIsNotLoaded_SaysSo()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "show", "paragraph 2 of the Ruritania Protocol");

        Assert.That(answer.Error, Does.Contain("The text of ruritania-protocol is not in the graph"));
        Assert.That(answer.Code, Is.EqualTo(1));
    }

    [Test]
    public async Task Lineage_Piped_IsALineAnEdgeWithTheWordsThatProveIt()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "lineage", "A/RES/70/2", "OP1");

        Assert.That(answer.Lines, Is.EquivalentTo((string[])
        [
            "1\tA/RES/70/2#OP1\tRECALLS\tA/RES/70/1#OP1\tOn [water] | \"rights\"\tRecalling … paragraph 1 of its resolution 70/1",
            "1\tA/RES/70/2#OP1\tRECALLS\truritania-protocol\tRuritania Protocol\tRecalling … the Ruritania Protocol",
        ]));
    }

    [Test]
    public async Task Lineage_BuiltOnBy_RunsTheOtherWay()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "lineage", "Ruritania Protocol", "--direction", "built-on-by", "--depth", "3");

        Assert.That(answer.Lines.Single(), Does.StartWith("1\tA/RES/70/2#OP1\tRECALLS\truritania-protocol"));
    }

    [Test]
    public async Task Lineage_Json_IsOneGraph()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "lineage", "A/RES/70/2 OP1", "--format", "json");

        JsonElement graph = JsonDocument.Parse(answer.Output).RootElement;
        string[] nodes = [.. graph.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)];
        Assert.That(nodes, Does.Contain("A/RES/70/2#OP1").And.Contain("A/RES/70/1#OP1").And.Contain("ruritania-protocol"));
        foreach (JsonElement edge in graph.GetProperty("edges").EnumerateArray())
        {
            Assert.That(nodes, Does.Contain(edge.GetProperty("from").GetString()).And.Contain(edge.GetProperty("to").GetString()));
        }

        Assert.That(graph.GetProperty("edges").EnumerateArray().SelectMany(e => e.GetProperty("citations").EnumerateArray())
            .Select(c => c.GetProperty("text").GetString()),
            Does.Contain("the Ruritania Protocol"));
    }

    [Test]
    public async Task Lineage_Mermaid_QuotesEveryLabel()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "lineage", "A/RES/70/2", "--format", "mermaid");

        Assert.That(answer.Lines[0], Is.EqualTo("flowchart LR"));
        Assert.That(answer.Lines.Skip(1), Has.All.Match(@"^    n\d+(\[""[^""]*""\]| -\.- n\d+| -->\|[A-Z_]+\| n\d+)$"));
        Assert.That(answer.Output, Does.Contain("On #91;water#93; #124; #34;rights#34;"));
    }

    [TestCase("cytoscape", "{")]
    [TestCase("graphml", "<?xml")]
    [TestCase("gexf", "<?xml")]
    [TestCase("csv", "PK")]
    [TestCase("dot", "digraph lineage {")]
    [TestCase("jsonld", "{")]
    [TestCase("turtle", "@prefix dcterms:")]
    public async Task Lineage_FormatsOfExport_AreFilesOnStandardOutput(string format, string start)
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "lineage", "A/RES/70/2", "--format", format);

        Assert.That(answer.Output, Does.StartWith(start));
        Assert.That(answer.Code, Is.Zero);
    }

    [Test]
    public async Task Search_Words_FindsThem()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "search", "weather");

        Assert.That(answer.Lines.Single(), Is.EqualTo("A/RES/70/1#OP1\tOn [water] | \"rights\"\tNotes the «weather»;"));
        Assert.That(answer.Error, Is.EqualTo("kg: 1 result.\n"));
    }

    [Test]
    public async Task Load_PartOfAResolution_IsShownUnderItsLetter()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt",
            "A/RES/71/9\n\n71/9. Whole\n\nThe General Assembly,\n\nRecalling paragraph 2 of its resolution 71/8 B,\n\n1. Decides to act.");
        folder.Write("b.txt",
            "A/RES/71/8 B\n\n71/8. On zephyrs\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Decides to act;\n\n2. Requests a zephyr.");
        var setting = new Setting { Variables = { ["KG_STORE"] = $"sqlite:{Path.Combine(folder.Path, "graph.db")}" } };
        Answer load = await Kg.RunAsync(setting, "load", folder.Path);
        Answer whole = await Kg.RunAsync(setting, "show", "A/RES/71/8");
        Answer part = await Kg.RunAsync(setting, "show", "71/8", "B");
        Answer paragraph = await Kg.RunAsync(setting, "lineage", "paragraph 2 of resolution 71/8 B", "--direction", "built-on-by");
        Answer unknown = await Kg.RunAsync(setting, "show", "71/8", "C");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(load.Error, Does.Contain("2 added"));
            Assert.That(whole.Lines, Does.Contain("text\tB\tOn zephyrs").And.Contain("text\tB:OP2\tRequests a zephyr."));
            Assert.That(part.Lines, Does.Contain("field\tid\tA/RES/71/8#B").And.Contain("text\tB:OP2\tRequests a zephyr."));
            Assert.That(paragraph.Output, Does.Contain("A/RES/71/9#PP1"));
            Assert.That(unknown.Lines, Does.Contain("field\tid\tA/RES/71/8"), "a letter that the graph does not know leads to the resolution");
        }
    }

    [Test]
    public async Task Stats_Graph_CountsIt()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "stats");

        Assert.That(answer.Lines, Does.Contain("graph\tloaded instruments\t3").And.Contain("graph\tcitations\t2"));
        Assert.That(answer.Lines, Does.Contain("body-loaded\tGeneral Assembly\t2").And.Contain("body-not-loaded\tnone\t1")
            .And.Contain("wanted\truritania-protocol\t1"));
    }

    [TestCase("show x")]
    [TestCase("lineage x")]
    [TestCase("search x")]
    [TestCase("stats")]
    public async Task Run_NoStoreYet_SaysHowToMakeOneAndMakesNone(string line)
    {
        string path = Path.Combine(_graph.Path, "none.db");

        Answer answer = await Kg.RunAsync([.. line.Split(' '), "--store", $"sqlite:{path}"]);

        Assert.That(answer.Error, Does.Contain($"There is no graph at sqlite:{path} yet").And.Contain("kg load PATH"));
        Assert.That((answer.Code, File.Exists(path)), Is.EqualTo((1, false)));
    }

    [Test]
    public async Task Path_OfTwoTexts_HasTheWordsThatLeadFromTheOneToTheOther()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "path", "A/RES/70/2", "A/RES/70/1");
        Answer none = await Kg.RunAsync(_graph.Setting, "path", "A/HRC/RES/70/1", "A/RES/70/1");
        Answer unknown = await Kg.RunAsync(_graph.Setting, "path", "A/RES/70/2", "Montreal Protocol");

        Assert.That(answer.Lines.Single(), Is.EqualTo(
            "chain\t1\tA/RES/70/2#OP1\tRECALLS\tA/RES/70/1\tOn [water] | \"rights\"\tparagraph 1 of its resolution 70/1"));
        Assert.That(none, Has.Property("Output").Empty.And.Property("Error").Contain("No chain of citations").And.Property("Code").EqualTo(0));
        Assert.That(unknown, Has.Property("Error").Contain("nothing called 'Montreal Protocol'").And.Property("Code").EqualTo(1));
    }

    [Test]
    public async Task Json_OfShowSearchStatsAndPath_IsOneObject()
    {
        JsonElement show = await JsonAsync("show", "A/RES/70/2", "--format", "json");
        JsonElement search = await JsonAsync("search", "weather", "--format", "json");
        JsonElement stats = await JsonAsync("stats", "--format", "json");
        JsonElement path = await JsonAsync("path", "A/RES/70/2", "A/RES/70/1", "--format", "json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(show.GetProperty("instrument").GetProperty("date").GetString(), Is.EqualTo("2015-12-02"));
            Assert.That(show.GetProperty("buildsOn").GetProperty("totalCount").GetInt32(), Is.EqualTo(2));
            Assert.That(
                show.GetProperty("buildsOn").GetProperty("edges").EnumerateArray()
                    .Select(e => e.GetProperty("citation").GetProperty("text").GetString()),
                Is.EquivalentTo(new[] { "paragraph 1 of its resolution 70/1", "the Ruritania Protocol" }));
            Assert.That(search.GetProperty("hits")[0].GetProperty("id").GetString(), Is.EqualTo("A/RES/70/1#OP1"));
            Assert.That(stats.GetProperty("loadedInstruments").GetInt32(), Is.EqualTo(3));
            Assert.That(stats.GetProperty("coverage").GetProperty("notLoaded").GetInt32(), Is.EqualTo(1));
            Assert.That(path.GetProperty("chains")[0].GetProperty("edges")[0].GetProperty("type").GetString(), Is.EqualTo("RECALLS"));
        }
    }

    private async Task<JsonElement> JsonAsync(params string[] line)
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, line);
        Assert.That(answer.Code, Is.Zero, answer.Error);
        return JsonDocument.Parse(answer.Output).RootElement;
    }

    private static Document Text(int number, string title, string paragraph) => new()
    {
        Source = $"{number}.txt",
        Head = new DocumentHead
        {
            Id = new InstrumentId($"A/RES/70/{number}"),
            Symbol = $"A/RES/70/{number}",
            Title = title,
            Kind = InstrumentKind.Resolution,
            AdoptedBy = "General Assembly",
            Date = new DateOnly(2015, 12, number),
        },
        Provisions = [new DocumentProvision { Label = "OP1", Kind = ProvisionKind.Operative, Number = "1", Text = paragraph }],
    };

    private static DocumentCitation Cite(int start, string text, CitedInstrument target, IReadOnlyList<string> parts) => new()
    {
        Source = "OP1",
        Span = new TextSpan(start, start + text.Length),
        Text = text,
        Status = CitationStatus.Resolved,
        Target = target,
        Parts = parts,
        Verb = "Recalling",
        Relation = RelationType.Recalls,
    };
}
