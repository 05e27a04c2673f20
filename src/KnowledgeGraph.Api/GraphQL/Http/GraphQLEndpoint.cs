using System.Text.Encodings.Web;
using System.Text.Unicode;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>
/// GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/): GET and POST, answered as
/// application/graphql-response+json or application/json, each with its own rules for the status code.
/// </summary>
internal sealed class GraphQLEndpoint(GraphExecutor executor, IOptions<KnowledgeGraphApiOptions> options)
{
    // Quotation marks and accents of the texts stay readable; what HTML could mistake is escaped all the same.
    private readonly GraphQLSerializer _serializer = new(json => json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));

    public async Task HandleAsync(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.Headers.Vary = HeaderNames.Accept;
        response.Headers.XContentTypeOptions = "nosniff";
        ResponseMediaType? accepted = ResponseMediaType.Negotiate(context.Request.Headers.Accept);
        ResponseMediaType type = accepted ?? ResponseMediaType.Json;
        try
        {
            bool isGet = HttpMethods.IsGet(context.Request.Method);
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
                : await GraphQLHttpRequest.FromBodyAsync(context.Request, _serializer, options.Value.MaxRequestBytes).ConfigureAwait(false);
            ExecutionResult result = await ExecuteAsync(request, isGet, response, context.RequestAborted).ConfigureAwait(false);
            int status = type == ResponseMediaType.GraphQL && !result.Executed ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
            await WriteAsync(response, type, status, result).ConfigureAwait(false);
        }
        catch (RefusedRequestException e)
        {
            await WriteAsync(response, type, e.Status, new ExecutionResult(new ExecutionError(e.Message) { Code = e.Code })).ConfigureAwait(false);
        }
    }

    private async Task<ExecutionResult> ExecuteAsync(GraphQLHttpRequest request, bool isGet, HttpResponse response, CancellationToken cancellationToken)
    {
        GraphQLDocument document;
        try
        {
            document = executor.Parse(request.Query);
        }
        catch (ExecutionError e)
        {
            return new ExecutionResult(e);
        }

        if (Operation(document, request.OperationName) is { Operation: not OperationType.Query })
        {
            if (isGet)
            {
                response.Headers.Allow = "POST";
                throw new RefusedRequestException(StatusCodes.Status405MethodNotAllowed, "Only queries can be sent by GET.");
            }

            return new ExecutionResult(GraphErrors.Input("This service only answers queries."));
        }

        return await executor.ExecuteAsync(document, request.Query, request.OperationName, request.Variables, cancellationToken).ConfigureAwait(false);
    }

    private static GraphQLOperationDefinition? Operation(GraphQLDocument document, string? name) => document.Definitions
        .OfType<GraphQLOperationDefinition>()
        .FirstOrDefault(o => name is null || o.Name?.Value.Equals(name) == true);

    private async Task WriteAsync(HttpResponse response, ResponseMediaType type, int status, ExecutionResult result)
    {
        response.StatusCode = status;
        response.ContentType = type.ContentType;
        await _serializer.WriteAsync(response.Body, result, response.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
