using System.Text.Json;
using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.GraphQL.Documents;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.Health;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Model.Graph;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>
/// GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/): GET and POST, answered as
/// application/graphql-response+json or application/json, each with its own rules for the status code.
/// </summary>
internal sealed class GraphQLEndpoint(
    GraphExecutor executor, AccessPolicy policy, Admission admission, SchemaText schema, IOptions<KnowledgeGraphApiOptions> options)
{
    private readonly AnswerSerializer _serializer = new();

    public async Task HandleAsync(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        bool isGet = HttpMethods.IsGet(context.Request.Method);
        if (isGet && options.Value.Introspection && context.Request.Query.ContainsKey("sdl"))
        {
            await schema.SendAsync(context).ConfigureAwait(false);
            return;
        }

        if (isGet && options.Value.Console && IsABrowserThatAsksNothing(context.Request))
        {
            response.Redirect(context.Request.PathBase + "/console");
            return;
        }

        using var budget = WorkBudget.Begin(options.Value.Guards.MaxWork);
        ResponseMediaType? accepted = ResponseMediaType.Negotiate(context.Request.Headers.Accept);
        ResponseMediaType type = accepted ?? ResponseMediaType.Json;
        try
        {
            CheckMethod(context);
            if (accepted is null)
            {
                throw new RefusedRequestException(
                    StatusCodes.Status406NotAcceptable, "Answers are application/graphql-response+json or application/json; accept one of them.");
            }

            GraphQLHttpRequest request = await ReadAsync(context).ConfigureAwait(false);
            ExecutionResult result = await AnswerAsync(request, isGet, budget, context).ConfigureAwait(false);
            int status = type == ResponseMediaType.GraphQL && !result.Executed ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
            bool isTagged = isGet && result.Executed;
            if (result.Errors?.OfType<StoreError>().FirstOrDefault(e => e.RetryAfter is not null) is { } outage)
            {
                (status, isTagged) = (StatusCodes.Status503ServiceUnavailable, false);
                RetryAfter.Set(response, outage.RetryAfter);
            }

            await WriteAsync(context, type, status, result, isTagged).ConfigureAwait(false);
        }
        catch (WorkBudgetException e)
        {
            // An answer that is too long: what little says so is no part of it.
            using IDisposable paused = WorkBudget.Pause();
            await WriteAsync(context, type, StatusCodes.Status200OK, new ExecutionResult(GraphErrors.TooMuchWork(e.Most)) { Executed = true })
                .ConfigureAwait(false);
        }
        catch (BusyException e)
        {
            var refusal = new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, e.Message);
            RetryAfter.Set(response, BusyException.RetryAfter);
            await WriteAsync(context, type, refusal.Status, new ExecutionResult(new ExecutionError(refusal.Message) { Code = refusal.Code }))
                .ConfigureAwait(false);
        }
        catch (RefusedRequestException e)
        {
            await WriteAsync(context, type, e.Status, new ExecutionResult(new ExecutionError(e.Message) { Code = e.Code })).ConfigureAwait(false);
        }
    }

    // Whoever opens the address in a browser is led to where questions are written.
    private static bool IsABrowserThatAsksNothing(HttpRequest request) =>
        request.Query.Count == 0 && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a request, by whichever method it comes.</summary>
    /// <exception cref="RefusedRequestException">It is none.</exception>
    public async Task<GraphQLHttpRequest> ReadAsync(HttpContext context)
    {
        CheckMethod(context);
        int maxBytes = policy.Writer(context) is null ? options.Value.MaxRequestBytes : options.Value.MaxLoadBytes;
        return HttpMethods.IsGet(context.Request.Method)
            ? GraphQLHttpRequest.FromQuery(context.Request.Query, _serializer)
            : await GraphQLHttpRequest.FromBodyAsync(context.Request, _serializer, maxBytes, options.Value.BodyTimeout).ConfigureAwait(false);
    }

    /// <summary>Reads the parameters of a request.</summary>
    /// <exception cref="RefusedRequestException">A parameter is missing, or is not what it has to be.</exception>
    public GraphQLHttpRequest Read(JsonElement parameters) => GraphQLHttpRequest.FromJson(parameters, _serializer);

    /// <summary>Says that a request is refused.</summary>
    public Task RefuseAsync(HttpContext context, RefusedRequestException refusal) => WriteAsync(
        context, ResponseMediaType.Negotiate(context.Request.Headers.Accept) ?? ResponseMediaType.Json, refusal.Status,
        new ExecutionResult(new ExecutionError(refusal.Message) { Code = refusal.Code }));

    /// <summary>Answers a query or a mutation.</summary>
    /// <exception cref="RefusedRequestException">Its client may not ask it.</exception>
    /// <exception cref="BusyException">Too many ask already.</exception>
    public async Task<ExecutionResult> AnswerAsync(GraphQLHttpRequest request, bool isGet, WorkBudget budget, HttpContext context)
    {
        string? writer = policy.Writer(context);
        GraphOperation operation;
        try
        {
            if (executor.Documents.Find(request.Query, request.Hash, request.DocumentId) is not { } document)
            {
                return new ExecutionResult(PersistedQuery.NotFound);
            }

            OperationType type = document.Operation(request.OperationName)?.Operation ?? OperationType.Query;
            if (type != OperationType.Query && isGet)
            {
                throw NotByGet(context.Response);
            }

            if (type == OperationType.Subscription)
            {
                return new ExecutionResult(GraphErrors.Input(
                    "Send a subscription over WebSocket (graphql-transport-ws), or as a request that accepts text/event-stream."));
            }

            if (type == OperationType.Mutation && !options.Value.Access.AllowWrites)
            {
                return new ExecutionResult(GraphErrors.Input("This service only answers queries."));
            }

            if (type == OperationType.Mutation && writer is null)
            {
                throw NotByThisKey(context);
            }

            GraphOperation priced =
                await executor.PriceAsync(document, request.OperationName, request.Variables, context.RequestAborted).ConfigureAwait(false);
            operation = priced with { Writer = type == OperationType.Mutation ? writer : null };
        }
        catch (ExecutionError e)
        {
            return new ExecutionResult(e);
        }

        if (!policy.Affords(context, operation.Cost))
        {
            throw new RefusedRequestException(
                StatusCodes.Status429TooManyRequests,
                $"This costs {operation.Cost}, and you have asked for too much this minute. Retry-After says when to ask again.");
        }

        // Those that write wait for each other, and not for who reads.
        using IDisposable? turn = operation.Writer is null ? await admission.EnterAsync(context, operation.Cost).ConfigureAwait(false) : null;
        return await executor.ExecuteAsync(operation, request.AsksForCost, budget, context.RequestAborted).ConfigureAwait(false);
    }

    private static void CheckMethod(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
            throw new RefusedRequestException(StatusCodes.Status405MethodNotAllowed, "Send GraphQL requests by GET or POST.");
        }
    }

    private static RefusedRequestException NotByGet(HttpResponse response)
    {
        response.Headers.Allow = "POST";
        return new RefusedRequestException(StatusCodes.Status405MethodNotAllowed, "Only queries can be sent by GET.");
    }

    private RefusedRequestException NotByThisKey(HttpContext context) => policy.Knows(context)
        ? new RefusedRequestException(
            StatusCodes.Status403Forbidden, "This key only reads. One that writes is configured as KnowledgeGraph:Access:WriteKeys:NAME.")
        : new RefusedRequestException(
            StatusCodes.Status401Unauthorized, "Writing needs a key, on this machine too. Show it: Authorization: Bearer KEY, or X-API-Key: KEY.");

    // Answers are written whole, so that clients know how long they are, and can be tagged.
    private async Task WriteAsync(HttpContext context, ResponseMediaType type, int status, ExecutionResult result, bool isTagged = false)
    {
        using var body = new PooledBuffer();
        _serializer.Write(body, result);
        HttpResponse response = context.Response;
        response.StatusCode = status;
        if (isTagged && AnswerTag.IsKnown(context, body.Written.Span))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = type.ContentType;
        response.ContentLength = body.Written.Length;
        await response.BodyWriter.WriteAsync(body.Written, context.RequestAborted).ConfigureAwait(false);
    }
}
