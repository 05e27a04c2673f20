using KnowledgeGraph.Extraction.Reading.Records;

namespace KnowledgeGraph.Benchmarks.Tables;

/// <summary>The rows of a published table, by the names of its columns.</summary>
internal static class PublishedRows
{
    public static IEnumerable<Func<string, string>> Of(string file, char separator)
    {
        using var text = new StreamReader(file);
        Dictionary<string, int>? columns = null;
        foreach ((_, IReadOnlyList<string> fields) in CsvRows.Of(text, separator))
        {
            if (columns is null)
            {
                columns = fields.Index().ToDictionary(f => f.Item, f => f.Index, StringComparer.Ordinal);
                continue;
            }

            string[] row = [.. fields];
            yield return name => columns.TryGetValue(name, out int at) && at < row.Length ? row[at].Trim() : "";
        }
    }
}
