using System.Text.Json;
using System.Text.Unicode;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.GraphQL.Http;

/// <summary>The parameters of a request, from a query string or a JSON body.</summary>
/// <param name="Query">The document; null where a hash stands for it.</param>
/// <param name="OperationName">Which of its operations, where it has several.</param>
/// <param name="Variables">The values of its variables.</param>
/// <param name="Hash">The hash under which the document is registered, or is to be; null for neither.</param>
/// <param name="AsksForCost">Whether <c>extensions.cost</c> asks for what it costs.</param>
internal sealed record GraphQLHttpRequest(string? Query, string? OperationName, Inputs? Variables, string? Hash, bool AsksForCost)
{
    /// <summary>The id that stands for the document, as the appendix of GraphQL over HTTP on persisted documents has it; null for none.</summary>
    public string? DocumentId { get; init; }

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the parameters of a GET request.</summary>
    /// <exception cref="RefusedRequestException">A parameter is missing, is given twice, or is not what it has to be.</exception>
    public static GraphQLHttpRequest FromQuery(IQueryCollection parameters, IGraphQLSerializer serializer)
    {
        string? operation = Single(parameters, "operationName");
        return Of(
            Single(parameters, "query") is { Length: > 0 } query ? query : null,
            Single(parameters, "documentId") is { Length: > 0 } id ? id : null,
            string.IsNullOrEmpty(operation) ? null : operation,
            Map(Single(parameters, "variables"), "variables", serializer),
            Map(Single(parameters, "extensions"), "extensions", serializer));
    }

    /// <summary>Reads the body of a POST request.</summary>
    /// <exception cref="RefusedRequestException">The body is no JSON, is too long or of another type, or a parameter is not what it has to
    /// be.</exception>
    public static async Task<GraphQLHttpRequest> FromBodyAsync(HttpRequest request, IGraphQLSerializer serializer, int maxBytes, TimeSpan patience)
    {
        // Any type that a form can send is refused, so that no page elsewhere can make a browser ask in its user's name.
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "Send the parameters as application/json in UTF-8.");
        }

        ReadOnlyMemory<byte> body = await RequestBody.ReadAsync(request, maxBytes, patience).ConfigureAwait(false);
        try
        {
            using JsonDocument json = Utf8.IsValid(body.Span)
                ? JsonDocument.Parse(body, Strict) : throw RefusedRequestException.BadRequest("The body is not UTF-8.");
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? FromJson(json.RootElement, serializer)
                : throw RefusedRequestException.BadRequest("The body has to be one JSON object with the parameter query.");
        }
        catch (JsonException e)
        {
            throw RefusedRequestException.BadRequest($"The body is not JSON, at line {e.LineNumber + 1}.");
        }
    }

    /// <summary>Reads the parameters of an object.</summary>
    /// <exception cref="RefusedRequestException">A parameter is missing, or is not what it has to be.</exception>
    public static GraphQLHttpRequest FromJson(JsonElement parameters, IGraphQLSerializer serializer)
    {
        try
        {
            return Of(
                Text(parameters, "query"),
                Text(parameters, "documentId"),
                Text(parameters, "operationName"),
                Map(parameters, "variables", serializer),
                Map(parameters, "extensions", serializer));
        }
        catch (InvalidOperationException)
        {
            // An escape such as \uD800 alone is JSON by its grammar and no text by any.
            throw RefusedRequestException.BadRequest("A string of the body is no text: half of a surrogate pair.");
        }
    }

    private static GraphQLHttpRequest Of(string? query, string? documentId, string? operationName, Inputs? variables, Inputs? extensions)
    {
        string? hash = PersistedQuery.Hash(extensions, query);
        return query is null && hash is null && documentId is null
            ? throw RefusedRequestException.BadRequest("The parameter query is missing.")
            : documentId is not null && (query is not null || hash is not null)
            ? throw RefusedRequestException.BadRequest("documentId stands for the document: send it without query and extensions.persistedQuery.")
            : new GraphQLHttpRequest(query, operationName, variables, hash, extensions?.TryGetValue("cost", out object? cost) == true
                && cost is true)
            { DocumentId = documentId };
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
}
