using KnowledgeGraph.Loading.Opening;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Tests.Opening;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Waiting;
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

    [Test]
    public async Task Start_StoreThatIsNotThereYet_LoadsWhenItIs()
    {
        _folder.Write("a.txt", "A/RES/70/1");
        var time = new FakeTimeProvider();
        (IGraphStore store, _) = LateStore.Create(LateStore.Away());
        var opening = new StoreOpening(store, time);
        using BackgroundLoader loader = Create([_folder.Path], time, opening);
        await loader.StartAsync(CancellationToken.None);
        Task running = opening.RunAsync(StorePatience.OfAService, tell: null);
        await opening.Tried;
        Assert.That((_store.Saved.Count, _progress.Snapshot.State), Is.EqualTo((0, LoadState.Searching)));

        await AdvanceUntilAsync(time, running);
        await loader.ExecuteTask!;
        Assert.That(_progress.Snapshot, Is.EqualTo(new LoadSnapshot(LoadState.Complete, Total: 1, Done: 1)));
    }

    [Test]
    public async Task Start_StoreThatNeverOpens_LoadsNothingAndDoesNotThrow()
    {
        _folder.Write("a.txt", "A/RES/70/1");
        var time = new FakeTimeProvider();
        (IGraphStore store, _) = LateStore.Create(new GraphStoreException("It holds a graph of another program."));
        var opening = new StoreOpening(store, time);
        using BackgroundLoader loader = Create([_folder.Path], time, opening);
        await loader.StartAsync(CancellationToken.None);

        Assert.That(() => opening.RunAsync(StorePatience.OfAService, tell: null), Throws.InstanceOf<GraphStoreException>());
        await loader.ExecuteTask!;
        Assert.That((_store.Saved.Count, _progress.Snapshot.State), Is.EqualTo((0, LoadState.Stopped)));
    }

    [Test]
    public async Task Start_StoreThatGoesAwayForLongerThanASaveWaits_GoesOnWhenItIsBackAndBlamesNoDocument()
    {
        for (int i = 0; i < 5; i++)
        {
            _folder.Write($"{i}.txt", $"A/RES/70/{i}");
        }

        int left = 4;
        _store.BeforeBatch = () => left-- > 0 ? throw LateStore.Away() : Task.CompletedTask;
        var time = new FakeTimeProvider();
        using BackgroundLoader loader = Create([_folder.Path], time);
        await loader.StartAsync(CancellationToken.None);
        await AdvanceUntilAsync(time, loader.ExecuteTask!);

        Assert.That(_progress.Snapshot, Is.EqualTo(new LoadSnapshot(LoadState.Complete, Total: 5, Done: 5)));
    }

    private static async Task AdvanceUntilAsync(FakeTimeProvider time, Task work)
    {
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(1));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        await work;
    }

    private async Task RunAsync(string[] paths)
    {
        using BackgroundLoader loader = Create(paths);
        await loader.StartAsync(CancellationToken.None);
        await loader.ExecuteTask!;
    }

    private BackgroundLoader Create(string[] paths, FakeTimeProvider? time = null, StoreOpening? opening = null) => new(
        new DocumentLoader(_store, SimpleReader.Create()), new BackgroundLoading(paths), _progress, time ?? new FakeTimeProvider(),
        NullLogger<BackgroundLoader>.Instance, opening);
}
