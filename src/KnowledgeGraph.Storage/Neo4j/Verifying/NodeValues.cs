using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Verifying;

/// <summary>Properties as one text, the same whether they are to be written or have been read: by their names, without what is nothing.</summary>
internal static class NodeValues
{
    /// <summary>Properties that are to be written.</summary>
    public static SortedDictionary<string, string> Of(IEnumerable<KeyValuePair<string, object?>> properties) =>
        Of(properties.Select(p => (p.Key, Value(p.Value))));

    /// <summary>Properties that have been read.</summary>
    public static SortedDictionary<string, string> Of(JsonElement properties) =>
        Of(properties.EnumerateObject().Select(p => (p.Name, Value(p.Value))));

    /// <summary>Them as one text.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> values) => string.Join("; ", values.Select(v => $"{v.Key}: {v.Value}"));

    private static SortedDictionary<string, string> Of(IEnumerable<(string Name, string? Value)> values)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string? value) in values)
        {
            if (value is not null)
            {
                sorted[name] = value;
            }
        }

        return sorted;
    }

    private static string? Value(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        IEnumerable<string> words => List(words),
        IEnumerable<int> numbers => List(numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => List(value.EnumerateArray().Select(v => Value(v) ?? "nothing")),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    private static string? List(IEnumerable<string> values) => string.Join(" | ", values) is { Length: > 0 } list ? $"[{list}]" : null;
}
