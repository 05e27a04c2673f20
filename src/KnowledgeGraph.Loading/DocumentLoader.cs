using KnowledgeGraph.Extraction.Reading.Records;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Records;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Loading;

/// <summary>
/// Brings files into a store: what is new or changed is extracted on all cores and saved in the order of the files, some at a time,
/// while the next are read. A file that fails is reported and leaves no trace; the others are loaded all the same.
/// </summary>
/// <param name="store">The store, initialized.</param>
/// <param name="reader">Reads the files.</param>
/// <param name="records">Keeps files of records; null where there are none.</param>
public sealed class DocumentLoader(IGraphWriter store, SourceReader reader, IRecordWriter? records = null)
{
    /// <summary>A store that fails so many times in a row is given up.</summary>
    private const int StoreFailuresInARow = 3;

    /// <summary>Loads files.</summary>
    /// <param name="sources">The files; of several with the same name only the first counts.</param>
    /// <param name="observer">Is told of every file, when what it holds is in the graph.</param>
    /// <param name="stop">Stops between two batches: the one being saved is saved, the summary is not complete.</param>
    /// <exception cref="GraphStoreException">The store fails, not only for one document.</exception>
    public async Task<LoadSummary> LoadAsync(IReadOnlyList<DocumentSource> sources, ILoadObserver observer, CancellationToken stop = default)
    {
        DocumentSource[] all = [.. sources.DistinctBy(s => s.Name)];
        DocumentSource[] distinct = [.. all.Where(s => s.Records == RecordLayout.None)];
        var run = new Run(store, observer, all.Length);
        observer.Started(all.Length);
        Task saving = Task.CompletedTask;
        try
        {
            run.Known = (await store.SourcesAsync(stop).ConfigureAwait(false)).ToDictionary(s => s.Source, StringComparer.Ordinal);
            ReadDocument Work(DocumentSource source)
            {
                ReadDocument read = reader.Read(
                    source, (name, fingerprint) => run.Known.TryGetValue(name, out LoadedSource? loaded) && loaded.Fingerprint == fingerprint);
                return read with { Document = read.Document is { } document ? ResolutionPart.Within(document) : null };
            }

            var batch = new LoadBatch(reader.Options);
            await foreach (ReadDocument read in InOrder.SelectAsync(distinct, Work, reader.Options, stop).ConfigureAwait(false))
            {
                batch.Add(read);
                if (batch.IsFull || saving.IsCompleted)
                {
                    await saving.ConfigureAwait(false);
                    stop.ThrowIfCancellationRequested();
                    saving = run.TakeAsync(batch.TakeAll());
                }
            }

            await saving.ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
            saving = run.TakeAsync(batch.TakeAll());
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The summary says how far it came.
        }

        // What is being saved is saved to its end: stopping waits for it.
        await saving.ConfigureAwait(false);
        await LoadRecordsAsync(run, [.. all.Where(s => s.Records != RecordLayout.None)], stop).ConfigureAwait(false);
        return run.Summary;
    }

    private async Task LoadRecordsAsync(Run run, DocumentSource[] files, CancellationToken stop)
    {
        if (files.Length == 0 || records is null)
        {
            foreach (DocumentSource file in files)
            {
                run.Took(new LoadStep(file.Name, LoadOutcome.Failed) { Message = "is a file of records, which are not kept here" });
            }

            return;
        }

        try
        {
            stop.ThrowIfCancellationRequested();
            var loader = new RecordLoader(records, reader.Options);
            Dictionary<string, RecordSource> known =
                (await records.RecordSourcesAsync(stop).ConfigureAwait(false)).ToDictionary(s => s.Source, StringComparer.Ordinal);
            foreach (DocumentSource file in files)
            {
                stop.ThrowIfCancellationRequested();
                run.Took(await loader.LoadAsync(file, known, stop).ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The summary says how far it came.
        }
    }

    /// <summary>One run, and what it did so far.</summary>
    private sealed class Run(IGraphWriter store, ILoadObserver observer, int total)
    {
        private readonly Dictionary<string, string> _sameRun = new(StringComparer.Ordinal);
        private int _storeFailures;

        public Dictionary<string, LoadedSource> Known { get; set; } = [];

        public LoadSummary Summary { get; private set; } = new(total);

        /// <summary>Saves a batch and tells of its files in their order.</summary>
        public async Task TakeAsync(IReadOnlyList<ReadDocument> batch)
        {
            IncomingDocument[] incoming =
                [.. batch.Where(r => r.Document is { } d && Refusal(d) is null).Select(r => new IncomingDocument(r.Document!, r.Fingerprint!))];
            Queue<SaveOutcome>? outcomes = await SaveAsync(incoming).ConfigureAwait(false);
            foreach (ReadDocument read in batch)
            {
                LoadStep step = Unsaved(read) ?? (outcomes is not null
                    ? Saved(read, outcomes.Dequeue())
                    : await SaveAloneAsync(read).ConfigureAwait(false));
                Took(step);
            }
        }

        /// <summary>A file has been dealt with.</summary>
        public void Took(LoadStep step)
        {
            Summary = Summary.With(step.Outcome);
            observer.Took(step);
        }

        // Null where the batch cannot be saved as a whole: then one by one, so that the document to blame is named. No document is to blame
        // for a store that is away.
        private async Task<Queue<SaveOutcome>?> SaveAsync(IncomingDocument[] incoming)
        {
            if (incoming.Length == 0)
            {
                return [];
            }

            try
            {
                var outcomes = new Queue<SaveOutcome>(await store.SaveAsync(incoming, CancellationToken.None).ConfigureAwait(false));
                _storeFailures = 0;
                return outcomes;
            }
            catch (GraphStoreException e) when (e.RetryAfter is null)
            {
                return null;
            }
        }

        private async Task<LoadStep> SaveAloneAsync(ReadDocument read)
        {
            try
            {
                SaveOutcome outcome = await store.SaveAsync(read.Document!, read.Fingerprint!, CancellationToken.None).ConfigureAwait(false);
                _storeFailures = 0;
                return Saved(read, outcome);
            }
            catch (GraphStoreException e) when (e.RetryAfter is null && ++_storeFailures < StoreFailuresInARow)
            {
                return new LoadStep(read.Source, LoadOutcome.Failed) { Message = $"could not be saved: {e.Message}" };
            }
        }

        private LoadStep? Unsaved(ReadDocument read)
        {
            if (read.Problem is not null)
            {
                return new LoadStep(read.Source, LoadOutcome.Failed) { Message = read.Problem };
            }

            if (read.Document is not { } document)
            {
                InstrumentId known = Known[read.Source].Instrument;
                _sameRun.TryAdd(known.Value, read.Source);
                return new LoadStep(read.Source, LoadOutcome.Unchanged) { Instrument = known };
            }

            return Refusal(document) is { } refusal ? new LoadStep(read.Source, LoadOutcome.Failed) { Message = refusal } : null;
        }

        private LoadStep Saved(ReadDocument read, SaveOutcome outcome)
        {
            InstrumentId id = read.Document!.Head.Id;
            string text = id.Value + (read.Document.Part is { } letter ? $" {letter}" : "");
            bool isSecond = !_sameRun.TryAdd(text, read.Source);
            return new LoadStep(read.Source, outcome switch
            {
                SaveOutcome.Added => LoadOutcome.Added,
                SaveOutcome.Replaced => LoadOutcome.Replaced,
                _ => LoadOutcome.Unchanged,
            })
            {
                Instrument = id,
                Message = isSecond && outcome == SaveOutcome.Replaced
                    ? $"is {text}, as is {_sameRun[text]}, with another text; the last one read stays"
                    : read.Remark,
            };
        }
    }

    // The graph is one of instruments: a text that is none, and names itself by no symbol, has no place in it.
    private static string? Refusal(Document document) =>
        string.IsNullOrEmpty(document.Head.Id.Value) ? "does not say what it is: no symbol and no title was found"
        : document.Head.Id.Value.Length > IndexedName.Longest
            ? $"calls itself by a symbol of {document.Head.Id.Value.Length} characters, which is none"
        : document.Head.Symbol is null && document.Diagnostics.Any(d => d.Code == DiagnosticCodes.NotAResolution)
            ? "is no resolution: no symbol, no preamble and no operative paragraph was found, and it was not loaded"
        : null;
}
