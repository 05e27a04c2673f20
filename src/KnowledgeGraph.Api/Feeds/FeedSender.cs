using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.GraphQL.Http;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.Feeds;

/// <summary>Sends feeds: what is new, or that nothing is.</summary>
internal sealed class FeedSender(
    FeedReader reader, AccessPolicy policy, Admission admission, TimeProvider time, IOptions<KnowledgeGraphApiOptions> options)
{
    // A date of HTTP tells no two entries of one second apart.
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(2);

    /// <summary>Sends the feed of what is followed.</summary>
    /// <param name="context">The request.</param>
    /// <param name="read">Finds what is followed; null where there is nothing such.</param>
    /// <param name="cost">What it costs.</param>
    public async Task<IResult> SendAsync(HttpContext context, Func<CancellationToken, Task<FollowedSet?>> read, long cost)
    {
        using var budget = WorkBudget.Begin(options.Value.Guards.MaxWork);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(options.Value.Timeout);
        try
        {
            JournalPlace? before = null;
            if (context.Request.Query["before"] is [{ Length: > 0 } text])
            {
                if (!JournalPlace.TryParse(text, out JournalPlace place))
                {
                    return Problem(StatusCodes.Status400BadRequest, "before is no place. Take the address from rel=\"next\" of the feed.");
                }

                before = place;
            }

            if (!policy.Affords(context, cost))
            {
                return Problem(StatusCodes.Status429TooManyRequests, AccessPolicy.TooMuchThisMinute);
            }

            using IDisposable? turn = await admission.EnterAsync(context, cost).ConfigureAwait(false);
            if (await read(patience.Token).ConfigureAwait(false) is not { } set)
            {
                return Problem(StatusCodes.Status404NotFound, "There is nothing here to follow. Take the address from the page of what is to be followed.");
            }

            // One address for each feed, however it is written.
            string asked = context.Request.Path + context.Request.QueryString.Value;
            if (before is null && !asked.Equals(set.Feed, StringComparison.Ordinal) && !Same(asked, set.Feed))
            {
                return Results.Redirect(set.Feed);
            }

            string root = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
            AtomFeed feed = await reader.ReadAsync(set, before, root, patience.Token).ConfigureAwait(false);
            return Send(context, feed, time.GetUtcNow());
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
            return Problem(StatusCodes.Status503ServiceUnavailable, $"This takes longer than {options.Value.Timeout.TotalSeconds} seconds.");
        }
    }

    // The tag says more than the date: entries of one second, and those whose words have changed.
    private static IResult Send(HttpContext context, AtomFeed feed, DateTimeOffset now)
    {
        byte[] body = feed.Write();
        context.Response.GetTypedHeaders().LastModified = feed.Updated;
        bool isKnown = AnswerTag.IsKnown(context, body)
            || (context.Request.Headers.IfNoneMatch.Count == 0 && context.Request.GetTypedHeaders().IfModifiedSince is { } since
                && since.ToUnixTimeSeconds() >= feed.Updated.ToUnixTimeSeconds() && now - feed.Updated > Second);
        return isKnown ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(body, AtomFeed.ContentType + "; charset=utf-8");
    }

    private static bool Same(string one, string other) => Uri.UnescapeDataString(one).Equals(Uri.UnescapeDataString(other), StringComparison.Ordinal);

    private static IResult Problem(int status, string sentence) => Results.Text(sentence + "\n", "text/plain; charset=utf-8", statusCode: status);
}
