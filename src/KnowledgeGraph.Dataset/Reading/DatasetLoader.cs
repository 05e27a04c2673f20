using KnowledgeGraph.Dataset.Tables;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Dataset.Reading;

/// <summary>
/// Loads a data set into a store: it makes the graph that it was written from. All of it is checked before anything is loaded: the sums of
/// the files, every row of every table, every text.
/// </summary>
/// <param name="graph">The store, initialized.</param>
public sealed class DatasetLoader(IGraphStore graph)
{
    // As many as of documents: what follows from them is derived together.
    private const int MostTexts = 64;
    private const long MostUnits = 4 * 1024 * 1024;

    /// <summary>Loads it.</summary>
    /// <param name="folder">The folder of the data set.</param>
    /// <param name="began">Is told how many texts it has, when all is checked.</param>
    /// <param name="took">Is told of what became of each text that was loaded.</param>
    /// <param name="stop">Stops between two batches: the one being saved is saved.</param>
    /// <exception cref="DatasetException">It is not as it was written. Nothing was loaded.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task LoadAsync(string folder, Action<int> began, Action<SaveOutcome> took, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(began);
        ArgumentNullException.ThrowIfNull(took);
        var opened = DatasetFolder.Open(folder);
        ILookup<InstrumentId, KeptSource> sources = await DatasetCheck.CheckAsync(opened, stop).ConfigureAwait(false);
        began(checked((int)opened.RowsOf(TextTable.One)));
        var batch = new List<KeptText>();
        long units = 0;
        await foreach ((KeptText text, _) in DatasetTexts.ReadAsync(opened, stop).ConfigureAwait(false))
        {
            // The files of an instrument come with its first text: its texts are saved together.
            bool isSame = batch.Count > 0 && batch[^1].Instrument == text.Instrument;
            if (!isSame && (batch.Count >= MostTexts || units >= MostUnits))
            {
                await SaveAsync(batch, sources, took).ConfigureAwait(false);
                (batch, units) = ([], 0);
                stop.ThrowIfCancellationRequested();
            }

            batch.Add(text);
            units += text.Provisions.Sum(p => (long)p.Text.Length);
        }

        await SaveAsync(batch, sources, took).ConfigureAwait(false);
        await foreach (IncomingRecords records in DatasetRecords.ReadAsync(opened, stop).ConfigureAwait(false))
        {
            stop.ThrowIfCancellationRequested();
            await graph.SaveRecordsAsync(records, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task SaveAsync(List<KeptText> batch, ILookup<InstrumentId, KeptSource> sources, Action<SaveOutcome> took)
    {
        if (batch.Count == 0)
        {
            return;
        }

        IReadOnlyList<SaveOutcome> outcomes = await graph.RestoreAsync(
            batch, [.. batch.Select(t => t.Instrument).Distinct().SelectMany(i => sources[i])], CancellationToken.None).ConfigureAwait(false);
        foreach (SaveOutcome outcome in outcomes)
        {
            took(outcome);
        }
    }
}
