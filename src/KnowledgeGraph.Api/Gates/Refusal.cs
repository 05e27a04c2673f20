using System.Text.Json;
using KnowledgeGraph.Api.Explorer;
using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Api.Explorer.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Gates;

/// <summary>An answer that needs no graph, for who is not let through: a page to a person, and to a program what it can read.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Title">What is the matter, in a few words.</param>
/// <param name="Reason">What is the matter, and what to do.</param>
/// <param name="Code">A name for it, for clients of GraphQL.</param>
internal sealed record Refusal(int Status, string Title, string Reason, string Code)
{
    private static readonly PathString[] ForPrograms = ["/graphql", "/export", "/mcp"];

    /// <summary>Whether it says that the service goes on by itself.</summary>
    public bool IsStarting { get; init; }

    /// <summary>Answers by it.</summary>
    public Task SendAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return IsForAPerson(context.Request) ? ShowAsync(context) : TellAsync(context);
    }

    private static bool IsForAPerson(HttpRequest request) =>
        (!Array.Exists(ForPrograms, path => request.Path.StartsWithSegments(path)) || request.Path == ExportAddress.Page)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private Task ShowAsync(HttpContext context)
    {
        PageHeaders.Set(context.Response);
        context.Response.Headers.CacheControl = "no-store";
        (string, object?) heading = IsStarting ? (nameof(UnavailablePage.IsStarting), true) : (nameof(UnavailablePage.Heading), Title);
        return new PageResult<UnavailablePage>(heading, (nameof(UnavailablePage.Reason), Reason)) { StatusCode = Status }.ExecuteAsync(context);
    }

    // RFC 9457; a client of GraphQL finds its errors where it looks for them.
    private async Task TellAsync(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(
            new Problem(Title, Status, Reason, [new Fault(Reason, new Kind(Code))]), JsonSerializerOptions.Web);
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private sealed record Problem(string Title, int Status, string Detail, IReadOnlyList<Fault> Errors);

    private sealed record Fault(string Message, Kind Extensions);

    private sealed record Kind(string Code);
}
