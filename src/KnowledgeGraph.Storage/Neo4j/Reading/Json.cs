using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Values of an answer that may be null.</summary>
internal static class Json
{
    public static string? Text(this JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetString();

    public static string[] Words(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? [] : [.. value.EnumerateArray().Select(w => w.GetString()!)];

    /// <summary>A property of a map; a value of kind null where it is missing.</summary>
    public static JsonElement Of(this JsonElement map, string property) => map.TryGetProperty(property, out JsonElement value) ? value : Null;

    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;
}
