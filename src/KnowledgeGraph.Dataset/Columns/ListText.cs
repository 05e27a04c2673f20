using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Dataset.Columns;

/// <summary>Lists as a table has them: the text of a JSON array, written in one way only.</summary>
internal static class ListText
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A list.</summary>
    public static string Of<T>(IReadOnlyList<T> items) => items.Count == 0 ? "[]" : JsonSerializer.Serialize(items, Options);
}
