using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Loading.Tests;

/// <summary>The writing half of a store, in memory.</summary>
internal sealed class MemoryStore : IGraphWriter
{
    private readonly Dictionary<string, LoadedSource> _sources = [];
    private readonly Dictionary<InstrumentId, string> _texts = [];

    public List<string> Saved { get; } = [];

    public List<int> Batches { get; } = [];

    public Func<Task> BeforeBatch { get; set; } = () => Task.CompletedTask;

    public Action<Document> BeforeSave { get; set; } = _ => { };

    public Task<SaveOutcome> SaveAsync(Document document, string fingerprint, CancellationToken cancellationToken = default)
    {
        BeforeSave(document);
        Saved.Add(document.Source);
        _sources[document.Source] = new LoadedSource(document.Source, fingerprint, document.Head.Id);
        SaveOutcome outcome = !_texts.TryGetValue(document.Head.Id, out string? before) ? SaveOutcome.Added
            : before == fingerprint ? SaveOutcome.Unchanged
            : SaveOutcome.Replaced;
        _texts[document.Head.Id] = fingerprint;
        return Task.FromResult(outcome);
    }

    public async Task<IReadOnlyList<SaveOutcome>> SaveAsync(IReadOnlyList<IncomingDocument> documents, CancellationToken cancellationToken = default)
    {
        await BeforeBatch();

        // All or none: whoever cannot be saved is found before the first is.
        foreach (IncomingDocument incoming in documents)
        {
            BeforeSave(incoming.Document);
        }

        Action<Document> beforeSave = BeforeSave;
        BeforeSave = _ => { };
        var outcomes = new List<SaveOutcome>();
        foreach (IncomingDocument incoming in documents)
        {
            outcomes.Add(await SaveAsync(incoming.Document, incoming.Fingerprint, cancellationToken));
        }

        BeforeSave = beforeSave;
        Batches.Add(documents.Count);
        return outcomes;
    }

    public Task<IReadOnlyList<LoadedSource>> SourcesAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<LoadedSource>>([.. _sources.Values]);
}
