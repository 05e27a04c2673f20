using System.Text;
using GraphQL;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.GraphQL.Http;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.GraphQL.Subscribing;

/// <summary>
/// GraphQL over server-sent events, a connection an operation ("distinct connections mode" of
/// https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md). The id of an event is its place, so that a browser that lost the connection
/// goes on from there by itself.
/// </summary>
internal sealed class EventStreamEndpoint(
    GraphQLEndpoint answers, SubscriptionRunner runner, IHostApplicationLifetime lifetime, TimeProvider time,
    IOptions<KnowledgeGraphApiOptions> options)
{
    /// <summary>The type of the answer.</summary>
    public const string ContentType = "text/event-stream";

    private readonly AnswerSerializer _serializer = new();
    private readonly FollowingOptions _following = options.Value.Following;

    /// <summary>Whether a request asks for events.</summary>
    public static bool IsAskedBy(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains(ContentType, StringComparison.OrdinalIgnoreCase);

    public async Task HandleAsync(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            GraphQLHttpRequest request = await answers.ReadAsync(context).ConfigureAwait(false);
            OpenedOperation opened = await runner.OpenAsync(request, LastPlace(context.Request), context, end.Token).ConfigureAwait(false);
            using IDisposable? seat = opened.Operation is null ? null : runner.Seats.Take(context) ?? throw new RefusedRequestException(
                StatusCodes.Status503ServiceUnavailable, "Too many follow already. Try again in a while.");
            ExecutionResult? answer = opened.Refusal ?? (opened.Operation is null ? await AnswerAsync(request, context).ConfigureAwait(false) : null);
            Begin(context.Response);
            using var writer = new EventWriter(context, _serializer, _following.SlowAfter);
            if (answer is not null)
            {
                await writer.NextAsync(answer, null, end.Token).ConfigureAwait(false);
            }
            else
            {
                await TellAsync(opened, writer, context, end).ConfigureAwait(false);
            }

            await writer.CompleteAsync(end.Token).ConfigureAwait(false);
        }
        catch (RefusedRequestException e)
        {
            if (e.Status == StatusCodes.Status503ServiceUnavailable)
            {
                RetryAfter.Set(context.Response, BusyException.RetryAfter);
            }

            await answers.RefuseAsync(context, e).ConfigureAwait(false);
        }
        catch (BusyException e)
        {
            RetryAfter.Set(context.Response, BusyException.RetryAfter);
            await answers.RefuseAsync(context, new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, e.Message))
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The follower has gone, was too slow, or the service stops.
        }
    }

    private async Task<ExecutionResult> AnswerAsync(GraphQLHttpRequest request, HttpContext context)
    {
        using var budget = WorkBudget.Begin(options.Value.Guards.MaxWork);
        return await answers.AnswerAsync(request, HttpMethods.IsGet(context.Request.Method), budget, context).ConfigureAwait(false);
    }

    private async Task TellAsync(OpenedOperation opened, EventWriter writer, HttpContext context, CancellationTokenSource end)
    {
        // What stands between follower and service closes a line on which nothing is said.
        Task kept = writer.KeepAsync(_following.PingEvery, time, end.Token);
        try
        {
            await foreach (SubscriptionEvent told in runner.TellAsync(opened, context, end.Token).ConfigureAwait(false))
            {
                await writer.NextAsync(told.Answer, told.Place, end.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            writer.EndsKeeping();
            await kept.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static JournalPlace? LastPlace(HttpRequest request) =>
        request.Headers["Last-Event-ID"] is [{ } text] && JournalPlace.TryParse(text, out JournalPlace place) ? place : null;

    private static void Begin(HttpResponse response)
    {
        response.ContentType = ContentType + "; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);

        // So that nginx sends each event as it comes.
        response.Headers["X-Accel-Buffering"] = "no";
    }

    /// <summary>Writes events, one after another; a follower that does not take one in time is left.</summary>
    private sealed class EventWriter(HttpContext context, AnswerSerializer serializer, TimeSpan patience) : IDisposable
    {
        private readonly SemaphoreSlim _turn = new(1, 1);
        private readonly CancellationTokenSource _kept = new();

        public Task NextAsync(ExecutionResult answer, string? place, CancellationToken cancellationToken)
        {
            using var body = new PooledBuffer();
            serializer.Write(body, answer);
            string id = place is null ? "" : $"id: {place}\n";
            return WriteAsync([.. Encoding.UTF8.GetBytes($"event: next\n{id}data: "), .. body.Written.Span, .. "\n\n"u8], cancellationToken);
        }

        public Task CompleteAsync(CancellationToken cancellationToken) => WriteAsync([.. "event: complete\ndata:\n\n"u8], cancellationToken);

        public async Task KeepAsync(TimeSpan every, TimeProvider time, CancellationToken cancellationToken)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _kept.Token);
            await WriteAsync([.. ":\n\n"u8], over.Token).ConfigureAwait(false);
            using var timer = new PeriodicTimer(every, time);
            while (await timer.WaitForNextTickAsync(over.Token).ConfigureAwait(false))
            {
                await WriteAsync([.. ":\n\n"u8], over.Token).ConfigureAwait(false);
            }
        }

        public void EndsKeeping() => _kept.Cancel();

        public void Dispose()
        {
            _turn.Dispose();
            _kept.Dispose();
        }

        private async Task WriteAsync(byte[] bytes, CancellationToken cancellationToken)
        {
            await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                using var patient = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                patient.CancelAfter(patience);
                try
                {
                    await context.Response.BodyWriter.WriteAsync(bytes, patient.Token).ConfigureAwait(false);
                }
                catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
                {
                    context.Abort();
                    throw;
                }
            }
            finally
            {
                _turn.Release();
            }
        }
    }
}
