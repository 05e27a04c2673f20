using KnowledgeGraph.Dataset.Columns;

namespace KnowledgeGraph.Dataset.Reading;

/// <summary>The rows of a table, one after the other, held to the order of its key and to their number.</summary>
/// <param name="table">The table.</param>
/// <param name="path">Its file, as it is told.</param>
/// <param name="count">How many rows it is said to have.</param>
/// <param name="stream">The file.</param>
/// <param name="rows">The rows of it.</param>
internal sealed class TableRows(Table table, string path, long count, Stream stream, IAsyncEnumerable<object?[]> rows) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<object?[]> _rows = rows.GetAsyncEnumerator();

    /// <summary>The row that it stands at; null before the first and behind the last.</summary>
    public Cells? Current { get; private set; }

    /// <summary>Which row that is, from 1; the line of names does not count.</summary>
    public long Number { get; private set; }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="DatasetException">It is not as it has to be.</exception>
    public async Task<bool> NextAsync()
    {
        Cells? before = Current;
        bool isThere;
        Number++;
        try
        {
            isThere = await _rows.MoveNextAsync().ConfigureAwait(false);
        }
        catch (FormatException e)
        {
            throw Refusal(Number, e.Message, e);
        }
        catch (IOException e)
        {
            throw Refusal(Number, $"it cannot be read: {e.Message.TrimEnd('.')}", e);
        }

        Current = isThere ? new Cells(table, _rows.Current) : null;
        if (Current is null ? Number - 1 != count : Number > count)
        {
            throw Refusal(Number, Current is null ? $"it ends here, and had {count} rows when it was written" : $"it had {count} rows when it was written");
        }

        return before is null || Current is null || Compare(before, Current) < 0
            ? isThere : throw Refusal(Number, "it does not come behind the row before in the order of the table, or is there twice");
    }

    /// <summary>Compares the row that it stands at with a text, by instrument and edition.</summary>
    public int CompareTo(string instrument, string edition)
    {
        int order = CodePointOrder.Of.Compare(Current!.Text("instrument"), instrument);
        return order != 0 ? order : CodePointOrder.Of.Compare(Current.Text("edition"), edition);
    }

    /// <summary>A sentence that names the file and a row.</summary>
    public DatasetException Refusal(long row, string what, Exception? inner = null)
    {
        string message = $"{path}, row {row}: {what}. Nothing was loaded.";
        return inner is null ? new DatasetException(message) : new DatasetException(message, inner);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _rows.DisposeAsync().ConfigureAwait(false);
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    private int Compare(Cells before, Cells now)
    {
        for (int at = 0; at < table.Keys; at++)
        {
            int order = (before.Values[at], now.Values[at]) switch
            {
                (string one, string other) => CodePointOrder.Of.Compare(one, other),
                (long one, long other) => one.CompareTo(other),
                _ => 0,
            };
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
