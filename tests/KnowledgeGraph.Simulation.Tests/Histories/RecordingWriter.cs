using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Simulation.Tests.Histories;

/// <summary>Hands documents on to a store and keeps account of what it has to hold: what was told to be saved is, what was not may be.</summary>
/// <param name="store">The store.</param>
/// <param name="states">What it had to hold after each save, the newest last.</param>
internal sealed class RecordingWriter(IGraphStore store, List<KeptTexts> states) : IGraphWriter
{
    /// <summary>What it may hold, should a save that was begun since the last one have come to its end unseen.</summary>
    public List<KeptTexts> Pending { get; } = [];

    public async Task<SaveOutcome> SaveAsync(Document document, string fingerprint, CancellationToken cancellationToken = default) =>
        (await SaveAsync([new IncomingDocument(document, fingerprint)], cancellationToken))[0];

    public async Task<IReadOnlyList<SaveOutcome>> SaveAsync(IReadOnlyList<IncomingDocument> documents, CancellationToken cancellationToken = default)
    {
        (KeptTexts then, IReadOnlyList<SaveOutcome> expected) = states[^1].With(documents);
        Pending.Add(then);
        IReadOnlyList<SaveOutcome> outcomes = await store.SaveAsync(documents, cancellationToken);
        Pending.Clear();
        states.Add(then);
        Assert.That(outcomes, Is.EqualTo(expected), "what became of the documents");
        return outcomes;
    }

    /// <summary>Takes something out.</summary>
    public async Task RemoveAsync(Removal removal)
    {
        (KeptTexts then, IReadOnlyList<(string Instrument, string Place)> texts, IReadOnlyList<string> files) = states[^1].Without(removal);
        Pending.Add(then);
        Removed removed = await store.RemoveAsync([removal]);
        Pending.Clear();
        states.Add(then);
        Assert.That(
            removed.Texts.Select(t => (t.Instrument.Value, $"{Translation.Prefix(t.Language)}{t.Part}".TrimEnd(':'))), Is.EqualTo(texts),
            "what was taken out");
        Assert.That(removed.Sources, Is.EqualTo(files), "which files are forgotten");
    }

    public Task<IReadOnlyList<LoadedSource>> SourcesAsync(CancellationToken cancellationToken = default) => store.SourcesAsync(cancellationToken);
}
