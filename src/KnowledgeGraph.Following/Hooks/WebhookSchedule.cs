namespace KnowledgeGraph.Following.Hooks;

/// <summary>When a message that has not arrived is tried again: as Standard Webhooks proposes, for more than a day, each a little later by chance,
/// so that a receiver that comes back is not met by everything at once.</summary>
internal static class WebhookSchedule
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(10),
    ];

    /// <summary>How long to wait; null where it is given up.</summary>
    /// <param name="attempts">How often it was tried before.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan? Pause(int attempts, double chance) => attempts < Pauses.Length ? Pauses[attempts] * (1 + (chance / 5)) : null;
}
