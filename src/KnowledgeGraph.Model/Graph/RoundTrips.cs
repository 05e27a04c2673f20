namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// Counts how often a store is asked on behalf of one piece of work: of everything that is awaited from where the count began, on
/// whatever thread it runs. Stores count where they reach out, so that whoever stands between need not repeat their methods.
/// </summary>
public sealed class RoundTrips : IDisposable
{
    // Like Activity.Current: the flow of the work carries it, nothing is shared between two.
    private static readonly AsyncLocal<RoundTrips?> Current = new();

    private readonly RoundTrips? outer = Current.Value;
    private int count;

    private RoundTrips() => Current.Value = this;

    /// <summary>How often so far.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Begins a count in the calling method and what it awaits. A count within another one counts in both.</summary>
    public static RoundTrips Begin() => new();

    /// <summary>Says that a store is asked.</summary>
    public static void Made()
    {
        for (RoundTrips? counting = Current.Value; counting is not null; counting = counting.outer)
        {
            Interlocked.Increment(ref counting.count);
        }
    }

    /// <summary>Ends the count.</summary>
    public void Dispose() => Current.Value = outer;
}
