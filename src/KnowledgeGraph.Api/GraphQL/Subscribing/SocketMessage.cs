using System.Text.Json;
using System.Text.Unicode;

namespace KnowledgeGraph.Api.GraphQL.Subscribing;

/// <summary>A message of graphql-transport-ws (https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md).</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">Of which operation; null for none.</param>
/// <param name="Payload">What it brings; undefined for nothing.</param>
internal readonly record struct SocketMessage(string Type, string? Id, JsonElement Payload)
{
    // Clients use UUIDs and numbers.
    private const int LongestId = 256;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a message.</summary>
    /// <exception cref="SocketClosure">It is none.</exception>
    public static SocketMessage Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using JsonDocument json = Utf8.IsValid(text.Span)
                ? JsonDocument.Parse(text, Strict) : throw SocketClosure.Invalid("Invalid message: not UTF-8");
            JsonElement message = json.RootElement;
            if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("type", out JsonElement type)
                || type.ValueKind != JsonValueKind.String)
            {
                throw SocketClosure.Invalid("Invalid message: an object with a type");
            }

            string? id = message.TryGetProperty("id", out JsonElement named) ? named.ValueKind == JsonValueKind.String ? named.GetString() : "" : null;
            return id is { Length: 0 or > LongestId }
                ? throw SocketClosure.Invalid("Invalid message: id has to be a string of 1 to 256 characters")
                : new SocketMessage(type.GetString()!, id, message.TryGetProperty("payload", out JsonElement payload) ? payload.Clone() : default);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw SocketClosure.Invalid("Invalid message: not JSON");
        }
    }
}
