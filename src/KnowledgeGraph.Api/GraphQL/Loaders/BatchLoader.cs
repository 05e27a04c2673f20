using GraphQL.DataLoader;

namespace KnowledgeGraph.Api.GraphQL.Loaders;

/// <summary>
/// Gathers the keys that the fields of one level of a query ask for and fetches them together, each key once a request. The
/// execution strategy asks for the first result when every other field of the level has been tried, and that closes the batch.
/// </summary>
/// <param name="fetch">One round trip to the store. Keys without a value are absent from the answer.</param>
internal sealed class BatchLoader<TKey, TValue>(Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Batch> _asked = [];
    private Batch? _open;

    /// <summary>The value of a key, or the default where it has none.</summary>
    public IDataLoaderResult<TValue?> Load(TKey key)
    {
        lock (_gate)
        {
            if (!_asked.TryGetValue(key, out Batch? batch))
            {
                batch = _open ??= new Batch();
                batch.Keys.Add(key);
                _asked.Add(key, batch);
            }

            return new LoaderResult<TValue?>(async cancellationToken =>
                (await FetchAsync(batch, cancellationToken).ConfigureAwait(false)).TryGetValue(key, out TValue? value) ? value : default);
        }
    }

    /// <summary>Takes values that were fetched in another way: who asks for them makes no round trip.</summary>
    public void Know(IReadOnlyDictionary<TKey, TValue> values)
    {
        var known = new Batch { Answer = Task.FromResult(values) };
        lock (_gate)
        {
            foreach (TKey key in values.Keys)
            {
                _asked.TryAdd(key, known);
            }
        }
    }

    private Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(Batch batch, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (batch.Answer is null)
            {
                _open = ReferenceEquals(_open, batch) ? null : _open;
                batch.Answer = fetch(batch.Keys, cancellationToken);
            }

            return batch.Answer;
        }
    }

    private sealed class Batch
    {
        public List<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, TValue>>? Answer { get; set; }
    }
}
