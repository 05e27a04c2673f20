using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Access;

/// <summary>What pages of other origins may send and read (CORS, https://fetch.spec.whatwg.org/#http-cors-protocol).</summary>
internal static class CrossOrigin
{
    private const string Everybody = "*";

    // Browsers keep less: Chromium two hours, Firefox a day.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static readonly string[] Methods = ["GET", "HEAD", "POST"];

    // What Apollo's clients name themselves and ask for a preflight by, what traces go on by (W3C Trace Context, Baggage), what agents say (MCP).
    private static readonly string[] Sent =
    [
        HeaderNames.ContentType, HeaderNames.Accept, HeaderNames.Authorization, "X-API-Key", HeaderNames.IfNoneMatch, HeaderNames.CacheControl,
        "Apollo-Require-Preflight", "GraphQL-Preflight", "X-Apollo-Operation-Name", "X-Apollo-Operation-Id", "apollographql-client-name",
        "apollographql-client-version", HeaderNames.TraceParent, HeaderNames.TraceState, HeaderNames.Baggage, "Last-Event-ID",
        "MCP-Protocol-Version", "Mcp-Method", "Mcp-Name",
    ];

    private static readonly string[] Read = [HeaderNames.ETag, HeaderNames.RetryAfter, "RateLimit", "RateLimit-Policy"];

    /// <summary>Lets some origins in, with their credentials where they are named; all, without, where one is <c>*</c>.</summary>
    public static void Allow(CorsPolicyBuilder policy, IReadOnlyCollection<string> origins)
    {
        policy.WithOrigins([.. origins]).WithMethods(Methods).WithHeaders(Sent).WithExposedHeaders(Read).SetPreflightMaxAge(Kept);
        if (!origins.Contains(Everybody))
        {
            policy.AllowCredentials();
        }
    }
}
