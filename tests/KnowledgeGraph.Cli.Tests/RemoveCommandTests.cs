using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>remove: a text by its reference, a part, a language, or what came from files and folders.</summary>
public sealed class RemoveCommandTests
{
    private SavedGraph _graph = null!;

    private static Document Text(string id, string source, string language = "en") => ResolutionPart.Within(new Document
    {
        Source = source,
        Language = language,
        Head = new DocumentHead { Id = new InstrumentId(id), Symbol = id, Title = $"Title of {id}", Kind = InstrumentKind.Resolution },
        Provisions = [new DocumentProvision { Label = "OP1", Kind = ProvisionKind.Operative, Number = "1", Text = "Recalls resolution 70/1." }],
        Citations =
        [
            new DocumentCitation
            {
                Source = "OP1", Span = new TextSpan(8, 23), Text = "resolution 70/1", Status = CitationStatus.Resolved, Relation = RelationType.Recalls,
                Target = new CitedInstrument { Id = new InstrumentId("A/RES/70/1"), Symbol = "A/RES/70/1" },
            },
        ],
    });

    [SetUp]
    public async Task SetUp() => _graph = await SavedGraph.OfAsync(
        Text("A/RES/70/1", "in/one.txt"), Text("A/RES/70/1", "in/fr/one.txt", "fr"), Text("A/RES/70/2", "in/two.txt"),
        Text("A/RES/75/290A", "other/a.zip/a.txt"), Text("A/RES/75/290B", "other/a.zip/b.txt"));

    [TearDown]
    public void TearDown() => _graph.Dispose();

    private static IEnumerable<TestCaseData> Removals()
    {
        TestCaseData Of(string words, string[] removed, int forgotten) => new TestCaseData(words, removed, forgotten).SetArgDisplayNames(words);
        yield return Of("70/2", ["A/RES/70/2\t\ten"], 1);
        yield return Of("A/RES/70/1", ["A/RES/70/1\t\ten", "A/RES/70/1\t\tfr"], 2);
        yield return Of("70/1 --lang fr", ["A/RES/70/1\t\tfr"], 1);
        yield return Of("A/RES/70/1#fr", ["A/RES/70/1\t\tfr"], 1);
        yield return Of("75/290 B", ["A/RES/75/290\tB\ten"], 1);
        yield return Of("in/two.txt", ["A/RES/70/2\t\ten"], 1);
        yield return Of("in", ["A/RES/70/1\t\ten", "A/RES/70/1\t\tfr", "A/RES/70/2\t\ten"], 3);
        yield return Of("in/fr/", ["A/RES/70/1\t\tfr"], 1);
        yield return Of("other/a.zip in/two.txt", ["A/RES/70/2\t\ten", "A/RES/75/290\tA\ten", "A/RES/75/290\tB\ten"], 3);
    }

    [TestCaseSource(nameof(Removals))]
    public async Task Remove_OfWhatIsNamed_TakesItOutAndSaysSo(string words, string[] removed, int forgotten)
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, ["remove", .. words.Split(' ')]);

        Assert.That(answer.Lines, Is.EqualTo(removed.Select(r => $"removed\t{r}")));
        Assert.That(answer.Error, Does.StartWith($"kg: {removed.Length} text{(removed.Length == 1 ? "" : "s")} taken out, {forgotten} file"));
        Assert.That(answer.Code, Is.Zero);
    }

    [Test]
    public async Task Remove_OfAFileOfRecords_TakesOutWhatItSays()
    {
        Answer before = await Kg.RunAsync(_graph.Setting, "show", "70/2");
        await using (IGraphStore store = GraphStores.Open(_graph.Setting.Variables["KG_STORE"]))
        {
            await store.InitializeAsync();
            await store.SaveRecordsAsync(new IncomingRecords
            {
                Source = "in/records.json",
                Fingerprint = "1",
                Origin = RecordOrigin.Library,
                IsLast = true,
                Records = [new AdoptionRecord { Instrument = new InstrumentId("A/RES/70/2"), Session = "70" }],
            });
        }

        Answer answer = await Kg.RunAsync(_graph.Setting, "remove", "in/records.json");

        Assert.That((answer.Code, answer.Output), Is.EqualTo((0, "")));
        Assert.That(answer.Error, Does.StartWith("kg: 0 texts taken out, 1 file forgotten."));
        Assert.That((await Kg.RunAsync(_graph.Setting, "show", "70/2")).Output, Is.EqualTo(before.Output));
        Assert.That((await Kg.RunAsync(_graph.Setting, "verify")).Code, Is.Zero);
    }

    [TestCase("A/RES/70/1 OP1", "A/RES/70/1#OP1 is a paragraph, and only whole texts can be taken out: kg remove A/RES/70/1")]
    [TestCase("70/2 --lang fr", "The text of A/RES/70/2 in the language fr is not in the graph, so there is nothing to take out.")]
    [TestCase("in/two.txt nowhere.txt", "Nothing in the graph came from nowhere.txt; nothing was taken out.")]
    [TestCase("in/tw", "The graph has nothing called 'in/tw'. To look for its words: kg search in/tw")]
    public async Task Remove_OfWhatCannotGo_SaysWhyAndLeavesAll(string words, string why)
    {
        Answer before = await Kg.RunAsync(_graph.Setting, "stats");
        Answer answer = await Kg.RunAsync(_graph.Setting, ["remove", .. words.Split(' ')]);

        Assert.That((answer.Code, answer.Output, answer.Error), Is.EqualTo((1, "", $"kg: {why}\n")));
        Assert.That((await Kg.RunAsync(_graph.Setting, "stats")).Output, Is.EqualTo(before.Output));
    }

    [Test]
    public async Task Remove_OfAStub_SaysThatItsTextIsNotThere()
    {
        await Kg.RunAsync(_graph.Setting, "remove", "A/RES/70/1");
        Answer answer = await Kg.RunAsync(_graph.Setting, "remove", "A/RES/70/1");

        Assert.That((answer.Code, answer.Error), Is.EqualTo((1, "kg: The text of A/RES/70/1 is not in the graph, so there is nothing to take out.\n")));
    }

    [TestCase("remove")]
    [TestCase("remove 70/1 --lang de")]
    [TestCase("remove in/two.txt --lang fr")]
    public async Task Remove_WithWrongUsage_EndsByTwo(string words) =>
        Assert.That((await Kg.RunAsync(_graph.Setting, words.Split(' '))).Code, Is.EqualTo(2));
}
