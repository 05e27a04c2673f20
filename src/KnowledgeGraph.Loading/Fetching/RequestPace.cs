namespace KnowledgeGraph.Loading.Fetching;

/// <summary>Lets one request go at a time, and no two in less than an interval.</summary>
/// <param name="interval">The interval.</param>
/// <param name="time">The clock.</param>
internal sealed class RequestPace(TimeSpan interval, TimeProvider time)
{
    private readonly Lock _turn = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Waits for the next turn.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_turn)
        {
            DateTimeOffset now = time.GetUtcNow();
            wait = _next > now ? _next - now : TimeSpan.Zero;
            _next = now + wait + interval;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }
}
