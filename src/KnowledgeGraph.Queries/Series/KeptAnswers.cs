using System.Collections.Concurrent;

namespace KnowledgeGraph.Queries.Series;

/// <summary>Answers of the graph that are asked for again and again while it stays as it is.</summary>
/// <param name="most">How many are kept; with more all are forgotten.</param>
/// <param name="read">Reads those that are not kept, together.</param>
internal sealed class KeptAnswers<T>(
    int most, Func<IReadOnlyCollection<InstrumentId>, CancellationToken, Task<IReadOnlyDictionary<InstrumentId, T>>> read)
{
    private readonly ConcurrentDictionary<InstrumentId, T> _kept = new();

    /// <summary>The answers for some instruments; what the graph has none of is absent.</summary>
    public async Task<IReadOnlyDictionary<InstrumentId, T>> OfAsync(IEnumerable<InstrumentId> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<InstrumentId, T>();
        var missing = new List<InstrumentId>();
        foreach (InstrumentId id in ids.Distinct())
        {
            if (_kept.TryGetValue(id, out T? answer))
            {
                found.Add(id, answer);
            }
            else
            {
                missing.Add(id);
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

        foreach ((InstrumentId id, T answer) in await read(missing, cancellationToken).ConfigureAwait(false))
        {
            _kept[id] = answer;
            found[id] = answer;
        }

        return found;
    }
}
