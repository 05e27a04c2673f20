using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Dataset.Tables;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Dataset.Writing;

/// <summary>Fills the tables of what is recorded of adoptions.</summary>
/// <param name="graph">The graph.</param>
/// <param name="tables">The tables.</param>
internal sealed class RecordTables(IGraphStore graph, OpenTables tables)
{
    private const int RecordsAPage = 200;

    /// <summary>Writes what all sources together record of some instruments, which come in the order of their ids.</summary>
    public async Task WriteAsync(IReadOnlyList<KeptInstrument> instruments, CancellationToken cancellationToken)
    {
        ILookup<InstrumentId, AdoptionRecord> records =
            await graph.RecordsAsync([.. instruments.Select(i => i.Instrument.Id)], cancellationToken).ConfigureAwait(false);
        foreach (AdoptionRecord record in instruments.SelectMany(i => records[i.Instrument.Id].OrderBy(r => r.Part ?? "", StringComparer.Ordinal)))
        {
            await tables.WriteAsync(DatasetTables.Records, DatasetTables.Records.Values(record)).ConfigureAwait(false);
            await WriteAsync(DatasetTables.Votes, record, record.Votes).ConfigureAwait(false);
            await WriteAsync(DatasetTables.Sponsors, record, record.Sponsors).ConfigureAwait(false);
            await WriteAsync(DatasetTables.Headings, record, record.Subjects).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what each file records, and the States.</summary>
    /// <param name="sum">Makes the sums of rows.</param>
    /// <param name="whole">Gathers what the data set's version is of.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task WriteFilesAsync(TextSum sum, TextSum whole, CancellationToken cancellationToken)
    {
        foreach (State state in await graph.StatesAsync([], cancellationToken).ConfigureAwait(false))
        {
            await tables.WriteAsync(DatasetTables.States, DatasetTables.States.Values(state)).ConfigureAwait(false);
        }

        IReadOnlyList<RecordSource> sources = await graph.RecordSourcesAsync(cancellationToken).ConfigureAwait(false);
        foreach (RecordSource source in sources.OrderBy(s => s.Source, CodePointOrder.Of))
        {
            object?[] row = RecordSourceTable.One.Values(source);
            whole.Add(RecordSourceTable.One.Name, row);
            await tables.WriteAsync(RecordSourceTable.One, row).ConfigureAwait(false);
            for ((InstrumentId, string?)? after = null; await graph.RecordsAfterAsync(source.Source, after, RecordsAPage, cancellationToken).ConfigureAwait(false)
                is { Count: > 0 } page; after = (page[^1].Record.Instrument, page[^1].Record.Part))
            {
                foreach (KeptRecord kept in page)
                {
                    object?[] recorded = RecordedTable.One.Values((source.Source, kept, ""));
                    sum.Add(RecordedTable.One.Name, recorded.AsSpan(..^1));
                    recorded[^1] = sum.Take();
                    whole.Add(RecordedTable.One.Name, recorded);
                    await tables.WriteAsync(RecordedTable.One, recorded).ConfigureAwait(false);
                }
            }
        }
    }

    private async Task WriteAsync<T>(RecordPartTable<T> table, AdoptionRecord record, IReadOnlyList<T> items)
    {
        foreach ((int at, T item) in items.Index())
        {
            await tables.WriteAsync(table, table.Values((record, at, item))).ConfigureAwait(false);
        }
    }
}
