namespace KnowledgeGraph.Api.Settings;

/// <summary>Who may follow, and how long they are waited for.</summary>
public sealed class FollowingOptions
{
    /// <summary>How many subscriptions there may be, and how many connections for them.</summary>
    public int MaxFollowers { get; set; } = 2_000;

    /// <summary>How many of them may be one client's, where requests are counted.</summary>
    public int MaxOfAClient { get; set; } = 100;

    /// <summary>How long a connection may take to say who it is (<c>connection_init</c>).</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a silent connection is asked whether it is still there; one that does not answer as long is closed.</summary>
    public TimeSpan PingEvery { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a follower may take to receive an event.</summary>
    public TimeSpan SlowAfter { get; set; } = TimeSpan.FromSeconds(10);

    internal string? Fault() =>
        MaxFollowers < 0 || MaxOfAClient < 0 ? "The numbers of followers have to be 0 or more."
        : InitTimeout <= TimeSpan.Zero || PingEvery <= TimeSpan.Zero || SlowAfter <= TimeSpan.Zero
            ? "The time limits of followers have to be greater than 0."
        : null;
}
