using KnowledgeGraph.Loading.Reading;

namespace KnowledgeGraph.Loading.Tests;

public sealed class InOrderTests
{
    private static readonly LoadingOptions Options = new() { Workers = 4, LookAhead = 8 };

    [Test]
    public async Task SelectAsync_WorkOfDifferentLength_GivesResultsInTheOrderOfTheItems()
    {
        int[] items = [.. Enumerable.Range(0, 200)];
        var results = new List<int>();

        await foreach (int result in InOrder.SelectAsync(items, i => { Thread.SpinWait(i % 7 * 2000); return i * 2; }, Options))
        {
            results.Add(result);
        }

        Assert.That(results, Is.EqualTo(items.Select(i => i * 2)));
    }

    [Test]
    public async Task SelectAsync_NobodyTakes_WorksAheadNoFurtherThanAllowed()
    {
        int begun = 0;
        await using IAsyncEnumerator<int> results = InOrder.SelectAsync(Enumerable.Range(0, 1000).ToList(), i =>
        {
            Interlocked.Increment(ref begun);
            return i;
        }, Options).GetAsyncEnumerator();
        await results.MoveNextAsync();

        await Task.Delay(100);

        Assert.That(Volatile.Read(ref begun), Is.LessThanOrEqualTo(Options.LookAhead + 2));
    }

    [Test]
    public async Task SelectAsync_OneItemFails_ThrowsAtItsPlace()
    {
        var results = new List<int>();

        Assert.That(async () =>
        {
            await foreach (int result in InOrder.SelectAsync(Enumerable.Range(0, 100).ToList(), i =>
                i == 50 ? throw new InvalidOperationException() : i, Options))
            {
                results.Add(result);
            }
        }, Throws.InvalidOperationException);
        Assert.That(results, Is.EqualTo(Enumerable.Range(0, 50)));
        await Task.CompletedTask;
    }

    [Test]
    public async Task SelectAsync_Cancelled_StopsBeforeTheNextItem()
    {
        using var stop = new CancellationTokenSource();
        int taken = 0;

        Assert.That(async () =>
        {
            await foreach (int result in InOrder.SelectAsync(Enumerable.Range(0, 100_000).ToList(), i => i, Options, stop.Token))
            {
                taken++;
                if (result == 10)
                {
                    await stop.CancelAsync();
                }
            }
        }, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(taken, Is.LessThan(1000));
        await Task.CompletedTask;
    }

    [Test]
    public async Task SelectAsync_LeftEarly_LeavesNoWorkBehind()
    {
        int running = 0;
        await foreach (int _ in InOrder.SelectAsync(Enumerable.Range(0, 1000).ToList(), i =>
        {
            Interlocked.Increment(ref running);
            Thread.Sleep(1);
            Interlocked.Decrement(ref running);
            return i;
        }, Options))
        {
            break;
        }

        Assert.That(Volatile.Read(ref running), Is.Zero);
    }
}
