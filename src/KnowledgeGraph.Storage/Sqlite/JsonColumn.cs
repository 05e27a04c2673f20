using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Lists that are kept in one column, or handed to a statement as one parameter (read there with <c>json_each</c>).</summary>
internal static class JsonColumn
{
    public const string Empty = "[]";

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A list of words.</summary>
    public static string Of(IEnumerable<string> words) => JsonSerializer.Serialize(words, Options);

    /// <summary>A list of numbers.</summary>
    public static string Of(IEnumerable<long> numbers) => JsonSerializer.Serialize(numbers, Options);

    /// <summary>A list of pairs of an instrument and a label, the label null for the instrument as a whole.</summary>
    public static string Of(IEnumerable<EntityId> entities) =>
        JsonSerializer.Serialize(entities.Select(e => new[] { e.Instrument.Value, e.Label }), Options);

    /// <summary>A condition: the values wanted, or null where the list is empty and anything will do.</summary>
    public static string? Condition<T>(IReadOnlyList<T> values)
        where T : struct, Enum =>
        values.Count == 0 ? null : Of(values.Select(v => Convert.ToInt64(v, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>A condition on words: the values wanted, or null where the list is empty and anything will do.</summary>
    public static string? Condition(IEnumerable<string> words)
    {
        string[] wanted = [.. words];
        return wanted.Length == 0 ? null : Of(wanted);
    }

    /// <summary>Reads a list of words.</summary>
    public static IReadOnlyList<string> Words(string json) => json == Empty ? [] : JsonSerializer.Deserialize<string[]>(json, Options)!;

    /// <summary>Footnote marks as a list of start, end and note.</summary>
    public static string Of(IReadOnlyList<NoteMark> marks) =>
        marks.Count == 0 ? Empty : JsonSerializer.Serialize(marks.Select(m => new Mark(m.Span.Start, m.Span.End, m.Note)), Options);

    /// <summary>Reads footnote marks.</summary>
    public static IReadOnlyList<NoteMark> Marks(string json) =>
        json == Empty ? [] : [.. JsonSerializer.Deserialize<Mark[]>(json, Options)!.Select(m => new NoteMark(new TextSpan(m.S, m.E), m.N))];

    /// <summary>A whole value, for columns that are only read back as a whole.</summary>
    public static string Whole<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>A whole value in UTF-8.</summary>
    public static byte[] WholeUtf8<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Reads a whole value.</summary>
    public static T Whole<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private sealed record Mark(int S, int E, string N);
}
