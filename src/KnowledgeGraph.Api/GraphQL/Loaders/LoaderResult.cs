using GraphQL.DataLoader;

namespace KnowledgeGraph.Api.GraphQL.Loaders;

/// <summary>A value that is fetched when the level of the query is complete.</summary>
internal sealed class LoaderResult<T>(Func<CancellationToken, Task<T>> get) : IDataLoaderResult<T>
{
    public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => get(cancellationToken);

    async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await get(cancellationToken).ConfigureAwait(false);
}

/// <summary>Making one pending value of others.</summary>
internal static class LoaderResults
{
    /// <summary>A value that is there already.</summary>
    public static IDataLoaderResult<T> Of<T>(T value) => new LoaderResult<T>(_ => Task.FromResult(value));

    /// <summary>A value made of a pending one. A result that is pending itself is fetched with the next level.</summary>
    public static IDataLoaderResult<TResult> Then<T, TResult>(this IDataLoaderResult<T> pending, Func<T, TResult> make) =>
        new LoaderResult<TResult>(async cancellationToken => make(await pending.GetResultAsync(cancellationToken).ConfigureAwait(false)));

    /// <summary>A value that many ask for and that is made once.</summary>
    public static IDataLoaderResult<T> Once<T>(this IDataLoaderResult<T> pending)
    {
        var once = new Lazy<Task<T>>(() => pending.GetResultAsync());
        return new LoaderResult<T>(cancellationToken => once.Value.WaitAsync(cancellationToken));
    }

    /// <summary>All values together, in order.</summary>
    public static IDataLoaderResult<IReadOnlyList<T>> All<T>(this IEnumerable<IDataLoaderResult<T>> pending)
    {
        IDataLoaderResult<T>[] all = [.. pending];
        return new LoaderResult<IReadOnlyList<T>>(async cancellationToken =>
            await Task.WhenAll(all.Select(p => p.GetResultAsync(cancellationToken))).ConfigureAwait(false));
    }
}
