namespace KnowledgeGraph.Storage.Waiting;

/// <summary>How long is waited for a store that comes back by itself.</summary>
/// <param name="Away">For one that does not answer; counted from the first failure in a row.</param>
/// <param name="GettingReady">For one that says that it is not ready yet: it recovers after a crash, or builds an index.</param>
public sealed record StorePatience(TimeSpan Away, TimeSpan GettingReady)
{
    /// <summary>Of a program that has work to do: half a minute, long enough for a server to start again, and ten minutes.</summary>
    public static readonly StorePatience OfALoad = new(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10));

    /// <summary>Of a service: as long as it takes.</summary>
    public static readonly StorePatience OfAService = new(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
