namespace KnowledgeGraph.Api.Access;

/// <summary>
/// Lets some requests work at a time. The others wait: those of a client behind each other, and before them whoever has had less, counted by
/// cost (start-time fair queueing, SFQ: of the requests at the heads of their lines the one whose client has been given least, the first to come
/// of several). Safe for concurrent use.
/// </summary>
/// <param name="atOnce">How many work at a time.</param>
/// <param name="ofAClient">How many of them may be one client's.</param>
/// <param name="most">How many may wait, and what they may hold meanwhile.</param>
internal sealed class FairQueue(int atOnce, int ofAClient, QueueBounds most)
{
    private const int ManyClients = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private int _working;
    private int _waiting;
    private long _held;
    private long _came;

    // How far everybody has been served: the start of the last turn, in cost.
    private double _now;

    /// <summary>How many work and how many wait.</summary>
    public (int Working, int Waiting) Count
    {
        get
        {
            lock (_gate)
            {
                return (_working, _waiting);
            }
        }
    }

    /// <summary>How many clients are remembered.</summary>
    public int Clients
    {
        get
        {
            lock (_gate)
            {
                return _lines.Count;
            }
        }
    }

    /// <summary>Waits for a turn, which ends when it is disposed of; null where too many wait already.</summary>
    /// <param name="client">Whose request it is.</param>
    /// <param name="cost">What it costs.</param>
    /// <param name="bytes">What it holds while it waits.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IDisposable?> EnterAsync(string client, long cost, long bytes, CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (_gate)
        {
            if (_lines.Count > ManyClients + (2 * _waiting))
            {
                ForgetIdle();
            }

            Line line = _lines.TryGetValue(client, out Line? known) ? known : _lines[client] = new Line(_now);
            if (_waiting >= most.All || line.Waiters.Count >= most.OfAClient || (_held + bytes > most.Bytes && _waiting > 0))
            {
                Forget(client, line);
                return Task.FromResult<IDisposable?>(null);
            }

            waiter = new Waiter(client, cost, bytes, _came++);
            line.Waiters.AddLast(waiter);
            (_waiting, _held) = (_waiting + 1, _held + bytes);
            Call();
        }

        return waiter.Turn.Task.IsCompleted || !cancellationToken.CanBeCanceled ? waiter.Turn.Task : WaitAsync(waiter, cancellationToken);
    }

    private async Task<IDisposable?> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration gone = cancellationToken.Register(() => Leave(waiter, cancellationToken));
        return await waiter.Turn.Task.ConfigureAwait(false);
    }

    private void Leave(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Line? line = _lines.GetValueOrDefault(waiter.Client);
            if (line is not null && line.Waiters.Remove(waiter))
            {
                (_waiting, _held) = (_waiting - 1, _held - waiter.Bytes);
                Forget(waiter.Client, line);
                waiter.Turn.TrySetCanceled(cancellationToken);
            }
        }
    }

    // Those whose turn it is. What follows a wait runs elsewhere, not in here.
    private void Call()
    {
        while (_working < atOnce && Next() is { } line)
        {
            Waiter waiter = line.Waiters.First!.Value;
            line.Waiters.RemoveFirst();
            (_waiting, _held) = (_waiting - 1, _held - waiter.Bytes);
            _now = Math.Max(_now, line.Served);
            line.Served = _now + waiter.Cost;
            line.Working++;
            _working++;
            waiter.Turn.TrySetResult(new Turn(this, waiter.Client));
        }
    }

    private Line? Next()
    {
        (Line? next, double soonest, long first) = (null, double.PositiveInfinity, long.MaxValue);
        foreach (Line line in _lines.Values)
        {
            if (line.Waiters.First is { Value: var waiter } && line.Working < ofAClient
                && Math.Max(_now, line.Served) is var start && (start < soonest || (start == soonest && waiter.Number < first)))
            {
                (next, soonest, first) = (line, start, waiter.Number);
            }
        }

        return next;
    }

    private void Leave(string client)
    {
        lock (_gate)
        {
            _working--;
            Line line = _lines[client];
            line.Working--;
            Call();
            Forget(client, line);

            // Nobody is owed anything where nobody waits.
            if (_working == 0 && _waiting == 0)
            {
                _lines.Clear();
                _now = 0;
            }
        }
    }

    // A client who has had no more than everybody is a new one when it comes again.
    private void Forget(string client, Line line)
    {
        if (IsIdle(line) && line.Served <= _now)
        {
            _lines.Remove(client);
        }
    }

    // Of so many nobody is remembered who does nothing.
    private void ForgetIdle()
    {
        foreach (string client in _lines.Where(l => IsIdle(l.Value)).Select(l => l.Key).ToArray())
        {
            _lines.Remove(client);
        }
    }

    private static bool IsIdle(Line line) => line.Working == 0 && line.Waiters.Count == 0;

    private sealed class Line(double served)
    {
        public LinkedList<Waiter> Waiters { get; } = [];

        public double Served { get; set; } = served;

        public int Working { get; set; }
    }

    private sealed class Waiter(string client, long cost, long bytes, long number)
    {
        public string Client => client;

        public long Cost => cost;

        public long Bytes => bytes;

        public long Number => number;

        public TaskCompletionSource<IDisposable?> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Turn(FairQueue queue, string client) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                queue.Leave(client);
            }
        }
    }
}

/// <summary>How many requests may wait.</summary>
/// <param name="All">In all.</param>
/// <param name="OfAClient">Of one client.</param>
/// <param name="Bytes">What they hold together, beside the first.</param>
internal readonly record struct QueueBounds(int All, int OfAClient, long Bytes);
