using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation.State;

/// <summary>A graph without anything in it.</summary>
internal sealed class EmptyGraph : IGraphState
{
    public Task<StoredTexts> TextsAsync(IReadOnlyCollection<string> instruments, CancellationToken cancellationToken) =>
        Task.FromResult(new StoredTexts(0, [], []));

    public Task<IReadOnlyList<KeptText>> KeptAsync(IReadOnlyCollection<TextPlace> texts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KeptText>>([]);

    public Task<StoredRecords> RecordsAsync(
        IncomingRecords incoming, IReadOnlyCollection<RecordPlace> places, CancellationToken cancellationToken) =>
        Task.FromResult(new StoredRecords(0, [], []));

    public Task<IReadOnlyList<StoredReference>> ReferencesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredReference>>([]);

    public Task<IReadOnlyList<StoredInstrument>> InstrumentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredInstrument>>([]);

    public Task<IReadOnlyList<StoredCitation>> CitationsAsync(
        IReadOnlyCollection<string> changed, IReadOnlyCollection<MovedReference> moved, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredCitation>>([]);

    public Task<IReadOnlyList<StoredSource>> SourcesAsync(
        IReadOnlyCollection<string> paths, IReadOnlyCollection<string> instruments, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredSource>>([]);

    public Task<IReadOnlyList<CitedPlace>> CitedAsync(IReadOnlyCollection<TextPlace> texts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CitedPlace>>([]);

    public Task<IReadOnlyList<StoredProvision>> ProvisionsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredProvision>>([]);
}
