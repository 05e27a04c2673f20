using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Loading.Tests;

public sealed class DocumentLoaderTests
{
    private TemporaryFolder _folder = null!;
    private MemoryStore _store = null!;
    private Recorder _recorder = null!;

    [SetUp]
    public void SetUp() => (_folder, _store, _recorder) = (new TemporaryFolder(), new MemoryStore(), new Recorder());

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task LoadAsync_SeveralFiles_SavesThemInTheirOrder()
    {
        for (int i = 0; i < 50; i++)
        {
            _folder.Write($"{i:00}.txt", $"A/RES/70/{i}");
        }

        LoadSummary summary = await LoadAsync();

        Assert.That(_store.Saved.Select(Path.GetFileName), Is.EqualTo(Enumerable.Range(0, 50).Select(i => $"{i:00}.txt")));
        Assert.That((summary.Total, summary.Added), Is.EqualTo((50, 50)));
    }

    [Test]
    public async Task LoadAsync_Again_SkipsWhatIsUnchangedAndReplacesWhatIsNot()
    {
        _folder.Write("a.txt", "A/RES/70/1");
        string changed = _folder.Write("b.txt", "A/RES/70/2");
        await LoadAsync();
        File.WriteAllText(changed, "A/RES/70/2\nwith another text");

        LoadSummary again = await LoadAsync();

        Assert.That((again.Added, again.Replaced, again.Unchanged, again.Failed), Is.EqualTo((0, 1, 1, 0)));
        Assert.That(_store.Saved, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task LoadAsync_FilesThatFail_AreNamedAndTheOthersLoaded()
    {
        _folder.Write("a.txt", "A/RES/70/1");
        string empty = _folder.Write("b.txt", "");
        string list = _folder.Write("c.txt", "?");
        string defect = _folder.Write("d.txt", "#");
        _folder.Write("e.txt", "A/RES/70/2");
        string missing = Path.Combine(_folder.Path, "z.txt");

        LoadSummary summary = await LoadAsync(_folder.Path, missing);

        Assert.That((summary.Added, summary.Failed, summary.IsComplete), Is.EqualTo((2, 4, true)));
        Assert.That(_recorder.Problems, Is.EqualTo((string[])
        [
            $"{empty} is empty",
            $"{list} is no resolution: no symbol, no preamble and no operative paragraph was found, and it was not loaded",
            $"{defect} could not be read because of a defect of this program (InvalidOperationException: a bug)",
            $"{missing} does not exist",
        ]));
    }

    [Test]
    public async Task LoadAsync_Stopped_FinishesTheDocumentThatIsBeingSavedAndNoOther()
    {
        for (int i = 0; i < 20; i++)
        {
            _folder.Write($"{i:00}.txt", $"A/RES/70/{i}");
        }

        using var stop = new CancellationTokenSource();
        _store.BeforeSave = document =>
        {
            if (document.Head.Symbol == "A/RES/70/4")
            {
                stop.Cancel();
            }
        };

        LoadSummary summary = await LoadAsync(stop.Token);

        Assert.That((summary.Taken, summary.IsComplete), Is.EqualTo((5, false)));
        Assert.That(_store.Saved, Has.Count.EqualTo(5));
    }

    [Test]
    public async Task LoadAsync_StoreFailsForOneDocument_ReportsItAndGoesOn()
    {
        _folder.Write("a.txt", "A/RES/70/1");
        string odd = _folder.Write("b.txt", "A/RES/70/2");
        _folder.Write("c.txt", "A/RES/70/3");
        _store.BeforeSave = document => _ = document.Head.Symbol == "A/RES/70/2" ? throw new GraphStoreException("It does not fit.") : 0;

        LoadSummary summary = await LoadAsync();

        Assert.That((summary.Added, summary.Failed), Is.EqualTo((2, 1)));
        Assert.That(_recorder.Problems, Is.EqualTo((string[])[$"{odd} could not be saved: It does not fit."]));
    }

    [Test]
    public void LoadAsync_StoreFailsForEveryDocument_GivesUp()
    {
        for (int i = 0; i < 20; i++)
        {
            _folder.Write($"{i:00}.txt", $"A/RES/70/{i}");
        }

        _store.BeforeSave = _ => throw new GraphStoreException("The disk is full.");

        Assert.That(() => LoadAsync(), Throws.TypeOf<GraphStoreException>().With.Message.EqualTo("The disk is full."));
        Assert.That(_recorder.Problems.Count(), Is.EqualTo(2));
    }

    [Test]
    public void LoadAsync_StoreIsAway_GivesUpAndBlamesNoDocument()
    {
        _folder.Write("a.txt", "A/RES/70/1");
        _folder.Write("b.txt", "A/RES/70/2");
        _store.BeforeSave = _ => throw new GraphStoreException("Nobody listens.") { RetryAfter = TimeSpan.FromSeconds(1) };

        Assert.That(() => LoadAsync(), Throws.TypeOf<GraphStoreException>().With.Message.EqualTo("Nobody listens."));
        Assert.That(_recorder.Problems, Is.Empty);
    }

    [Test]
    public async Task LoadAsync_SlowStore_IsGivenWhatWasReadMeanwhile()
    {
        for (int i = 0; i < 20; i++)
        {
            _folder.Write($"{i:00}.txt", $"A/RES/70/{i}");
        }

        // One is being saved, four make a full batch, eight wait: then so many have been read.
        var options = new LoadingOptions { BatchDocuments = 4, LookAhead = 8 };
        using var read = new SemaphoreSlim(0);
        var reader = new SourceReader(
            (source, content) =>
            {
                read.Release();
                return SimpleReader.Extract(source, content);
            },
            options);
        int waits = 1 + options.BatchDocuments + options.LookAhead;
        _store.BeforeBatch = async () =>
        {
            for (; waits > 0; waits--)
            {
                Assert.That(await read.WaitAsync(TimeSpan.FromMinutes(1)), "reading goes on while the store saves");
            }
        };

        await new DocumentLoader(_store, reader).LoadAsync(DocumentSources.Find([_folder.Path], () => Stream.Null, default), _recorder);

        Assert.That(_store.Batches[..2], Is.EqualTo((int[])[1, 4]), "the first waits for no other; the second is full while the first is saved");
        Assert.That(_store.Batches.Sum(), Is.EqualTo(20));
        Assert.That(_store.Batches, Has.All.LessThanOrEqualTo(4));
        Assert.That(_store.Saved.Select(Path.GetFileName), Is.EqualTo(Enumerable.Range(0, 20).Select(i => $"{i:00}.txt")));
    }

    [Test]
    public async Task LoadAsync_StoreFailsForOneDocumentOfABatch_SavesTheOthersOneByOne()
    {
        for (int i = 0; i < 10; i++)
        {
            _folder.Write($"{i:00}.txt", $"A/RES/70/{i}");
        }

        var gate = new TaskCompletionSource();
        _store.BeforeBatch = () => gate.Task;
        _store.BeforeSave = document => _ = document.Head.Symbol == "A/RES/70/5" ? throw new GraphStoreException("It does not fit.") : 0;
        Task<LoadSummary> loading = LoadAsync();
        gate.SetResult();
        LoadSummary summary = await loading;

        Assert.That((summary.Added, summary.Failed), Is.EqualTo((9, 1)));
        Assert.That(_recorder.Problems, Is.EqualTo((string[])[$"{Path.Combine(_folder.Path, "05.txt")} could not be saved: It does not fit."]));
        Assert.That(_store.Saved, Has.Count.EqualTo(9).And.Unique);
    }

    [Test]
    public async Task LoadAsync_TwoFilesOfOneInstrument_SaysSo()
    {
        string first = _folder.Write("a.txt", "A/RES/70/1");
        string second = _folder.Write("b.txt", "A/RES/70/1\nin another version");

        await LoadAsync();

        Assert.That(_recorder.Messages, Is.EqualTo((string[])[$"{second} is A/RES/70/1, as is {first}, with another text; the last one read stays"]));
    }

    [Test]
    public async Task LoadAsync_SameFileTwice_IsLoadedOnce()
    {
        string path = _folder.Write("a.txt", "A/RES/70/1");

        LoadSummary summary = await LoadAsync(path, path, _folder.Path);

        Assert.That((summary.Total, summary.Added), Is.EqualTo((1, 1)));
    }

    private Task<LoadSummary> LoadAsync(CancellationToken stop = default) => LoadAsync([_folder.Path], stop);

    private Task<LoadSummary> LoadAsync(params string[] paths) => LoadAsync(paths, default);

    private Task<LoadSummary> LoadAsync(string[] paths, CancellationToken stop) =>
        new DocumentLoader(_store, SimpleReader.Create()).LoadAsync(DocumentSources.Find(paths, () => Stream.Null, default), _recorder, stop);

    private sealed class Recorder : ILoadObserver
    {
        private readonly List<LoadStep> _steps = [];

        public IEnumerable<string> Problems => _steps.Where(s => s.Outcome == LoadOutcome.Failed).Select(Line);

        public IEnumerable<string> Messages => _steps.Where(s => s.Message is not null).Select(Line);

        public void Started(int total) => _steps.Clear();

        public void Took(LoadStep step) => _steps.Add(step);

        private static string Line(LoadStep step) => $"{step.Source} {step.Message}";
    }
}
