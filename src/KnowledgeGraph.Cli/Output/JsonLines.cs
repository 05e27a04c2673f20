using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Lines of JSON made on several cores: each is written into a buffer of its own, which is used again once it is printed.</summary>
internal sealed class JsonLines : IDisposable
{
    // The output is read by programs as UTF-8, never pasted into HTML: letters outside ASCII and quotation marks stay as they are.
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ConcurrentBag<JsonLine> _free = [];

    /// <summary>Writes one value as a line.</summary>
    /// <returns>The line; whoever prints it gives it back.</returns>
    public JsonLine Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        JsonLine line = _free.TryTake(out JsonLine? used) ? used : new JsonLine();
        line.Fill(value, write);
        return line;
    }

    /// <summary>Prints a line and takes it back.</summary>
    public void Print(JsonLine line, Stream output)
    {
        output.Write(line.Bytes);
        line.Clear();
        _free.Add(line);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        while (_free.TryTake(out JsonLine? line))
        {
            line.Dispose();
        }
    }

    /// <summary>One line with its end.</summary>
    internal sealed class JsonLine : IDisposable
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(32 * 1024);
        private readonly Utf8JsonWriter _json;

        public JsonLine() => _json = new Utf8JsonWriter(_bytes, Options);

        /// <summary>The bytes of the line.</summary>
        public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

        internal void Fill<T>(T value, Action<Utf8JsonWriter, T> write)
        {
            write(_json, value);
            _json.Flush();
            _bytes.Write("\n"u8);
        }

        internal void Clear()
        {
            _bytes.ResetWrittenCount();
            _json.Reset();
        }

        /// <inheritdoc />
        public void Dispose() => _json.Dispose();
    }
}
