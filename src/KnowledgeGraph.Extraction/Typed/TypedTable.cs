using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>A table of what people type: rows of values with tabs between them, the first row their names.</summary>
internal static class TypedTable
{
    /// <summary>The rows of a file of <c>graph-schema/</c>.</summary>
    /// <param name="name">The file.</param>
    /// <param name="columns">How many values a row has.</param>
    /// <exception cref="InvalidDataException">A row has more or fewer: a defect of the build.</exception>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        int number = 1;
        foreach (string line in SchemaFile.Text(name).Split('\n').Skip(1).Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0))
        {
            number++;
            string[] cells = line.Split('\t');
            yield return cells.Length == columns ? cells
                : throw new InvalidDataException($"graph-schema/{name}, line {number}: {cells.Length} columns, not {columns}.");
        }
    }
}
