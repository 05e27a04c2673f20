using System.Collections.Concurrent;
using KnowledgeGraph.Model.Graph;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite.Sessions;

/// <summary>The connections to one file: one writer, taken in turn, and a few readers, which are kept.</summary>
/// <remarks>
/// SQLite has no asynchronous input and output. A read runs on the thread that asks for it: most take some microseconds, less than to
/// hand them to another thread; a change runs on the thread pool. A read keeps a core busy, so more of them at once than a few a core
/// only take memory, and to open and close connections for them costs more than the reads.
/// </remarks>
internal sealed class SqliteSessions(string path, SqliteStoreOptions options) : IAsyncDisposable
{
    private readonly ConcurrentBag<SqliteSession> idle = [];
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SemaphoreSlim readers = new(options.Readers, options.Readers);
    private SqliteSession? writer;
    private volatile bool isDisposed;

    /// <summary>Runs statements on one state of the file, as soon as a reader is free.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        await readers.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Guarded(
                () =>
                {
                    SqliteSession session = Rent();
                    try
                    {
                        return Interruptible(session, s => s.Snapshot(() => read(s)), cancellationToken);
                    }
                    finally
                    {
                        Return(session);
                    }
                },
                cancellationToken);
        }
        finally
        {
            readers.Release();
        }
    }

    /// <summary>Runs what opens connections of its own.</summary>
    public Task<T> AloneAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        return Task.Run(() => Guarded(work, cancellationToken), cancellationToken);
    }

    /// <summary>Waits for its turn and runs with the only writer.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> write, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return await Task.Run(
                () => Guarded(
                    () => Interruptible(writer ??= new SqliteSession(path, options, writes: true), write, cancellationToken), cancellationToken),
                cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
        {
            return;
        }

        await turn.WaitAsync().ConfigureAwait(false);
        isDisposed = true;
        while (idle.TryTake(out SqliteSession? session))
        {
            session.Dispose();
        }

        // The last to close folds the write-ahead log into the file.
        writer?.Dispose();
        turn.Release();
    }

    private static T Interruptible<T>(SqliteSession session, Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenRegistration stop = session.InterruptedBy(cancellationToken);
        return work(session);
    }

    private T Guarded<T>(Func<T> work, CancellationToken cancellationToken)
    {
        try
        {
            return work();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SqliteFailure.Interrupt && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SqliteFailure.Interrupt && WorkBudget.Current is { IsOver: true } budget)
        {
            throw budget.Refusal();
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Explained(e, path);
        }
    }

    private SqliteSession Rent() => idle.TryTake(out SqliteSession? session) ? session : new SqliteSession(path, options, writes: false);

    private void Return(SqliteSession session)
    {
        if (isDisposed)
        {
            session.Dispose();
        }
        else
        {
            idle.Add(session);
        }
    }
}
