using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Gates;

/// <summary>Files and feeds: within what a request may take, and where they cannot be given a sentence says why.</summary>
internal static class PlainAnswer
{
    /// <summary>A sentence in the place of a file.</summary>
    public static IResult Problem(int status, string sentence) => Results.Text(sentence + "\n", "text/plain; charset=utf-8", statusCode: status);

    /// <summary>Makes an answer within the work and the time that a request may take.</summary>
    /// <param name="context">The request.</param>
    /// <param name="options">What is allowed.</param>
    /// <param name="answer">Makes it.</param>
    /// <param name="advice">What to do where it takes too long.</param>
    public static async Task<IResult> WithinAsync(
        HttpContext context, KnowledgeGraphApiOptions options, Func<CancellationToken, Task<IResult>> answer, string advice = "")
    {
        using var budget = WorkBudget.Begin(options.Guards.MaxWork);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(options.Timeout);
        try
        {
            return await answer(patience.Token).ConfigureAwait(false);
        }
        catch (BusyException e)
        {
            RetryAfter.Set(context.Response, BusyException.RetryAfter);
            return Problem(StatusCodes.Status503ServiceUnavailable, e.Message);
        }
        catch (GraphStoreException e)
        {
            RetryAfter.Set(context.Response, e);
            return Problem(StatusCodes.Status503ServiceUnavailable, e.Message);
        }
        catch (Exception e) when (e is WorkBudgetException or SearchTooBroadException)
        {
            return Problem(StatusCodes.Status422UnprocessableEntity, e.Message);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return Problem(StatusCodes.Status503ServiceUnavailable, $"This takes longer than {options.Timeout.TotalSeconds} seconds.{advice}");
        }
    }
}
