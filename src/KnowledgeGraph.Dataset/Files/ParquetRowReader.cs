using System.Runtime.CompilerServices;
using KnowledgeGraph.Dataset.Columns;
using Parquet;
using Parquet.Schema;

namespace KnowledgeGraph.Dataset.Files;

/// <summary>Reads what <see cref="ParquetRowWriter"/> writes, a group of rows at a time.</summary>
internal static class ParquetRowReader
{
    /// <summary>The rows.</summary>
    /// <exception cref="FormatException">The next row, or the schema, is not as it has to be.</exception>
    public static async IAsyncEnumerable<object?[]> ReadAsync(Table table, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ParquetReader file = await Guarded(
            () => ParquetReader.CreateAsync(stream, ParquetColumns.Options, leaveStreamOpen: true, cancellationToken)).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            DataField[] fields = await Guarded(() => Task.FromResult(file.Schema.DataFields)).ConfigureAwait(false);
            Require(ParquetColumns.Schema(table), fields);
            for (int group = 0; group < file.RowGroupCount; group++)
            {
                int number = group;
                object?[][] read = await Guarded(() => GroupAsync(table, fields, file, number, cancellationToken)).ConfigureAwait(false);
                foreach (object?[] row in read)
                {
                    yield return row;
                }
            }
        }
    }

    private static void Require(ParquetSchema wanted, DataField[] fields)
    {
        string[] there = [.. fields.Select(Shown)], asked = [.. wanted.DataFields.Select(Shown)];
        if (!there.SequenceEqual(asked))
        {
            throw new FormatException($"its columns are {string.Join(", ", there)}, not {string.Join(", ", asked)}");
        }

        static string Shown(DataField field) => $"{field.Name} ({field.ClrType.Name}{(field.IsNullable ? "?" : "")})";
    }

    private static async Task<object?[][]> GroupAsync(
        Table table, DataField[] fields, ParquetReader file, int group, CancellationToken cancellationToken)
    {
        using ParquetRowGroupReader rows = file.OpenRowGroupReader(group);
        if (rows.RowCount is < 0 or > ParquetColumns.RowsAGroup)
        {
            throw new FormatException($"a group has {rows.RowCount} rows, more than any that this program writes");
        }

        object?[][] read = [.. Enumerable.Range(0, (int)rows.RowCount).Select(_ => new object?[fields.Length])];
        for (int at = 0; at < fields.Length; at++)
        {
            await ColumnAsync(table.Columns[at], fields[at], rows, read, at, cancellationToken).ConfigureAwait(false);
        }

        return read;
    }

    private static Task ColumnAsync(
        Column column, DataField field, ParquetRowGroupReader rows, object?[][] read, int at, CancellationToken cancellationToken) => column.Type switch
        {
            ColumnType.Whole => ValuesAsync<long>(column, field, rows, read, at, cancellationToken),
            ColumnType.Real => ValuesAsync<double>(column, field, rows, read, at, cancellationToken),
            ColumnType.Flag => ValuesAsync<bool>(column, field, rows, read, at, cancellationToken),
            ColumnType.Day => ValuesAsync<DateOnly>(column, field, rows, read, at, cancellationToken),
            _ => TextsAsync(column, field, rows, read, at, cancellationToken),
        };

    private static async Task ValuesAsync<T>(
        Column column, DataField field, ParquetRowGroupReader rows, object?[][] read, int at, CancellationToken cancellationToken)
        where T : struct
    {
        if (column.IsRequired)
        {
            var values = new T[read.Length];
            await rows.ReadAsync<T>(field, values, cancellationToken: cancellationToken).ConfigureAwait(false);
            for (int row = 0; row < read.Length; row++)
            {
                read[row][at] = values[row];
            }
        }
        else
        {
            var values = new T?[read.Length];
            await rows.ReadAsync<T>(field, values, cancellationToken: cancellationToken).ConfigureAwait(false);
            for (int row = 0; row < read.Length; row++)
            {
                read[row][at] = values[row];
            }
        }
    }

    private static async Task TextsAsync(
        Column column, DataField field, ParquetRowGroupReader rows, object?[][] read, int at, CancellationToken cancellationToken)
    {
        string?[] values = new string?[read.Length];
        await rows.ReadAsync(field, values!, cancellationToken: cancellationToken).ConfigureAwait(false);
        for (int row = 0; row < read.Length; row++)
        {
            read[row][at] = values[row] ?? (column.IsRequired ? throw new FormatException($"{column.Name} is missing") : null);
        }
    }

    // The library says in many ways that a file is none of its kind.
    private static async Task<T> Guarded<T>(Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it stumbles over is the file's: it is refused, by name.
        catch (Exception e) when (e is not (FormatException or OperationCanceledException))
#pragma warning restore CA1031
        {
            throw new FormatException($"it cannot be read as Parquet: {e.Message.TrimEnd('.')}", e);
        }
    }
}
