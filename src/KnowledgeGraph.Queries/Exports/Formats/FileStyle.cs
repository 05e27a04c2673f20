using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>How files are written, whatever their format: UTF-8 without a byte order mark, and the same lines on every machine.</summary>
internal static class FileStyle
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly XmlWriterSettings XmlSettings = new() { Indent = true, NewLineChars = "\n", CloseOutput = false, Encoding = Utf8 };
    private static readonly JsonWriterOptions JsonOptions = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>Writes text. The stream is left open.</summary>
    public static StreamWriter Text(Stream stream, string newLine = "\n") => new(stream, Utf8, leaveOpen: true) { NewLine = newLine };

    /// <summary>Writes indented XML. The stream is left open.</summary>
    public static XmlWriter Xml(Stream stream) => XmlWriter.Create(stream, XmlSettings);

    /// <summary>Writes indented JSON. The stream is left open.</summary>
    public static Utf8JsonWriter Json(Stream stream) => new(stream, JsonOptions);
}
