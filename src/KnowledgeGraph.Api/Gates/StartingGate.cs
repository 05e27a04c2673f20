using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Loading.Opening;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.Gates;

/// <summary>Answers for the service while its store is not open yet: why, and when to ask again. What needs no store is let through.</summary>
/// <param name="opening">The store's opening.</param>
internal sealed class StartingGate(StoreOpening opening)
{
    private static readonly PathString[] Open =
        ["/health", "/assets", "/console", "/favicon.ico", "/graphql/schema.graphql", "/graphql/subgraph.graphql"];

    /// <summary>Answers a request, or hands it on.</summary>
    public Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (opening.Wait is not { } wait || Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path)))
        {
            return next(context);
        }

        RetryAfter.Set(context.Response, opening.RetryAfter);
        return new Refusal(StatusCodes.Status503ServiceUnavailable, "The service is starting", wait.Reason, GraphErrors.Store) { IsStarting = true }
            .SendAsync(context);
    }
}
