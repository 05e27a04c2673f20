using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Loading;

/// <summary>
/// Brings files into a store: what is new or changed is extracted on all cores and saved one document at a time in the order of the
/// files. A file that fails is reported and leaves no trace; the others are loaded all the same.
/// </summary>
/// <param name="store">The store, initialized.</param>
/// <param name="reader">Reads the files.</param>
public sealed class DocumentLoader(IGraphStore store, DocumentReader reader)
{
    /// <summary>A store that fails so many times in a row is given up.</summary>
    private const int StoreFailuresInARow = 3;

    /// <summary>Loads files.</summary>
    /// <param name="sources">The files; of several with the same name only the first counts.</param>
    /// <param name="observer">Is told of every file.</param>
    /// <param name="stop">Stops between two documents: the one being saved is saved, the summary is not complete.</param>
    /// <exception cref="GraphStoreException">The store fails, not only for one document.</exception>
    public async Task<LoadSummary> LoadAsync(IReadOnlyList<DocumentSource> sources, ILoadObserver observer, CancellationToken stop = default)
    {
        DocumentSource[] distinct = [.. sources.DistinctBy(s => s.Name)];
        var summary = new LoadSummary(distinct.Length);
        observer.Started(distinct.Length);
        try
        {
            Dictionary<string, LoadedSource> known = (await store.SourcesAsync(stop).ConfigureAwait(false)).ToDictionary(s => s.Source, StringComparer.Ordinal);
            ReadDocument Work(DocumentSource source) =>
                reader.Read(source, (name, fingerprint) => known.TryGetValue(name, out LoadedSource? loaded) && loaded.Fingerprint == fingerprint);

            var sameRun = new Dictionary<InstrumentId, string>();
            int storeFailures = 0;
            await foreach (ReadDocument read in InOrder.SelectAsync(distinct, Work, reader.Options, stop).ConfigureAwait(false))
            {
                stop.ThrowIfCancellationRequested();
                LoadStep step;
                try
                {
                    step = await TakeAsync(read, known.GetValueOrDefault(read.Source), sameRun).ConfigureAwait(false);
                    storeFailures = 0;
                }
                catch (GraphStoreException e) when (++storeFailures < StoreFailuresInARow)
                {
                    step = new LoadStep(read.Source, LoadOutcome.Failed) { Message = $"could not be saved: {e.Message}" };
                }

                summary = summary.With(step.Outcome);
                observer.Took(step);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The summary says how far it came.
        }

        return summary;
    }

    private async Task<LoadStep> TakeAsync(ReadDocument read, LoadedSource? known, Dictionary<InstrumentId, string> sameRun)
    {
        if (read.Problem is not null)
        {
            return new LoadStep(read.Source, LoadOutcome.Failed) { Message = read.Problem };
        }

        if (read.Document is not { } document)
        {
            sameRun.TryAdd(known!.Instrument, read.Source);
            return new LoadStep(read.Source, LoadOutcome.Unchanged) { Instrument = known.Instrument };
        }

        if (Refusal(document) is { } refusal)
        {
            return new LoadStep(read.Source, LoadOutcome.Failed) { Message = refusal };
        }

        // A document that is being saved is saved to its end: stopping waits for it.
        SaveOutcome outcome = await store.SaveAsync(document, read.Fingerprint!, CancellationToken.None).ConfigureAwait(false);
        bool isSecond = !sameRun.TryAdd(document.Head.Id, read.Source);
        return new LoadStep(read.Source, outcome switch
        {
            SaveOutcome.Added => LoadOutcome.Added,
            SaveOutcome.Replaced => LoadOutcome.Replaced,
            _ => LoadOutcome.Unchanged,
        })
        {
            Instrument = document.Head.Id,
            Message = isSecond && outcome == SaveOutcome.Replaced
                ? $"is {document.Head.Id}, as is {sameRun[document.Head.Id]}, with another text; the last one read stays"
                : null,
        };
    }

    // The graph is one of instruments: a text that is none, and names itself by no symbol, has no place in it.
    private static string? Refusal(Document document) =>
        string.IsNullOrEmpty(document.Head.Id.Value) ? "does not say what it is: no symbol and no title was found"
        : document.Head.Symbol is null && document.Diagnostics.Any(d => d.Code == DiagnosticCodes.NotAResolution)
            ? "is no resolution: no symbol, no preamble and no operative paragraph was found, and it was not loaded"
        : null;
}
