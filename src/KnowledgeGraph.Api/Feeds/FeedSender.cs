using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Gates;
using KnowledgeGraph.Api.GraphQL.Http;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Following.Journal;
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
    public Task<IResult> SendAsync(HttpContext context, Func<CancellationToken, Task<FollowedSet?>> read, long cost) =>
        PlainAnswer.WithinAsync(context, options.Value, token => AnswerAsync(context, read, cost, token));

    private async Task<IResult> AnswerAsync(
        HttpContext context, Func<CancellationToken, Task<FollowedSet?>> read, long cost, CancellationToken cancellationToken)
    {
        JournalPlace? before = null;
        if (context.Request.Query["before"] is [{ Length: > 0 } text])
        {
            if (!JournalPlace.TryParse(text, out JournalPlace place))
            {
                return PlainAnswer.Problem(
                    StatusCodes.Status400BadRequest, "before is no place. Take the address from rel=\"next\" of the feed.");
            }

            before = place;
        }

        if (!policy.Affords(context, cost))
        {
            return PlainAnswer.Problem(StatusCodes.Status429TooManyRequests, AccessPolicy.TooMuchThisMinute);
        }

        using IDisposable? turn = await admission.EnterAsync(context, cost).ConfigureAwait(false);
        if (await read(cancellationToken).ConfigureAwait(false) is not { } set)
        {
            return PlainAnswer.Problem(
                StatusCodes.Status404NotFound, "There is nothing here to follow. Take the address from the page of what is to be followed.");
        }

        // One address for each feed, however it is written.
        string asked = context.Request.Path + context.Request.QueryString.Value;
        if (before is null && !asked.Equals(set.Feed, StringComparison.Ordinal) && !Same(asked, set.Feed))
        {
            return Results.Redirect(set.Feed);
        }

        string root = SiteRoot.Of(context.Request);
        AtomFeed feed = await reader.ReadAsync(set, before, root, cancellationToken).ConfigureAwait(false);
        return Send(context, feed, time.GetUtcNow());
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
}
