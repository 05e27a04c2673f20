using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Dataset.Columns;

namespace KnowledgeGraph.Dataset.Files;

/// <summary>Reads what <see cref="CsvRowWriter"/> writes, and nothing else. One row is held at a time.</summary>
internal static class CsvRowReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The rows.</summary>
    /// <exception cref="FormatException">The next row, or the line of names, is not as it has to be.</exception>
    public static async IAsyncEnumerable<object?[]> ReadAsync(Table table, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: false, 32 * 1024);
        var cells = new CsvCells(text);
        string?[] names = Line(cells)?.Select(c => c.Text).ToArray() ?? [];
        if (!names.SequenceEqual(table.Columns.Select(c => c.Name)))
        {
            throw new FormatException($"its columns are {string.Join(", ", names)}, not {string.Join(", ", table.Columns.Select(c => c.Name))}");
        }

        while (Line(cells) is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line.Count != names.Length)
            {
                throw new FormatException($"it has {line.Count} cells, not {names.Length}");
            }

            object?[] row = new object?[names.Length];
            for (int at = 0; at < row.Length; at++)
            {
                row[at] = Value(table.Columns[at], line[at].Text, line[at].IsQuoted);
            }

            yield return row;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static List<(string Text, bool IsQuoted)>? Line(CsvCells cells)
    {
        try
        {
            return cells.Next();
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException("it is not in UTF-8", e);
        }
    }

    private static object? Value(Column column, string text, bool isQuoted)
    {
        bool isText = column.Type is ColumnType.Text or ColumnType.List;
        object? value = isText ? isQuoted ? text : null : isQuoted || text.Length == 0 ? null : Read(column.Type, text);
        return value is null && (text.Length > 0 || isQuoted || column.IsRequired)
            ? throw new FormatException($"{column.Name} is {(text.Length == 0 ? "missing" : $"“{text}”, which is no value of it")}") : value;
    }

    // As it is written: a number has no sign, space or zero before it, or it was written by somebody else.
    private static object? Read(ColumnType type, string text) => type switch
    {
        ColumnType.Flag => text switch { "true" => true, "false" => false, _ => null },
        ColumnType.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null,
        ColumnType.Whole => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
            && whole.ToString(CultureInfo.InvariantCulture) == text ? whole : null,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) ? real : null,
    };
}
