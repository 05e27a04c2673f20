using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>The rows that a statement returned.</summary>
internal sealed class QueryAnswer(JsonElement values, IReadOnlyList<string> bookmarks)
{
    /// <summary>An answer without rows.</summary>
    public static readonly QueryAnswer None = new(JsonSerializer.SerializeToElement(Array.Empty<object>()), []);

    /// <summary>The bookmarks of the transaction.</summary>
    public IReadOnlyList<string> Bookmarks { get; } = bookmarks;

    /// <summary>The rows, in the order of the answer; each a list of the columns returned.</summary>
    public IEnumerable<JsonElement> Rows => values.EnumerateArray();

    /// <summary>How many rows there are.</summary>
    public int Count => values.GetArrayLength();

    /// <summary>The only row.</summary>
    public JsonElement Single => values[0];
}
