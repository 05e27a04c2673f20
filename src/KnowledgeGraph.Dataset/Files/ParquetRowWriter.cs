using KnowledgeGraph.Dataset.Columns;
using Parquet;
using Parquet.Schema;

namespace KnowledgeGraph.Dataset.Files;

/// <summary>Apache Parquet, in groups of rows: what is held in memory is one group.</summary>
internal sealed class ParquetRowWriter(Table table, Stream stream) : IRowWriter
{
    private readonly ParquetSchema _schema = ParquetColumns.Schema(table);
    private readonly List<object?[]> _rows = [];
    private ParquetWriter? _file;
    private long _text;

    public async ValueTask WriteAsync(object?[] row)
    {
        foreach (object? value in row)
        {
            _text += (value as string)?.Length ?? 0;
        }

        _rows.Add(row);
        if (_rows.Count >= ParquetColumns.RowsAGroup || _text >= ParquetColumns.TextAGroup)
        {
            await WriteGroupAsync().ConfigureAwait(false);
        }
    }

    public async Task EndAsync()
    {
        if (_rows.Count > 0 || _file is null)
        {
            await WriteGroupAsync().ConfigureAwait(false);
        }

        await _file!.DisposeAsync().ConfigureAwait(false);
        await stream.FlushAsync().ConfigureAwait(false);
    }

    // A file that was not ended is thrown away: nothing more is written into it.
    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task WriteGroupAsync()
    {
        _file ??= await ParquetWriter.CreateAsync(_schema, stream, ParquetColumns.Options).ConfigureAwait(false);
        using ParquetRowGroupWriter group = _file.CreateRowGroup();
        for (int at = 0; at < table.Columns.Count; at++)
        {
            await WriteAsync(group, _schema.DataFields[at], table.Columns[at], at).ConfigureAwait(false);
        }

        _rows.Clear();
        _text = 0;
    }

    private Task WriteAsync(ParquetRowGroupWriter group, DataField field, Column column, int at) => (column.Type, column.IsRequired) switch
    {
        (ColumnType.Whole, true) => group.WriteAsync<long>(field, Values<long>(at)),
        (ColumnType.Whole, false) => group.WriteAsync<long>(field, IfAny<long>(at)),
        (ColumnType.Real, true) => group.WriteAsync<double>(field, Values<double>(at)),
        (ColumnType.Real, false) => group.WriteAsync<double>(field, IfAny<double>(at)),
        (ColumnType.Flag, true) => group.WriteAsync<bool>(field, Values<bool>(at)),
        (ColumnType.Flag, false) => group.WriteAsync<bool>(field, IfAny<bool>(at)),
        (ColumnType.Day, true) => group.WriteAsync<DateOnly>(field, Values<DateOnly>(at)),
        (ColumnType.Day, false) => group.WriteAsync<DateOnly>(field, IfAny<DateOnly>(at)),
        _ => group.WriteAsync(field, _rows.ConvertAll(r => (string)r[at]!)),
    };

    private ReadOnlyMemory<T> Values<T>(int at)
        where T : struct =>
        _rows.Select(r => (T)r[at]!).ToArray();

    private ReadOnlyMemory<T?> IfAny<T>(int at)
        where T : struct =>
        _rows.Select(r => (T?)r[at]).ToArray();
}
