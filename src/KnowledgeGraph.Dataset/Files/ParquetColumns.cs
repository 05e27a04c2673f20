using System.IO.Compression;
using KnowledgeGraph.Dataset.Columns;
using Parquet;
using Parquet.Schema;

namespace KnowledgeGraph.Dataset.Files;

/// <summary>How tables stand in Apache Parquet (https://parquet.apache.org/docs/file-format/).</summary>
internal static class ParquetColumns
{
    /// <summary>The rows of a group at the most.</summary>
    public const int RowsAGroup = 20_000;

    /// <summary>The UTF-16 units of the texts of a group at the most, but for one row.</summary>
    public const int TextAGroup = 4 * 1024 * 1024;

    /// <summary>How files are written. Zstandard in managed code: the same bytes on every machine.</summary>
    public static ParquetOptions Options { get; } = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest, UseDateOnlyTypeForDates = true };

    /// <summary>The schema of a table.</summary>
    public static ParquetSchema Schema(Table table) => new(table.Columns.Select(c => new DataField(c.Name, Type(c.Type), !c.IsRequired)));

    private static Type Type(ColumnType type) => type switch
    {
        ColumnType.Whole => typeof(long),
        ColumnType.Real => typeof(double),
        ColumnType.Flag => typeof(bool),
        ColumnType.Day => typeof(DateOnly),
        _ => typeof(string),
    };
}
