using System.IO.Compression;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>
/// Two tables in one zip, nodes.csv and edges.csv, as RFC 4180 has them. A text that a spreadsheet would take for a formula has an
/// apostrophe before it.
/// </summary>
internal static class CsvFormat
{
    // The earliest that the format knows: the same lineage is the same file whenever it is asked for.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(LineageAnswer lineage, Stream stream)
    {
        // The zip writes by pieces and wants to know where it is; a response does not say.
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            Table(zip, "nodes.csv", [new ExportField<AnswerNode>("id", ExportType.Text, n => n.Id), .. ExportFields.OfNodes], lineage.Nodes);
            Table(zip, "edges.csv", [
                new ExportField<AnswerEdge>("id", ExportType.Text, e => e.Id), new("source", ExportType.Text, e => e.From),
                new("target", ExportType.Text, e => e.To),
                .. ExportFields.OfEdges], lineage.Edges);
        }

        whole.WriteTo(stream);
    }

    /// <summary>A text as a cell has it.</summary>
    public static string Quoted(string value)
    {
        string text = PlainText.Of(value);
        text = text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text;
        return $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Table<T>(ZipArchive zip, string name, IReadOnlyList<ExportField<T>> fields, IReadOnlyList<T> items)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name);
        entry.LastWriteTime = Always;
        using Stream content = entry.Open();
        using StreamWriter text = FileStyle.Text(content, newLine: "\r\n");
        text.WriteLine(string.Join(',', fields.Select(f => f.Name)));
        foreach (T item in items)
        {
            text.WriteLine(string.Join(',', fields.Select(f => Cell(f, item))));
        }
    }

    private static string Cell<T>(ExportField<T> field, T item)
    {
        if (ExportFields.Written(field.Of(item)) is not { } value)
        {
            return "";
        }

        return field.Type == ExportType.Text ? Quoted(value) : value;
    }
}
