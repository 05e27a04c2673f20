using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Journal;

/// <summary>
/// The one reader of a store's changes for everybody who follows it, whoever saves: it keeps what the store remembers of new citations, and tells
/// those who wait when more came. Nothing is read before somebody asks, and the store is not asked again while nobody waits.
/// </summary>
/// <param name="graph">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="kept">How many new citations are kept.</param>
public sealed class ChangeJournal(IChangeReader graph, TimeProvider time, int kept = ChangeJournal.Kept) : IAsyncDisposable
{
    /// <summary>How many new citations are kept unless told otherwise: as many as a store remembers.</summary>
    public const int Kept = 100_000;

    // Changes that are read at once.
    private const int AtOnce = 5_000;

    // Older than anything that a store remembers.
    private const long BeforeAll = -1_000_000_000;

    // How long the store is left alone while somebody waits, where nothing changes: what another process saves is told within a second.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan WhileAway = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private JournalMemory? _memory;
    private TaskCompletionSource _news = Signal();
    private TaskCompletionSource _bell = Signal();
    private int _waiting;
    private Task? _pulse;

    /// <summary>How many wait for news.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Something may have been saved: whoever waits is told at once instead of at the next look.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            _bell.TrySetResult();
        }
    }

    /// <summary>Reads what was saved, and gives the newest place.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    public async Task<JournalPlace> CatchUpAsync(CancellationToken cancellationToken = default)
    {
        Revision newest = await graph.RevisionAsync(cancellationToken).ConfigureAwait(false);
        if (Reached(newest))
        {
            return NewestPlace();
        }

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using IDisposable everybodys = WorkBudget.Pause();
            while (!Reached(newest))
            {
                Take(await NextAsync(newest, cancellationToken).ConfigureAwait(false));
            }
        }
        finally
        {
            _turn.Release();
        }

        return NewestPlace();
    }

    /// <summary>What came after a place, of what has been read (<see cref="CatchUpAsync"/>).</summary>
    /// <param name="place">The place.</param>
    /// <param name="most">How many new citations at the most, at least 1.</param>
    public JournalPage After(JournalPlace place, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        lock (_gate)
        {
            return Memory.After(place, most);
        }
    }

    /// <summary>The newest citations before a place, the newest first; of all for null.</summary>
    public IReadOnlyList<JournalEntry> Before(JournalPlace? place, int most)
    {
        lock (_gate)
        {
            return [.. Memory.Before(place, most)];
        }
    }

    /// <summary>When citations were told last; those that were not, or too long ago, are left out.</summary>
    public IReadOnlyList<JournalEntry> Of(IEnumerable<CitationId> citations)
    {
        CitationId[] asked = [.. citations];
        lock (_gate)
        {
            return [.. Memory.Of(asked)];
        }
    }

    /// <summary>The place that memory begins at.</summary>
    public JournalPlace Oldest
    {
        get
        {
            lock (_gate)
            {
                return new JournalPlace(Memory.Oldest);
            }
        }
    }

    /// <summary>Waits until something comes after a place.</summary>
    public async Task WaitAsync(JournalPlace place, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _waiting++;
            _pulse ??= Task.Run(PulseAsync, CancellationToken.None);
        }

        try
        {
            while (Next(place) is { } news)
            {
                await news.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            lock (_gate)
            {
                _waiting--;
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Task? pulse;
        lock (_gate)
        {
            pulse = _pulse;
        }

        await _end.CancelAsync().ConfigureAwait(false);
        if (pulse is not null)
        {
            await pulse.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _end.Dispose();
        _turn.Dispose();
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private JournalMemory Memory => _memory ?? throw new InvalidOperationException("Nothing has been read yet.");

    private JournalPlace NewestPlace()
    {
        lock (_gate)
        {
            return new JournalPlace(Memory.Newest);
        }
    }

    // What to wait for; null where something came after the place already.
    private Task? Next(JournalPlace place)
    {
        lock (_gate)
        {
            return _memory is { } memory && (memory.Newest.Store != place.Revision.Store || memory.Newest.Number > place.Revision.Number)
                ? null : _news.Task;
        }
    }

    private bool Reached(Revision newest)
    {
        lock (_gate)
        {
            return _memory?.Newest is { } reached && reached.Store == newest.Store && reached.Number >= newest.Number;
        }
    }

    private async Task<GraphChanges> NextAsync(Revision newest, CancellationToken cancellationToken)
    {
        Revision? reached;
        lock (_gate)
        {
            reached = _memory?.Newest;
        }

        // A revision that no store has is too old, and the store says how far back it remembers.
        return await graph.ChangesAsync(
            reached is { } at && at.Store == newest.Store ? at : newest with { Number = BeforeAll }, AtOnce, cancellationToken).ConfigureAwait(false);
    }

    private void Take(GraphChanges changes)
    {
        TaskCompletionSource news;
        lock (_gate)
        {
            if (changes.IsTooOld)
            {
                _memory = new JournalMemory(changes.Oldest ?? changes.Until, kept);
            }
            else
            {
                Memory.Add(changes.Saves);
            }

            (news, _news) = (_news, Signal());
        }

        news.TrySetResult();
    }

    // Looks for news as long as somebody waits.
    private async Task PulseAsync()
    {
        TimeSpan pause = Shortest;
        while (GoesOn())
        {
            Task bell = Bell();
            try
            {
                Task news = News();
                await CatchUpAsync(_end.Token).ConfigureAwait(false);
                pause = news.IsCompleted ? Shortest : TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, Longest.Ticks));
            }
            catch (GraphStoreException)
            {
                // Whoever waits goes on waiting: who asks the store is told.
                pause = WhileAway;
            }
            catch (OperationCanceledException) when (_end.IsCancellationRequested)
            {
                return;
            }

            using var over = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            await Task.WhenAny(bell, Task.Delay(pause, time, over.Token)).ConfigureAwait(false);
            await over.CancelAsync().ConfigureAwait(false);
        }
    }

    private bool GoesOn()
    {
        lock (_gate)
        {
            if (_waiting > 0 && !_end.IsCancellationRequested)
            {
                return true;
            }

            _pulse = null;
            return false;
        }
    }

    private Task News()
    {
        lock (_gate)
        {
            return _news.Task;
        }
    }

    private Task Bell()
    {
        lock (_gate)
        {
            if (_bell.Task.IsCompleted)
            {
                _bell = Signal();
            }

            return _bell.Task;
        }
    }
}
