using System.Text.Json;
using KnowledgeGraph.Api.Explorer;
using KnowledgeGraph.Api.Explorer.Pages;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Loading.Opening;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Starting;

/// <summary>Answers for the service while its store is not open yet: why, and when to ask again. What needs no store is let through.</summary>
/// <param name="opening">The store's opening.</param>
internal sealed class StartingGate(StoreOpening opening)
{
    private static readonly PathString[] Open = ["/health", "/assets", "/console", "/graphql/schema.graphql"];
    private static readonly PathString[] ForPrograms = ["/graphql", "/export", "/mcp"];

    /// <summary>Answers a request, or hands it on.</summary>
    public Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (opening.Wait is not { } wait || Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path)))
        {
            return next(context);
        }

        RetryAfter.Set(context.Response, opening.RetryAfter);
        return IsForAPerson(context.Request) ? ShowAsync(context, wait.Reason) : TellAsync(context, wait.Reason);
    }

    private static bool IsForAPerson(HttpRequest request) =>
        !Array.Exists(ForPrograms, path => request.Path.StartsWithSegments(path))
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task ShowAsync(HttpContext context, string reason)
    {
        PageHeaders.Set(context.Response);
        context.Response.Headers.CacheControl = "no-store";
        return new PageResult<UnavailablePage>((nameof(UnavailablePage.Reason), reason), (nameof(UnavailablePage.IsStarting), true))
        {
            StatusCode = StatusCodes.Status503ServiceUnavailable,
        }.ExecuteAsync(context);
    }

    // RFC 9457; a client of GraphQL finds its errors where it looks for them.
    private static async Task TellAsync(HttpContext context, string reason)
    {
        HttpResponse response = context.Response;
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(
            new Problem("The service is starting", response.StatusCode, reason, [new Fault(reason, new Kind(GraphErrors.Store))]), JsonSerializerOptions.Web);
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private sealed record Problem(string Title, int Status, string Detail, IReadOnlyList<Fault> Errors);

    private sealed record Fault(string Message, Kind Extensions);

    private sealed record Kind(string Code);
}
