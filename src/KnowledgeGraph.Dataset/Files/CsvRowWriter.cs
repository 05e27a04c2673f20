using System.Globalization;
using System.Text;
using KnowledgeGraph.Dataset.Columns;

namespace KnowledgeGraph.Dataset.Files;

/// <summary>
/// CSV (RFC 4180): UTF-8, lines that end in CR LF, a line of names first. Texts stand in quotes, always: an empty one is <c>""</c>, and
/// nothing is nothing.
/// </summary>
internal sealed class CsvRowWriter : IRowWriter
{
    private const int BufferSize = 32 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly StreamWriter _text;

    public CsvRowWriter(Table table, Stream stream)
    {
        _text = new StreamWriter(stream, Utf8, BufferSize) { NewLine = "\r\n" };
        _text.WriteLine(string.Join(',', table.Columns.Select(c => c.Name)));
    }

    public ValueTask WriteAsync(object?[] row)
    {
        for (int at = 0; at < row.Length; at++)
        {
            if (at > 0)
            {
                _text.Write(',');
            }

            Write(row[at]);
        }

        _text.WriteLine();
        return ValueTask.CompletedTask;
    }

    public Task EndAsync() => _text.FlushAsync();

    public ValueTask DisposeAsync() => _text.DisposeAsync();

    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                _text.Write('"');
                _text.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
                _text.Write('"');
                break;
            case bool flag:
                _text.Write(flag ? "true" : "false");
                break;
            case DateOnly day:
                _text.Write(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case IFormattable number:
                _text.Write(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} cannot be a value of a column.");
        }
    }
}
