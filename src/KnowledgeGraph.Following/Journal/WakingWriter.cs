using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Journal;

/// <summary>Saves, and wakes whoever waits for what is saved: what this process saves is told at once.</summary>
/// <param name="writer">Saves.</param>
/// <param name="journal">Is woken.</param>
public sealed class WakingWriter(IGraphWriter writer, ChangeJournal journal) : IGraphWriter
{
    /// <inheritdoc />
    public async Task<SaveOutcome> SaveAsync(Document document, string fingerprint, CancellationToken cancellationToken = default)
    {
        SaveOutcome outcome = await writer.SaveAsync(document, fingerprint, cancellationToken).ConfigureAwait(false);
        journal.Wake();
        return outcome;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SaveOutcome>> SaveAsync(IReadOnlyList<IncomingDocument> documents, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<SaveOutcome> outcomes = await writer.SaveAsync(documents, cancellationToken).ConfigureAwait(false);
        journal.Wake();
        return outcomes;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LoadedSource>> SourcesAsync(CancellationToken cancellationToken = default) => writer.SourcesAsync(cancellationToken);
}
