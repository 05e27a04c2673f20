using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Cli.Output;

/// <summary>An answer as one JSON object, indented, with a line end behind it.</summary>
internal static class JsonObject
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    private static readonly JsonSerializerOptions Names = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Prints an object by its properties, in their order and by their names in camel case.</summary>
    public static void Print(Streams streams, object answer)
    {
        JsonSerializer.Serialize(streams.Output, answer, Names);
        streams.Output.WriteByte((byte)'\n');
    }

    /// <summary>Prints the object.</summary>
    /// <param name="streams">Where.</param>
    /// <param name="write">Writes what is in it.</param>
    public static void Print(Streams streams, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(streams.Output, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        streams.Output.WriteByte((byte)'\n');
    }
}
