namespace KnowledgeGraph.Storage.Tests.Neo4j.Clusters;

/// <summary>
/// A clock that jumps to whatever is due next, and calls it on the thread that lets it run: what is waited for goes on there too, in the same order
/// each time. Nothing is random about it, and a minute takes as long as what is done in it.
/// </summary>
internal sealed class VirtualTime : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly PriorityQueue<Timer, (long Due, long Number)> due = new();
    private readonly int thread = Environment.CurrentManagedThreadId;
    private long now;
    private long numbers;
    private volatile string? elsewhere;

    /// <summary>How much time has passed.</summary>
    public TimeSpan Now => TimeSpan.FromTicks(now);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now;

    public override DateTimeOffset GetUtcNow() => Start + Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (Environment.CurrentManagedThreadId != thread)
        {
            elsewhere ??= Environment.StackTrace;
        }

        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Calls something later.</summary>
    public void After(TimeSpan time, Action call) => CreateTimer(_ => call(), null, time, Timeout.InfiniteTimeSpan);

    /// <summary>Waits; who cancels that goes on at once, on the same thread.</summary>
    public async Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource();
        using ITimer timer = CreateTimer(_ => done.TrySetResult(), null, wait, Timeout.InfiniteTimeSpan);
        using CancellationTokenRegistration registration = cancellationToken.Register(() => done.TrySetCanceled(cancellationToken));
        await done.Task;
    }

    /// <summary>Lets time pass until something is done.</summary>
    /// <exception cref="InvalidOperationException">Nothing is due any more that could do it.</exception>
    public void Run(Task until)
    {
        while (!until.IsCompleted)
        {
            if (!due.TryDequeue(out Timer? timer, out (long Due, long Number) at))
            {
                throw new InvalidOperationException($"Everything waits for something that never comes. Went on elsewhere: {elsewhere ?? "nothing"}");
            }

            if (timer.Takes(at.Number))
            {
                now = Math.Max(now, at.Due);
                timer.Call();
            }
        }
    }

    private sealed class Timer(VirtualTime time, Action call) : ITimer
    {
        private long? number;

        public void Call() => call();

        // A timer that was set anew, or disposed of, is due no more at its former time.
        public bool Takes(long other)
        {
            bool takes = number == other;
            number = takes ? null : number;
            return takes;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            number = null;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                number = ++time.numbers;
                time.due.Enqueue(this, (time.now + dueTime.Ticks, number.Value));
            }

            return true;
        }

        public void Dispose() => number = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
