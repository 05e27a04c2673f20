using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model.Graph;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Mcp.Serving;

/// <summary>Keeps what is done for a call within its limits, and makes a sentence of whatever goes wrong.</summary>
/// <param name="limits">The limits.</param>
/// <param name="log">Where failures are told that are not of whoever asks.</param>
internal sealed partial class CallBounds(CallLimits limits, ILogger log) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(limits.AtOnce);

    /// <summary>Works for a call.</summary>
    /// <exception cref="ToolRefusal">It takes too much, or something went wrong.</exception>
    /// <exception cref="OperationCanceledException">Whoever asked has gone.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limits.Timeout);
        bool hasTurn = false;
        try
        {
            await _turns.WaitAsync(patience.Token).ConfigureAwait(false);
            hasTurn = true;
            return await CountedAsync(work, patience.Token).ConfigureAwait(false);
        }
        catch (ToolRefusal)
        {
            throw;
        }
        catch (SearchTooBroadException e)
        {
            throw new ToolRefusal("SEARCH_TOO_BROAD", e.Message);
        }
        catch (WorkBudgetException e)
        {
            throw new ToolRefusal("TOO_MUCH_WORK", e.Message);
        }
        catch (GraphStoreException e)
        {
            StoreFailed(e.Message);
            throw new ToolRefusal("STORE_UNAVAILABLE", e.Message);
        }
        catch (ArgumentException e)
        {
            // A cursor of this tool whose keys were changed: only the store knows what its lists are ordered by.
            ArgumentRefused(e);
            throw ToolArguments.NotOfThis();
        }
        catch (Exception e) when (e is TimeoutException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw hasTurn
                ? new ToolRefusal("TIMEOUT", $"This takes longer than {limits.Timeout.TotalSeconds:0} seconds. Ask for less at once.")
                : new ToolRefusal("BUSY", $"Others were before this for {limits.Timeout.TotalSeconds:0} seconds. Try again in a while.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(e);
            throw new ToolRefusal("INTERNAL_ERROR", "The service could not answer this; its log says why.");
        }
        finally
        {
            if (hasTurn)
            {
                _turns.Release();
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();

    private async Task<T> CountedAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken patience)
    {
        using var budget = WorkBudget.Begin(limits.MaxWork);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience, budget.Over);
        try
        {
            return await work(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (budget.IsOver && !patience.IsCancellationRequested)
        {
            throw budget.Refusal();
        }
    }

    [LoggerMessage(LogLevel.Error, "A tool could not answer")]
    private partial void Failed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The store could not answer a tool: {Reason}")]
    private partial void StoreFailed(string reason);

    [LoggerMessage(LogLevel.Debug, "The store refused an argument")]
    private partial void ArgumentRefused(Exception exception);
}
