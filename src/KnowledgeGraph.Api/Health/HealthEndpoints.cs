using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Loading.Opening;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Api.Health;

/// <summary>Whether the process lives, and whether it can answer.</summary>
internal static class HealthEndpoints
{
    // A store that does not answer a lookup by id in this time is of no use to a request either.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Json(new Liveness("live"), JsonSerializerOptions.Web));
        app.MapGet("/health/ready", ReadyAsync);
    }

    // Ready as soon as the store answers: loading goes on in the background and is only reported.
    private static async Task<IResult> ReadyAsync(HttpContext context, IGraphReader graph)
    {
        context.Response.Headers.CacheControl = "no-store";
        LoadSnapshot? loading = context.RequestServices.GetService<ILoadProgress>()?.Snapshot;
        if (context.RequestServices.GetService<StoreOpening>() is { Wait: { } wait } opening)
        {
            RetryAfter.Set(context.Response, opening.RetryAfter);
            return Unready("starting", wait.Reason, loading);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            await graph.BodiesAsync([BodyId.FromName("General Assembly")], patience.Token).ConfigureAwait(false);
            string? member = context.RequestServices.GetService<IGraphStore>()?.Member;
            return Results.Json(new Readiness("ready", null, Shown(loading), member), JsonSerializerOptions.Web);
        }
        catch (Exception e) when (e is GraphStoreException || (e is OperationCanceledException && !context.RequestAborted.IsCancellationRequested))
        {
            if (e is GraphStoreException failure)
            {
                RetryAfter.Set(context.Response, failure);
            }

            string reason = e is GraphStoreException ? e.Message : "The store does not answer in time.";
            return Unready("unavailable", reason, loading);
        }
    }

    private static IResult Unready(string status, string reason, LoadSnapshot? loading) => Results.Json(
        new Readiness(status, reason, Shown(loading)), JsonSerializerOptions.Web, statusCode: StatusCodes.Status503ServiceUnavailable);

    private static Loading? Shown(LoadSnapshot? loading) => loading is null
        ? null
        : new Loading(JsonNamingPolicy.CamelCase.ConvertName(loading.State.ToString()), loading.Total, loading.Done, loading.Failed, loading.Current);

    private sealed record Liveness(string Status);

    // Of a cluster which member answered.
    private sealed record Readiness(
        string Status, string? Reason, Loading? Loading,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Member = null);

    private sealed record Loading(string State, int Total, int Done, int Failed, string? Current);
}
