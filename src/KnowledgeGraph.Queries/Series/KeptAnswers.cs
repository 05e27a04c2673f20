using System.Collections.Concurrent;

namespace KnowledgeGraph.Queries.Series;

/// <summary>Answers of the graph that are asked for again and again while it stays as it is.</summary>
/// <param name="most">How many are kept; with more all are forgotten.</param>
/// <param name="read">Reads those that are not kept, together.</param>
internal sealed class KeptAnswers<TKey, T>(
    int most, Func<IReadOnlyCollection<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, T>>> read)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, T> _kept = new();

    /// <summary>The answers for some keys; where the graph has none the key is absent.</summary>
    public async Task<IReadOnlyDictionary<TKey, T>> OfAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<TKey, T>();
        var missing = new List<TKey>();
        foreach (TKey key in keys.Distinct())
        {
            if (_kept.TryGetValue(key, out T? answer))
            {
                found.Add(key, answer);
            }
            else
            {
                missing.Add(key);
            }
        }

        if (missing.Count == 0)
        {
            return found;
        }

        if (_kept.Count + missing.Count > most)
        {
            _kept.Clear();
        }

        foreach ((TKey key, T answer) in await read(missing, cancellationToken).ConfigureAwait(false))
        {
            _kept[key] = answer;
            found[key] = answer;
        }

        return found;
    }
}
