using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.GraphQL.Requests;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Gates;

/// <summary>Answers whoever has to show a key and shows none that is known. What tells nothing of the graph is let through: the console too, where
/// a key can be given.</summary>
/// <param name="policy">Who may ask.</param>
internal sealed class KeyGate(AccessPolicy policy)
{
    private const string Reason =
        "Show your API key: Authorization: Bearer KEY, or X-API-Key: KEY. The console at /console sends it, set as a header there.";

    private static readonly PathString Sockets = "/graphql";
    private static readonly PathString[] Open = ["/health", "/assets", "/console", "/favicon.ico"];

    /// <summary>Answers a request, or hands it on.</summary>
    public Task HandleAsync(HttpContext context, RequestDelegate next) =>
        Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path)) || IsSocket(context) || policy.Admits(context) ? next(context)
        : new Refusal(StatusCodes.Status401Unauthorized, "This service asks for a key", Reason, GraphErrors.Unauthenticated).SendAsync(context);

    // What a browser would say in headers is said in a message of the connection, and nothing is told before.
    private static bool IsSocket(HttpContext context) => context.Request.Path == Sockets && context.WebSockets.IsWebSocketRequest;
}
