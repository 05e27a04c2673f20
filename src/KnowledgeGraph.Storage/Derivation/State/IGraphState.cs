using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation.State;

/// <summary>
/// What a derivation asks of a store: the state before a change of what the change touches. What is asked for grows with what the
/// documents refer to, not with the graph. All answers are of one state, or the change is not written.
/// </summary>
internal interface IGraphState
{
    /// <summary>The texts that are there of instruments.</summary>
    Task<StoredTexts> TextsAsync(IReadOnlyCollection<string> instruments, CancellationToken cancellationToken);

    /// <summary>Texts that are there, whole, in any order.</summary>
    Task<IReadOnlyList<KeptText>> KeptAsync(IReadOnlyCollection<TextPlace> texts, CancellationToken cancellationToken);

    /// <summary>The records that are there of places, from all files; and, for the last records of a file, those that it has
    /// not said again.</summary>
    /// <param name="incoming">The records that come.</param>
    /// <param name="places">Their places.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<StoredRecords> RecordsAsync(IncomingRecords incoming, IReadOnlyCollection<RecordPlace> places, CancellationToken cancellationToken);

    /// <summary>Where ids lead, and what the texts assert of them. Nothing is answered of an id that neither texts nor the store know.</summary>
    Task<IReadOnlyList<StoredReference>> ReferencesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>What the graph shows of instruments. Nothing is answered of one that is not there.</summary>
    Task<IReadOnlyList<StoredInstrument>> InstrumentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>
    /// The resolved citations of every provision of which one may lead elsewhere after the change.
    /// </summary>
    /// <param name="changed">Instruments whose text changes, or is said to stand elsewhere: citations of a part of it are concerned.</param>
    /// <param name="moved">Ids that lead to another instrument: all their citations are concerned.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<StoredCitation>> CitationsAsync(
        IReadOnlyCollection<string> changed, IReadOnlyCollection<MovedReference> moved, CancellationToken cancellationToken);

    /// <summary>The files that have been loaded: those of the paths, and all of the instruments.</summary>
    Task<IReadOnlyList<StoredSource>> SourcesAsync(
        IReadOnlyCollection<string> paths, IReadOnlyCollection<string> instruments, CancellationToken cancellationToken);

    /// <summary>What texts that are there cite.</summary>
    Task<IReadOnlyList<CitedPlace>> CitedAsync(IReadOnlyCollection<TextPlace> texts, CancellationToken cancellationToken);

    /// <summary>Which of these provisions are there.</summary>
    Task<IReadOnlyList<StoredProvision>> ProvisionsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);
}
