using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Dataset.Files;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Dataset.Writing;

/// <summary>The files of all tables while they are written, each table in all formats that are wanted.</summary>
internal sealed class OpenTables : IAsyncDisposable
{
    private readonly Dictionary<string, Open> _tables;
    private bool _isEnded;

    /// <summary>Opens them in a folder.</summary>
    public OpenTables(string folder, IReadOnlyList<Table> tables, IReadOnlyList<RowFile> formats) =>
        _tables = tables.ToDictionary(t => t.Name, t => new Open(t, folder, formats), StringComparer.Ordinal);

    /// <summary>How many rows a table has.</summary>
    public long Rows(Table table) => _tables[table.Name].Rows;

    /// <summary>Writes a row.</summary>
    public async ValueTask WriteAsync(Table table, object?[] row)
    {
        Open open = _tables[table.Name];
        open.Rows++;
        foreach (IRowWriter file in open.Files)
        {
            await file.WriteAsync(row).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what is left of each, down to the disk.</summary>
    public async Task EndAsync()
    {
        foreach (Open open in _tables.Values)
        {
            foreach ((IRowWriter file, FileStream stream) in open.Files.Zip(open.Streams))
            {
                await file.EndAsync().ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }
        }

        _isEnded = true;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (IRowWriter file in _tables.Values.SelectMany(t => t.Files))
        {
            try
            {
                await file.DisposeAsync().ConfigureAwait(false);
            }
            catch (IOException) when (!_isEnded)
            {
                // What could not be written before cannot be now; that has been thrown.
            }
        }
    }

    private sealed class Open
    {
        public Open(Table table, string folder, IReadOnlyList<RowFile> formats)
        {
            Streams = [.. formats.Select(f => OwnFiles.Create(Path.Combine(folder, f.NameOf(table))))];
            Files = [.. formats.Zip(Streams, (format, stream) => format.Create(table, stream))];
        }

        public FileStream[] Streams { get; }

        public IRowWriter[] Files { get; }

        public long Rows { get; set; }
    }
}
