namespace KnowledgeGraph.Api.Access;

/// <summary>What a client may still ask for.</summary>
/// <param name="IsAllowed">Whether the request may run.</param>
/// <param name="Remaining">The cost that is left after it.</param>
/// <param name="Reset">How long until the whole allowance is there again.</param>
/// <param name="RetryAfter">How long until a request that was refused would be allowed.</param>
internal readonly record struct Allowance(bool IsAllowed, long Remaining, TimeSpan Reset, TimeSpan RetryAfter);

/// <summary>
/// Counts the cost that each client asks for. A client has a bucket that fills by its allowance each minute and holds one minute's.
/// Clients whose buckets are full are forgotten, so that memory is bounded by the cost that is asked for.
/// </summary>
internal sealed class CostLimiter(int costPerMinute, TimeProvider time)
{
    private const int ManyClients = 10_000;
    private readonly double _perSecond = costPerMinute / 60.0;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (double Level, long At)> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes the cost of a request out of its client's bucket. A request of more than a minute's allowance needs a full one.</summary>
    public Allowance Take(string client, long cost)
    {
        lock (_gate)
        {
            long now = time.GetTimestamp();
            double level = _buckets.TryGetValue(client, out (double Level, long At) bucket) ? Level(bucket, now) : costPerMinute;
            double wanted = Math.Min(cost, costPerMinute);
            bool isAllowed = wanted <= level;
            level -= isAllowed ? wanted : 0;
            if (_buckets.Count >= ManyClients && !_buckets.ContainsKey(client))
            {
                Forget(now);
            }

            _buckets[client] = (level, now);
            return new Allowance(isAllowed, (long)level, Seconds(costPerMinute - level), isAllowed ? TimeSpan.Zero : Seconds(wanted - level));
        }
    }

    private double Level((double Level, long At) bucket, long now) =>
        Math.Min(costPerMinute, bucket.Level + (time.GetElapsedTime(bucket.At, now).TotalSeconds * _perSecond));

    private TimeSpan Seconds(double cost) => TimeSpan.FromSeconds(Math.Ceiling(cost / _perSecond));

    // The full ones first; where none is, everybody starts anew rather than memory growing.
    private void Forget(long now)
    {
        foreach (string client in _buckets.Where(b => Level(b.Value, now) >= costPerMinute).Select(b => b.Key).ToArray())
        {
            _buckets.Remove(client);
        }

        if (_buckets.Count >= ManyClients)
        {
            _buckets.Clear();
        }
    }
}
