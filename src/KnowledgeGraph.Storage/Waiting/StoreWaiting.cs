namespace KnowledgeGraph.Storage.Waiting;

/// <summary>One wait for a store: since when, whether it goes on, and when to ask again.</summary>
/// <param name="patience">How long it may take.</param>
/// <param name="first">The wait before the first repetition; doubled for each further one up to 16 times.</param>
/// <param name="time">The clock.</param>
/// <param name="tell">Is told before each repetition.</param>
/// <param name="jitter">By what waits differ, from 0 to 1; null for chance.</param>
public sealed class StoreWaiting(
    StorePatience patience, TimeSpan first, TimeProvider time, Action<StoreWait>? tell = null, Func<double>? jitter = null)
{
    private const int MostDoublings = 4;

    private long? began;
    private long? away;
    private int attempts;

    /// <summary>Waits until it is time to ask again; false, at once, where patience is at its end. The last repetition is never earlier.</summary>
    /// <param name="reason">What was wrong this time.</param>
    /// <param name="isGettingReady">Whether the store answers that it is not ready yet.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<bool> AgainAsync(string reason, bool isGettingReady, CancellationToken cancellationToken)
    {
        began ??= time.GetTimestamp();
        away = isGettingReady ? null : away ?? time.GetTimestamp();
        TimeSpan most = isGettingReady ? patience.GettingReady : patience.Away;
        TimeSpan left = most == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : most - time.GetElapsedTime(away ?? began.Value);
        if (left <= TimeSpan.Zero)
        {
            return false;
        }

        tell?.Invoke(new StoreWait(reason, time.GetElapsedTime(began.Value)));
        TimeSpan next = Next();
        await Task.Delay(next < left ? next : left, time, cancellationToken).ConfigureAwait(false);
        return true;
    }

    // Many that wait for one server do not come back at the same moment: a wait is between half of it and the whole.
    private TimeSpan Next() => first * (1 << Math.Min(attempts++, MostDoublings)) * (0.5 + ((jitter ?? Random.Shared.NextDouble)() / 2));
}
