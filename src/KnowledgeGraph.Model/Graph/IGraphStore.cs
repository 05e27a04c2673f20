using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// The port to a graph store. Safe for concurrent use; one writer at a time. Every reading method is one round trip to the store,
/// whatever the number of ids it is given: callers batch.
/// </summary>
/// <remarks>
/// Methods throw <see cref="GraphStoreException"/> where the store fails, <see cref="ArgumentException"/> for arguments outside the
/// bounds stated, and <see cref="OperationCanceledException"/>. Ids that the graph does not know are absent from results, never an error.
/// </remarks>
public interface IGraphStore : IGraphReader, IAsyncDisposable
{
    /// <summary>The address of the store without any secret, for messages.</summary>
    string Address { get; }

    /// <summary>Creates or migrates what is needed; harmless when repeated. Call it once before anything else.</summary>
    /// <exception cref="GraphStoreException">The store cannot be opened or written, or was made by a newer version.</exception>
    Task InitializeAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Keeps a document in one transaction. What it cites and the graph lacks becomes a stub; an instrument that was a stub is filled
    /// and what could not be resolved before (pinpoints into it, names it binds, texts in its annexes) is resolved; a changed text
    /// replaces its own provisions, citations, statements and diagnostics and nothing else; the same document again changes nothing.
    /// The graph does not depend on the order in which documents are saved.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="fingerprint">What <see cref="SourcesAsync"/> gives back for its source.</param>
    /// <param name="cancellationToken">Cancels before the transaction commits; nothing is half-written.</param>
    Task<SaveOutcome> SaveAsync(Document document, string fingerprint, CancellationToken cancellationToken = default);

    /// <summary>
    /// Keeps documents in one transaction; the graph is the same as if they had been saved one by one in their order. For a load of many:
    /// what follows from all of them is derived once.
    /// </summary>
    /// <param name="documents">The documents.</param>
    /// <param name="cancellationToken">Cancels before the transaction commits; none of them is kept then.</param>
    /// <returns>What became of each, in their order.</returns>
    Task<IReadOnlyList<SaveOutcome>> SaveAsync(IReadOnlyList<IncomingDocument> documents, CancellationToken cancellationToken = default);

    /// <summary>Every file that has been loaded.</summary>
    Task<IReadOnlyList<LoadedSource>> SourcesAsync(CancellationToken cancellationToken = default);
}
