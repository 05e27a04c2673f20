namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>Questions handed out in turn to all clients, from one round to the next: none is asked again before all have been asked.</summary>
internal sealed class Questions(byte[][] bodies)
{
    private int _asked;

    public int Count => bodies.Length;

    /// <summary>How many were handed out so far.</summary>
    public int Asked => _asked;

    public byte[] Next() => bodies[(Interlocked.Increment(ref _asked) - 1) % bodies.Length];

    /// <summary>Which share of those handed out since then had been asked before.</summary>
    public double Repeated(int since) => Math.Max(0, Asked - Math.Max(since, Count)) / (double)Math.Max(1, Asked - since);
}
