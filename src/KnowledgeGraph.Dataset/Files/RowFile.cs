using KnowledgeGraph.Dataset.Columns;

namespace KnowledgeGraph.Dataset.Files;

/// <summary>A format of the files of tables.</summary>
/// <param name="Ending">The ending of its files, without the point.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Create">Writes a table into a stream, which it closes at its end.</param>
/// <param name="Read">Reads the rows of a table, in their order, from a file that may be anything.</param>
internal sealed record RowFile(
    string Ending, string MediaType, Func<Table, Stream, IRowWriter> Create, Func<Table, Stream, CancellationToken, IAsyncEnumerable<object?[]>> Read)
{
    /// <summary>Apache Parquet.</summary>
    public static RowFile Parquet { get; } =
        new("parquet", "application/vnd.apache.parquet", (table, stream) => new ParquetRowWriter(table, stream), ParquetRowReader.ReadAsync);

    /// <summary>CSV, as RFC 4180 has it.</summary>
    public static RowFile Csv { get; } = new("csv", "text/csv", (table, stream) => new CsvRowWriter(table, stream), CsvRowReader.ReadAsync);

    /// <summary>All formats; the graph is made of the first that is there.</summary>
    public static IReadOnlyList<RowFile> All { get; } = [Parquet, Csv];

    /// <summary>What the file of a table is called.</summary>
    public string NameOf(Table table) => $"{table.Name}.{Ending}";
}
