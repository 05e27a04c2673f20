using System.Collections.Concurrent;
using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.GraphQL.Http;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Api.GraphQL.Subscribing;

/// <summary>One connection of graphql-transport-ws: who it is, the operations that run on it.</summary>
/// <param name="wire">What messages go over.</param>
/// <param name="context">The request that it was opened by.</param>
/// <param name="answers">Answers queries and mutations.</param>
/// <param name="runner">Runs subscriptions.</param>
/// <param name="policy">Says who may read.</param>
/// <param name="initTimeout">How long it may take to say who it is.</param>
/// <param name="mostWork">What a query may take.</param>
internal sealed class GraphQLSocket(
    SocketWire wire, HttpContext context, GraphQLEndpoint answers, SubscriptionRunner runner, AccessPolicy policy, TimeSpan initTimeout, int mostWork)
{
    // Queries and mutations of one connection that run at a time; subscriptions have seats.
    private const int MostOperations = 1_000;

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private bool _isInitialised;

    /// <summary>Serves it to its end.</summary>
    /// <param name="gone">The client has gone.</param>
    /// <param name="stopping">The service stops.</param>
    public async Task RunAsync(CancellationToken gone, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(gone, stopping);
        using var late = new CancellationTokenSource(initTimeout);
        try
        {
            await ServeAsync(late.Token, stopping, gone, end.Token).ConfigureAwait(false);
            await wire.ClosedAsync().ConfigureAwait(false);
        }
        catch (SocketClosure why)
        {
            await wire.CloseAsync(why).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client has gone, or was too slow.
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(_running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ServeAsync(CancellationToken late, CancellationToken stopping, CancellationToken gone, CancellationToken end)
    {
        while (await NextAsync(late, stopping, gone).ConfigureAwait(false) is { } text)
        {
            SocketMessage message = SocketMessage.Read(text);
            switch (message.Type)
            {
                case "connection_init":
                    await InitialiseAsync(message.Payload, end).ConfigureAwait(false);
                    break;
                case "ping":
                    await wire.SendAsync("pong", null, null, end).ConfigureAwait(false);
                    break;
                case "pong":
                    break;
                case "subscribe":
                    Subscribe(message, end);
                    break;
                case "complete":
                    Complete(message);
                    break;
                default:
                    throw SocketClosure.Invalid("Invalid message: no type of graphql-transport-ws");
            }
        }
    }

    // To cancel it would end the connection without a word: what else may come is waited for beside it.
    private async Task<ReadOnlyMemory<byte>?> NextAsync(CancellationToken late, CancellationToken stopping, CancellationToken gone)
    {
        Task<ReadOnlyMemory<byte>?> next = wire.ReceiveAsync(gone);
        using var other = CancellationTokenSource.CreateLinkedTokenSource(stopping, _isInitialised ? CancellationToken.None : late);
        if (!next.IsCompleted && await Task.WhenAny(next, Task.Delay(Timeout.Infinite, other.Token)).ConfigureAwait(false) != next)
        {
            throw stopping.IsCancellationRequested ? SocketClosure.Stopping : SocketClosure.TooSlow;
        }

        // So that the wait is not left behind.
        await other.CancelAsync().ConfigureAwait(false);
        return await next.ConfigureAwait(false);
    }

    // Browsers cannot set headers of a WebSocket: what they would say there is in the payload.
    private async Task InitialiseAsync(JsonElement payload, CancellationToken end)
    {
        if (_isInitialised)
        {
            throw SocketClosure.InitialisedTwice;
        }

        if (payload.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
        {
            throw SocketClosure.Invalid("Invalid message: the payload of connection_init has to be an object");
        }

        foreach (JsonProperty said in payload.ValueKind == JsonValueKind.Object ? payload.EnumerateObject() : default)
        {
            if ((said.NameEquals("Authorization") || said.NameEquals("authorization") || said.Name.Equals("X-API-Key", StringComparison.OrdinalIgnoreCase))
                && said.Value.ValueKind == JsonValueKind.String)
            {
                context.Request.Headers[said.Name] = said.Value.GetString();
            }
        }

        if (!policy.MayRead(context))
        {
            throw SocketClosure.Forbidden;
        }

        _isInitialised = true;
        await wire.SendAsync("connection_ack", null, null, end).ConfigureAwait(false);
    }

    private void Subscribe(SocketMessage message, CancellationToken end)
    {
        if (!_isInitialised)
        {
            throw SocketClosure.Unauthorized;
        }

        if (message.Id is not { } id || message.Payload.ValueKind != JsonValueKind.Object)
        {
            throw SocketClosure.Invalid("Invalid message: subscribe needs an id and a payload");
        }

        GraphQLHttpRequest request;
        try
        {
            request = answers.Read(message.Payload);
        }
        catch (RefusedRequestException)
        {
            throw SocketClosure.Invalid("Invalid message: the payload of subscribe is no GraphQL request");
        }

        if (_operations.Count >= MostOperations)
        {
            throw SocketClosure.Invalid("Too many operations at once");
        }

        var stop = CancellationTokenSource.CreateLinkedTokenSource(end);
        if (!_operations.TryAdd(id, stop))
        {
            stop.Dispose();
            throw SocketClosure.Twice(id);
        }

        Task running = Task.Run(() => OperateAsync(id, request, stop), CancellationToken.None);
        _running[running] = 0;
        _ = running.ContinueWith(
            ended => _running.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Complete(SocketMessage message)
    {
        if (message.Id is not { } id)
        {
            throw SocketClosure.Invalid("Invalid message: complete needs an id");
        }

        if (_operations.TryRemove(id, out CancellationTokenSource? stop))
        {
            stop.Cancel();
        }
    }

    private async Task OperateAsync(string id, GraphQLHttpRequest request, CancellationTokenSource stop)
    {
        CancellationToken token = stop.Token;
        try
        {
            ExecutionResult? refusal = await AnswerAsync(id, request, token).ConfigureAwait(false);

            // Whoever hears that it has ended may use its id again at once.
            _operations.TryRemove(KeyValuePair.Create(id, stop));
            if (refusal is not null)
            {
                await wire.ErrorAsync(id, refusal, token).ConfigureAwait(false);
            }
            else
            {
                await wire.SendAsync("complete", id, null, token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
        }
        finally
        {
            _operations.TryRemove(KeyValuePair.Create(id, stop));
            stop.Dispose();
        }
    }

    // Null where everything has been sent; else why it ends.
    private async Task<ExecutionResult?> AnswerAsync(string id, GraphQLHttpRequest request, CancellationToken token)
    {
        try
        {
            OpenedOperation opened = await runner.OpenAsync(request, null, context, token).ConfigureAwait(false);
            if (opened.Refusal is not null)
            {
                return opened.Refusal;
            }

            if (opened.Operation is null)
            {
                using var budget = WorkBudget.Begin(mostWork);
                ExecutionResult answer = await answers.AnswerAsync(request, isGet: false, budget, context).ConfigureAwait(false);
                if (answer.Executed)
                {
                    await wire.NextAsync(id, answer, token).ConfigureAwait(false);
                }

                return answer.Executed ? null : answer;
            }

            using IDisposable seat = runner.Seats.Take(context) ?? throw new BusyException("Too many follow already. Try again in a while.");
            await foreach (SubscriptionEvent told in runner.TellAsync(opened, context, token).ConfigureAwait(false))
            {
                if (told.IsEnd)
                {
                    return told.Answer;
                }

                await wire.NextAsync(id, told.Answer, token).ConfigureAwait(false);
            }

            return null;
        }
        catch (RefusedRequestException e)
        {
            return new ExecutionResult(new ExecutionError(e.Message) { Code = e.Code });
        }
        catch (BusyException e)
        {
            return new ExecutionResult(new ExecutionError(e.Message) { Code = "BUSY" });
        }
        catch (GraphStoreException e)
        {
            return new ExecutionResult(new Requests.StoreError(e));
        }
    }
}
