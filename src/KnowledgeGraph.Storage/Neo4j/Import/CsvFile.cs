using System.Globalization;
using System.Text;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Neo4j.Import;

/// <summary>
/// A file as <c>neo4j-admin database import</c> reads it
/// (https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/): a heading that names and types the columns, then
/// a row a node or relationship. What is null is nothing; text is in double quotes, and a double quote in it is doubled.
/// </summary>
internal sealed class CsvFile : IAsyncDisposable
{
    /// <summary>Stands between the values of a list: a character that no text has (U+001F, "unit separator").</summary>
    public const char Separator = '\u001F';

    private readonly StreamWriter writer;
    private readonly StringBuilder row = new();

    public CsvFile(string path, params IReadOnlyList<string> columns)
    {
        writer = new StreamWriter(OwnFiles.Create(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        writer.Write(string.Join(',', columns));
        writer.Write('\n');
    }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes a row.</summary>
    public void Write(params ReadOnlySpan<object?> values)
    {
        row.Clear();
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                row.Append(',');
            }

            Append(values[i]);
        }

        writer.Write(row.Append('\n'));
        Rows++;
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private void Append(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Quote(Plain(text));
                break;
            case bool flag:
                row.Append(flag ? "true" : "false");
                break;
            case IEnumerable<string> words:
                Quote(string.Join(Separator, words.Select(Plain)));
                break;
            case IEnumerable<int> numbers:
                Quote(string.Join(Separator, numbers));
                break;
            default:
                row.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string Plain(string text) => text.Replace(Separator, ' ');

    private void Quote(string text) => row.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
}
