using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Loading.Tests.Records;

/// <summary>Files of records beside documents: found by what they hold, loaded once, named where they are broken.</summary>
public sealed class RecordLoadingTests
{
    private const string One = """{"symbol": "A/RES/75/1", "title": "Peace", "adoption_type": "By a recorded vote", "MS_in_favour": ["FRANCE"]}""";
    private const string Two = """{"symbol": "A/RES/75/2", "title": "Water", "adoption_type": "Without a vote", "sponsors": ["MEXICO"]}""";
    private const string Calls = "rcid,session,date,unres,amend,para\n1,75,2020-12-01,A/RES/75/1,0,0\n";
    private const string Votes = "rcid,country,country_code,vote\n1,France,FR,no\n";

    private TemporaryFolder _folder = null!;
    private IGraphStore _store = null!;
    private readonly List<LoadStep> _steps = [];

    [SetUp]
    public async Task OpenStore()
    {
        _folder = new TemporaryFolder();
        _steps.Clear();
        _store = GraphStores.Open($"sqlite:{Path.Combine(_folder.Path, "store", "graph.db")}");
        await _store.InitializeAsync();
    }

    [TearDown]
    public async Task CloseStore()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Folder_HasItsRecordsAndNoOtherFilesOfTheirEndings()
    {
        string records = _folder.Write("in/75.json", One);
        _folder.Write("in/package.json", """{"name": "a package", "symbol": 1}""");
        _folder.Write("in/numbers.csv", "a,b\n1,2\n");
        string text = _folder.Write("in/a.txt", "A/RES/75/1");
        string calls = _folder.Write("in/votes/un_roll_calls.csv", Calls);
        _folder.Write("in/votes/un_votes.csv", Votes);
        IReadOnlyList<DocumentSource> documents = DocumentSources.Find([Path.Combine(_folder.Path, "in")], () => Stream.Null);
        LoadSummary summary = await LoadAsync(Path.Combine(_folder.Path, "in"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(documents.Select(d => d.Name), Is.EqualTo([text]), "who reads documents reads no records");
            Assert.That(_steps.Select(s => s.Source), Is.EqualTo([text, records, calls]));
            Assert.That((summary.Added, summary.Failed), Is.EqualTo((3, 0)));
            Assert.That((await RecordAsync("A/RES/75/1"))!.SourcesDiffer, Is.True);
        }
    }

    [Test]
    public async Task Archive_HasRecordsBesideItsTexts()
    {
        string zip = Path.Combine(_folder.Path, "repository.zip");
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            foreach ((string name, string content) in new[]
                { ("r-main/data_extract/75.json", One), ("r-main/x.json", "{}"), ("r-main/a.txt", "A/RES/75/2") })
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        await LoadAsync(zip);

        Assert.That(_steps.Select(s => s.Source), Is.EqualTo([$"{zip}/r-main/a.txt", $"{zip}/r-main/data_extract/75.json"]));
        Assert.That((await RecordAsync("A/RES/75/1"))?.Title, Is.EqualTo("Peace"));
    }

    [Test]
    public async Task File_ThatIsUnchanged_IsSkipped_AndOneThatIsNot_ReplacesItsOwnPart()
    {
        string path = _folder.Write("75.json", One + "\n" + Two);
        LoadSummary first = await LoadAsync(path);
        LoadSummary again = await LoadAsync(path);
        File.WriteAllText(path, Two);
        LoadSummary changed = await LoadAsync(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.Added, again.Unchanged, changed.Replaced), Is.EqualTo((1, 1, 1)));
            Assert.That(await RecordAsync("A/RES/75/1"), Is.Null);
            Assert.That((await RecordAsync("A/RES/75/2"))?.Sponsors.Single().State, Is.EqualTo(new StateId("MEX")));
        }
    }

    [Test]
    public async Task File_WithABrokenObject_IsNamedEachTime_AndTheOthersAreLoaded()
    {
        string path = _folder.Write("75.json", One + "\n{\"symbol\": \"A/RES/75/3\", \"title\": }\n" + Two);
        await LoadAsync(path);
        await LoadAsync(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_steps.Select(s => s.Outcome), Is.All.EqualTo(LoadOutcome.Failed));
            Assert.That(_steps.Select(s => s.Message), Is.All.StartsWith("could be read in part: line 2, column")
                .And.All.Contains("Loaded: 2 records;"));
            Assert.That((await _store.RecordTotalsAsync()).Records, Is.EqualTo(2));
        }
    }

    [TestCase("un_roll_calls.csv", Calls, "without the votes beside it")]
    [TestCase("un_votes.csv", Votes, "without the roll calls beside it")]
    [TestCase("75.json", "{\"symbol\": \"A/RES/75/1\", \"adoption_type\": ", "line 1, column")]
    public async Task File_ThatIsNotWhole_SaysWhatIsWrong(string name, string content, string words)
    {
        LoadSummary summary = await LoadAsync(_folder.Write(name, content));

        Assert.That(summary.Failed, Is.EqualTo(1));
        Assert.That(_steps.Single().Message, Does.Contain(words));
    }

    [Test]
    public async Task Votes_ThatAreNamedAlone_TakeTheRollCallsBesideThem()
    {
        string calls = _folder.Write("un_roll_calls.csv", Calls);
        await LoadAsync(_folder.Write("un_votes.csv", Votes));

        Assert.That((_steps.Single().Source, (await RecordAsync("A/RES/75/1"))?.Votes.Single().Vote), Is.EqualTo((calls, Vote.Against)));
    }

    [Test]
    public async Task Records_OfManyTexts_AreKeptInSteps()
    {
        await LoadAsync(_folder.Write("75.json", string.Concat(Enumerable.Range(1, 1203).Select(n =>
            $"{{\"symbol\": \"A/RES/75/{n}\", \"adoption_type\": \"\", \"MS_in_favour\": [\"FRANCE\"]}}\n"))));

        Assert.That((await _store.RecordTotalsAsync()).Records, Is.EqualTo(1203));
        Assert.That((await _store.RecordSourcesAsync()).Single().Fingerprint, Is.Not.Empty);
    }

    private async Task<AdoptionRecord?> RecordAsync(string id) =>
        (await _store.RecordsAsync([new InstrumentId(id)]))[new InstrumentId(id)].SingleOrDefault();

    private Task<LoadSummary> LoadAsync(params string[] paths) => new DocumentLoader(_store, SimpleReader.Create(), _store)
        .LoadAsync(DocumentSources.FindWithRecords(paths, () => Stream.Null), new Told(_steps));

    private sealed class Told(List<LoadStep> steps) : ILoadObserver
    {
        public void Started(int total)
        {
        }

        public void Took(LoadStep step) => steps.Add(step);
    }
}
