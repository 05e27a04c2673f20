using System.Text.Encodings.Web;
using System.Text.Json;

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
