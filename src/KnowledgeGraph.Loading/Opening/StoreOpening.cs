using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Waiting;

namespace KnowledgeGraph.Loading.Opening;

/// <summary>Opens a store that may not be there yet: asks again until it is, and says meanwhile what it waits for.</summary>
/// <param name="store">The store, not initialized.</param>
/// <param name="time">The clock.</param>
public sealed class StoreOpening(IGraphStore store, TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _start = time.GetTimestamp();
    private volatile GraphStoreException? _failure;
    private volatile string _reason = "The store is being opened.";

    /// <summary>Ends when the store is open; fails where it cannot be, however long one waits.</summary>
    public Task Opened => _opened.Task;

    /// <summary>Ends when it has been tried once, whatever came of it.</summary>
    public Task Tried => _tried.Task;

    /// <summary>Whether the store may be asked.</summary>
    public bool IsOpen => _opened.Task.IsCompletedSuccessfully;

    /// <summary>What is waited for; null where the store is open.</summary>
    public StoreWait? Wait => IsOpen ? null : new StoreWait(_reason, time.GetElapsedTime(_start));

    /// <summary>After what time it may be worth asking again.</summary>
    public TimeSpan RetryAfter => _failure?.RetryAfter ?? TimeSpan.FromSeconds(1);

    /// <summary>Opens the store. To be called once.</summary>
    /// <param name="patience">How long it may take.</param>
    /// <param name="tell">Is told before each repetition.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GraphStoreException">The store cannot be opened, or patience is at its end.</exception>
    public async Task RunAsync(StorePatience patience, Action<StoreWait>? tell, CancellationToken cancellationToken = default)
    {
        var waiting = new StoreWaiting(patience, First, time, tell);
        try
        {
            while (!await TryAsync(tell, cancellationToken).ConfigureAwait(false))
            {
                _tried.TrySetResult();
                if (!await waiting.AgainAsync(_failure!.Message, _failure.IsGettingReady, cancellationToken).ConfigureAwait(false))
                {
                    throw _failure;
                }
            }

            _opened.TrySetResult();
        }
        catch (Exception e)
        {
            _opened.TrySetException(e);
            throw;
        }
        finally
        {
            _tried.TrySetResult();
        }
    }

    private async Task<bool> TryAsync(Action<StoreWait>? tell, CancellationToken cancellationToken)
    {
        try
        {
            Task opening = store.InitializeAsync(cancellationToken);
            while (await Task.WhenAny(opening, Task.Delay(Long, time, cancellationToken)).ConfigureAwait(false) != opening
                && !cancellationToken.IsCancellationRequested)
            {
                _reason = "The store takes long to open: it does not answer yet, or what it holds is brought up to the newest schema.";
                tell?.Invoke(new StoreWait(_reason, time.GetElapsedTime(_start)));
            }

            await opening.ConfigureAwait(false);
            return true;
        }
        catch (GraphStoreException e) when (e.RetryAfter is not null)
        {
            _failure = e;
            _reason = e.Message;
            return false;
        }
    }
}
