using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Serialization;

/// <summary>Values that are kept as one JSON text and only read back as a whole.</summary>
internal static class JsonText
{
    /// <summary>An empty list.</summary>
    public const string Empty = "[]";

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A value.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>A value in UTF-8.</summary>
    public static byte[] Utf8<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Reads a value.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>Footnote marks as a list of start, end and note.</summary>
    public static string OfMarks(IReadOnlyList<NoteMark> marks) =>
        marks.Count == 0 ? Empty : Of(marks.Select(m => new Mark(m.Span.Start, m.Span.End, m.Note)));

    /// <summary>Reads footnote marks.</summary>
    public static IReadOnlyList<NoteMark> Marks(string json) =>
        json == Empty ? [] : [.. Read<Mark[]>(json).Select(m => new NoteMark(new TextSpan(m.S, m.E), m.N))];

    private sealed record Mark(int S, int E, string N);
}
