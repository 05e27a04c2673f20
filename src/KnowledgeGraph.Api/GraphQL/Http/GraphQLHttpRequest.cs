using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>The parameters of a request, from a query string or a JSON body.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which of its operations, where it has several.</param>
/// <param name="Variables">The values of its variables.</param>
internal sealed record GraphQLHttpRequest(string Query, string? OperationName, Inputs? Variables)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the parameters of a GET request.</summary>
    /// <exception cref="RefusedRequestException">A parameter is missing, is given twice, or is not what it has to be.</exception>
    public static GraphQLHttpRequest FromQuery(IQueryCollection parameters, IGraphQLSerializer serializer)
    {
        _ = Map(Single(parameters, "extensions"), "extensions", serializer);
        string? operation = Single(parameters, "operationName");
        return new GraphQLHttpRequest(
            Single(parameters, "query") is { Length: > 0 } query ? query : throw RefusedRequestException.BadRequest("The parameter query is missing."),
            string.IsNullOrEmpty(operation) ? null : operation,
            Map(Single(parameters, "variables"), "variables", serializer));
    }

    /// <summary>Reads the body of a POST request.</summary>
    /// <exception cref="RefusedRequestException">The body is no JSON, is too long or of another type, or a parameter is not what it has to be.</exception>
    public static async Task<GraphQLHttpRequest> FromBodyAsync(HttpRequest request, IGraphQLSerializer serializer, int maxBytes)
    {
        // Any type that a form can send is refused, so that no page elsewhere can make a browser ask in its user's name.
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "Send the parameters as application/json in UTF-8.");
        }

        if (request.Headers.ContentEncoding.Any(e => !string.Equals(e, "identity", StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "Send the body without a content encoding.");
        }

        byte[] body = await ReadAsync(request, maxBytes).ConfigureAwait(false);
        try
        {
            using JsonDocument json = Utf8.IsValid(body) ? JsonDocument.Parse(body, Strict) : throw RefusedRequestException.BadRequest("The body is not UTF-8.");
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw RefusedRequestException.BadRequest("The body has to be one JSON object with the parameter query.");
            }

            _ = Map(json.RootElement, "extensions", serializer);
            return new GraphQLHttpRequest(
                Text(json.RootElement, "query") ?? throw RefusedRequestException.BadRequest("The parameter query is missing."),
                Text(json.RootElement, "operationName"),
                Map(json.RootElement, "variables", serializer));
        }
        catch (JsonException e)
        {
            throw RefusedRequestException.BadRequest($"The body is not JSON, at line {e.LineNumber + 1}.");
        }
        catch (InvalidOperationException)
        {
            // An escape such as \uD800 alone is JSON by its grammar and no text by any.
            throw RefusedRequestException.BadRequest("A string of the body is no text: half of a surrogate pair.");
        }
    }

    private static string? Single(IQueryCollection parameters, string name)
    {
        StringValues values = parameters[name];
        return values.Count <= 1 ? (string?)values : throw RefusedRequestException.BadRequest($"The parameter {name} is given twice.");
    }

    private static string? Text(JsonElement body, string name) =>
        !body.TryGetProperty(name, out JsonElement value) ? null : value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            _ => throw RefusedRequestException.BadRequest($"The parameter {name} has to be a string."),
        };

    private static Inputs? Map(JsonElement body, string name, IGraphQLSerializer serializer) =>
        !body.TryGetProperty(name, out JsonElement value) ? null : value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Object => serializer.ReadNode<Inputs>(value),
            _ => throw RefusedRequestException.BadRequest($"The parameter {name} has to be a map."),
        };

    private static Inputs? Map(string? text, string name, IGraphQLSerializer serializer)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(text, Strict);
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.Object => serializer.ReadNode<Inputs>(json.RootElement),
                _ => throw RefusedRequestException.BadRequest($"The parameter {name} has to be a map, written as JSON."),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw RefusedRequestException.BadRequest($"The parameter {name} is not JSON.");
        }
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request, int maxBytes)
    {
        if (request.ContentLength > maxBytes)
        {
            throw RefusedRequestException.TooLarge(maxBytes);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = maxBytes;
        }

        CancellationToken aborted = request.HttpContext.RequestAborted;
        while (true)
        {
            System.IO.Pipelines.ReadResult read;
            try
            {
                read = await request.BodyReader.ReadAsync(aborted).ConfigureAwait(false);
            }
            catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
            {
                throw RefusedRequestException.TooLarge(maxBytes);
            }

            if (read.Buffer.Length > maxBytes)
            {
                throw RefusedRequestException.TooLarge(maxBytes);
            }

            if (read.IsCompleted)
            {
                byte[] body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
