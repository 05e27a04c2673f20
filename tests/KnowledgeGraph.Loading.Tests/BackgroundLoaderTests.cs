using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Model.Graph;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Loading.Tests;

public sealed class BackgroundLoaderTests
{
    private TemporaryFolder _folder = null!;
    private MemoryStore _store = null!;
    private LoadProgress _progress = null!;

    [SetUp]
    public void SetUp() => (_folder, _store, _progress) = (new TemporaryFolder(), new MemoryStore(), new LoadProgress());

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Start_FilesThatLoadAndFail_EndsCompleteWithTheirCounts()
    {
        _folder.Write("a.txt", "A/RES/70/1");
        _folder.Write("b.txt", "!");

        await RunAsync([_folder.Path]);

        Assert.That(_progress.Snapshot, Is.EqualTo(new LoadSnapshot(LoadState.Complete, Total: 2, Done: 1, Failed: 1)));
    }

    [Test]
    public async Task Start_NoPath_StaysIdle()
    {
        await RunAsync([]);

        Assert.That(_progress.Snapshot, Is.EqualTo(LoadSnapshot.Idle));
    }

    [Test]
    public async Task Start_StoreFails_EndsStoppedAndDoesNotThrow()
    {
        for (int i = 0; i < 5; i++)
        {
            _folder.Write($"{i}.txt", $"A/RES/70/{i}");
        }

        _store.BeforeSave = _ => throw new GraphStoreException("The disk is full.");

        await RunAsync([_folder.Path]);

        Assert.That(_progress.Snapshot.State, Is.EqualTo(LoadState.Stopped));
    }

    [Test]
    public async Task Stop_WhileADocumentIsSaved_WaitsForItAndSavesNoOther()
    {
        _folder.Write("a.txt", "A/RES/70/1");
        _folder.Write("b.txt", "A/RES/70/2");
        using var saving = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        _store.BeforeSave = _ =>
        {
            saving.Set();
            goOn.Wait();
        };
        using BackgroundLoader loader = Create([_folder.Path]);
        await loader.StartAsync(CancellationToken.None);
        saving.Wait();

        Task stopping = loader.StopAsync(CancellationToken.None);
        Assert.That(stopping.IsCompleted, Is.False);
        goOn.Set();
        await stopping;

        Assert.That(_store.Saved, Has.Count.EqualTo(1));
        Assert.That(_progress.Snapshot, Is.EqualTo(new LoadSnapshot(LoadState.Stopped, Total: 2, Done: 1)));
    }

    private async Task RunAsync(string[] paths)
    {
        using BackgroundLoader loader = Create(paths);
        await loader.StartAsync(CancellationToken.None);
        await loader.ExecuteTask!;
    }

    private BackgroundLoader Create(string[] paths) => new(
        new DocumentLoader(_store, SimpleReader.Create()), new BackgroundLoading(paths), _progress, new FakeTimeProvider(),
        NullLogger<BackgroundLoader>.Instance);
}
