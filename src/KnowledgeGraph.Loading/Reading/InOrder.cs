using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace KnowledgeGraph.Loading.Reading;

/// <summary>Work that is done on several cores and handed out in the order in which it was given.</summary>
public static class InOrder
{
    /// <summary>
    /// Does <paramref name="work"/> for every item, <see cref="LoadingOptions.Workers"/> at a time, and gives the results in the items'
    /// order as they are ready. At most <see cref="LoadingOptions.LookAhead"/> results wait; then the workers do.
    /// </summary>
    /// <param name="items">What to work on.</param>
    /// <param name="work">The work; whatever it throws is thrown where its result is taken.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="cancellationToken">Stops before the next item.</param>
    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IReadOnlyList<T> items, Func<T, TResult> work, LoadingOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var free = new SemaphoreSlim(options.Workers);
        var results = Channel.CreateBounded<Task<TResult>>(
            new BoundedChannelOptions(options.LookAhead) { SingleReader = true, SingleWriter = true });
        Task feeding = Task.Run(() => FeedAsync(items, work, free, results.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (Task<TResult> result in results.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await result.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (results.Reader.TryRead(out Task<TResult>? left))
            {
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static async Task FeedAsync<T, TResult>(
        IReadOnlyList<T> items, Func<T, TResult> work, SemaphoreSlim free, ChannelWriter<Task<TResult>> results, CancellationToken stop)
    {
        try
        {
            foreach (T item in items)
            {
                await results.WaitToWriteAsync(stop).ConfigureAwait(false);
                await free.WaitAsync(stop).ConfigureAwait(false);
                results.TryWrite(Task.Run(() => Work(item, work, free), CancellationToken.None));
            }

            results.Complete();
        }
        catch (OperationCanceledException e)
        {
            results.Complete(e);
        }
    }

    private static TResult Work<T, TResult>(T item, Func<T, TResult> work, SemaphoreSlim free)
    {
        try
        {
            return work(item);
        }
        finally
        {
            free.Release();
        }
    }
}
