using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Dataset.Tables;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Dataset.Reading;

/// <summary>Whether a data set is as it was written. It is gone through once, and nothing of it is kept but the names of files.</summary>
internal static class DatasetCheck
{
    /// <summary>Checks all of it.</summary>
    /// <returns>The files that its texts came from.</returns>
    /// <exception cref="DatasetException">It is not as it was written.</exception>
    public static async Task<ILookup<InstrumentId, KeptSource>> CheckAsync(DatasetFolder folder, CancellationToken stop)
    {
        string? damage = await folder.DamageAsync(stop).ConfigureAwait(false);
        try
        {
            ILookup<InstrumentId, KeptSource> sources = await RowsAsync(folder, stop).ConfigureAwait(false);
            return damage is null ? sources : throw new DatasetException($"{damage}. Nothing was loaded.");
        }
        catch (DatasetException e) when (damage is not null && !e.Message.StartsWith(damage, StringComparison.Ordinal))
        {
            // What is wrong with a file shows in a row, mostly.
            throw new DatasetException($"{damage}. {e.Message}", e);
        }
    }

    private static async Task<ILookup<InstrumentId, KeptSource>> RowsAsync(DatasetFolder folder, CancellationToken stop)
    {
        // Texts and files of records first: to the other tables one that is not in its place is none.
        await EachAsync(folder, TextTable.One, _ => { }, stop).ConfigureAwait(false);
        await EachAsync(folder, RecordSourceTable.One, _ => { }, stop).ConfigureAwait(false);
        var instruments = new HashSet<InstrumentId>();
        await foreach ((KeptText text, long row) in DatasetTexts.ReadAsync(folder, stop).ConfigureAwait(false))
        {
            instruments.Add(text.Instrument);
            if (KeptTextCheck.Fault(text) is { } fault)
            {
                throw new DatasetException($"{folder.PathOf(TextTable.One)}, row {row}: {fault} Nothing was loaded.");
            }
        }

        await foreach (IncomingRecords _ in DatasetRecords.ReadAsync(folder, stop).ConfigureAwait(false))
        {
            // Each was read, and is as it was written.
        }

        List<KeptSource> sources = [];
        foreach (Table table in DatasetTables.All.Where(t => !t.IsLoaded).Append(SourceTable.One))
        {
            await EachAsync(folder, table, cells => sources.AddRange(table == SourceTable.One ? [SourceTable.Read(cells)] : []), stop).ConfigureAwait(false);
        }

        return sources.Where(s => instruments.Contains(s.Instrument)).ToLookup(s => s.Instrument);
    }

    private static async Task EachAsync(DatasetFolder folder, Table table, Action<Cells> read, CancellationToken stop)
    {
        TableRows rows = folder.OpenTable(table, stop);
        await using (rows.ConfigureAwait(false))
        {
            while (await rows.NextAsync().ConfigureAwait(false))
            {
                read(rows.Current!);
            }
        }
    }
}
