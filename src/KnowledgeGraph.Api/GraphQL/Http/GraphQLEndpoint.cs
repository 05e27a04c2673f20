using System.Buffers;
using System.Security.Cryptography;
using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.GraphQL.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>
/// GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/): GET and POST, answered as
/// application/graphql-response+json or application/json, each with its own rules for the status code.
/// </summary>
internal sealed class GraphQLEndpoint(GraphExecutor executor, Gate gate, SchemaText schema, IOptions<KnowledgeGraphApiOptions> options)
{
    private readonly AnswerSerializer _serializer = new();

    public async Task HandleAsync(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        response.Headers.XContentTypeOptions = "nosniff";
        bool isGet = HttpMethods.IsGet(context.Request.Method);
        if (isGet && options.Value.Introspection && context.Request.Query.ContainsKey("sdl"))
        {
            await schema.SendAsync(context).ConfigureAwait(false);
            return;
        }

        ResponseMediaType? accepted = ResponseMediaType.Negotiate(context.Request.Headers.Accept);
        ResponseMediaType type = accepted ?? ResponseMediaType.Json;
        try
        {
            if (!isGet && !HttpMethods.IsPost(context.Request.Method))
            {
                response.Headers.Allow = "GET, POST";
                throw new RefusedRequestException(StatusCodes.Status405MethodNotAllowed, "Send GraphQL requests by GET or POST.");
            }

            if (accepted is null)
            {
                throw new RefusedRequestException(
                    StatusCodes.Status406NotAcceptable, "Answers are application/graphql-response+json or application/json; accept one of them.");
            }

            GraphQLHttpRequest request = isGet
                ? GraphQLHttpRequest.FromQuery(context.Request.Query, _serializer)
                : await GraphQLHttpRequest.FromBodyAsync(context.Request, _serializer, options.Value).ConfigureAwait(false);
            ExecutionResult result = await AnswerAsync(request, isGet, context).ConfigureAwait(false);
            int status = type == ResponseMediaType.GraphQL && !result.Executed ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
            await (isGet && result.Executed ? WriteTaggedAsync(context, type, result) : WriteAsync(response, type, status, result)).ConfigureAwait(false);
        }
        catch (RefusedRequestException e)
        {
            await WriteAsync(response, type, e.Status, new ExecutionResult(new ExecutionError(e.Message) { Code = e.Code })).ConfigureAwait(false);
        }
    }

    private async Task<ExecutionResult> AnswerAsync(GraphQLHttpRequest request, bool isGet, HttpContext context)
    {
        GraphOperation operation;
        try
        {
            ParsedDocument? document = request.Query is { } query ? executor.Parse(query, request.Hash) : executor.Registered(request.Hash!);
            if (document is null)
            {
                return new ExecutionResult(PersistedQuery.NotFound);
            }

            if (document.Operation(request.OperationName) is { Operation: not OperationType.Query })
            {
                return isGet ? throw NotByGet(context.Response) : new ExecutionResult(GraphErrors.Input("This service only answers queries."));
            }

            operation = executor.Price(document, request.OperationName, request.Variables);
        }
        catch (ExecutionError e)
        {
            return new ExecutionResult(e);
        }

        return gate.Affords(context, operation.Cost)
            ? await executor.ExecuteAsync(operation, request.AsksForCost, context.RequestAborted).ConfigureAwait(false)
            : throw new RefusedRequestException(
                StatusCodes.Status429TooManyRequests, $"This costs {operation.Cost}, and you have asked for too much this minute. Retry-After says when to ask again.");
    }

    private static RefusedRequestException NotByGet(HttpResponse response)
    {
        response.Headers.Allow = "POST";
        return new RefusedRequestException(StatusCodes.Status405MethodNotAllowed, "Only queries can be sent by GET.");
    }

    private async Task WriteAsync(HttpResponse response, ResponseMediaType type, int status, ExecutionResult result)
    {
        response.StatusCode = status;
        response.ContentType = type.ContentType;
        _serializer.Write(response.BodyWriter, result);
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    // What a client has seen before is not sent again: the tag is made of the answer, so whatever changes the answer changes it.
    private async Task WriteTaggedAsync(HttpContext context, ResponseMediaType type, ExecutionResult result)
    {
        var body = new ArrayBufferWriter<byte>();
        _serializer.Write(body, result);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body.WrittenSpan).AsSpan(0, 16))}\"", isWeak: true);
        ResponseHeaders headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false) || t == EntityTagHeaderValue.Any))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type.ContentType;
        await context.Response.BodyWriter.WriteAsync(body.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }
}
