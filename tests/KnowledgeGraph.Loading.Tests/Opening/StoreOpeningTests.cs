using KnowledgeGraph.Loading.Opening;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Waiting;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Loading.Tests.Opening;

/// <summary>A store that comes later is waited for, one that never will is not.</summary>
public sealed class StoreOpeningTests
{
    private FakeTimeProvider _time = null!;

    [SetUp]
    public void SetUp() => _time = new FakeTimeProvider();

    [Test]
    public async Task Run_DownThenBusyThenBuildingAnIndexThenThere_OpensAndSaysEachMeanwhile()
    {
        string[] reasons = ["Connection refused.", "Status 503.", "It is building its indexes: provision_words (12 %)."];
        (IGraphStore store, LateStore late) = LateStore.Create(
            [.. Enumerable.Repeat(LateStore.Away(reasons[0]), 20), LateStore.Away(reasons[1]), LateStore.GettingReady(reasons[2])]);
        var opening = new StoreOpening(store, _time);
        var told = new List<StoreWait>();
        Assert.That(opening.Wait?.Reason, Does.Contain("being opened"));

        await RunAsync(opening.RunAsync(StorePatience.OfAService, told.Add));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((opening.IsOpen, opening.Wait, late.Attempts), Is.EqualTo((true, (StoreWait?)null, 23)));
            Assert.That(told.Select(w => w.Reason).Distinct(), Is.EqualTo(reasons));
            Assert.That(told.Select(w => w.Elapsed), Is.Ordered);
            Assert.That(told[^1].Elapsed, Is.GreaterThan(TimeSpan.FromSeconds(30)), "a service waits longer than a load");
        }

        await opening.Opened;
    }

    [Test]
    public async Task Wait_AfterTheFirstFailure_HasItsReason()
    {
        (IGraphStore store, _) = LateStore.Create(LateStore.Away("Connection refused."));
        var opening = new StoreOpening(store, _time);
        Task running = opening.RunAsync(StorePatience.OfAService, tell: null);
        await opening.Tried;
        Assert.That((opening.IsOpen, opening.Wait?.Reason), Is.EqualTo((false, "Connection refused.")));

        await RunAsync(running);
        Assert.That(opening.IsOpen);
    }

    [TestCase("It does not accept the user with that password.")]
    [TestCase("It holds a graph of another program.")]
    public async Task Run_WrongForGood_FailsAtOnceAlsoWhenItWasDownBefore(string reason)
    {
        foreach (int before in new[] { 0, 3 })
        {
            (IGraphStore store, LateStore late) = LateStore.Create([.. Enumerable.Repeat(LateStore.Away(), before), new GraphStoreException(reason)]);
            var opening = new StoreOpening(store, _time);

            Assert.That(async () => await RunAsync(opening.RunAsync(StorePatience.OfAService, tell: null)),
                Throws.InstanceOf<GraphStoreException>().With.Message.EqualTo(reason));
            Assert.That(() => opening.Opened, Throws.InstanceOf<GraphStoreException>());
            Assert.That((opening.IsOpen, opening.Tried.IsCompletedSuccessfully, late.Attempts), Is.EqualTo((false, true, before + 1)));
        }
    }

    [Test]
    public async Task Run_OfALoad_EndsAfterHalfAMinuteWithTheReason()
    {
        (IGraphStore store, _) = LateStore.Create(Enumerable.Repeat(LateStore.Away("Connection refused."), 10_000));
        DateTimeOffset start = _time.GetUtcNow();

        Assert.That(async () => await RunAsync(new StoreOpening(store, _time).RunAsync(StorePatience.OfALoad, tell: null)),
            Throws.InstanceOf<GraphStoreException>().With.Message.EqualTo("Connection refused."));
        Assert.That(_time.GetUtcNow() - start, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public async Task Run_OfALoad_WaitsForMinutesForOneThatSaysItIsGettingReady()
    {
        (IGraphStore store, _) = LateStore.Create(Enumerable.Repeat(LateStore.GettingReady(), 60));
        DateTimeOffset start = _time.GetUtcNow();

        await RunAsync(new StoreOpening(store, _time).RunAsync(StorePatience.OfALoad, tell: null));
        Assert.That(_time.GetUtcNow() - start, Is.GreaterThan(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task Run_StoreThatIsBroughtUpToDateForLong_SaysSoEveryFewSeconds()
    {
        var prepared = new TaskCompletionSource();
        (IGraphStore store, LateStore late) = LateStore.Create(LateStore.GettingReady());
        late.Opening = prepared.Task;
        var opening = new StoreOpening(store, _time);
        var told = new List<StoreWait>();
        Task running = opening.RunAsync(StorePatience.OfAService, w =>
        {
            told.Add(w);
            if (told.Count == 4)
            {
                prepared.SetResult();
            }
        });
        await RunAsync(running);

        Assert.That(told.Skip(1).Select(w => w.Reason), Is.All.Contains("takes long to open"));
        Assert.That(late.Attempts, Is.EqualTo(2), "it is not begun again");
    }

    [Test]
    public async Task Run_Cancelled_Ends()
    {
        (IGraphStore store, _) = LateStore.Create(LateStore.Away());
        using var stop = new CancellationTokenSource();
        var opening = new StoreOpening(store, _time);
        Task running = opening.RunAsync(StorePatience.OfAService, tell: null, stop.Token);
        await stop.CancelAsync();

        Assert.That(() => running, Throws.InstanceOf<OperationCanceledException>());
    }

    private async Task RunAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(1));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        await work;
    }
}
