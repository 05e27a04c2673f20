namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// The port to a graph store. Safe for concurrent use; one writer at a time. Every reading method is one round trip to the store,
/// whatever the number of ids it is given: callers batch.
/// </summary>
/// <remarks>
/// Methods throw <see cref="GraphStoreException"/> where the store fails, <see cref="ArgumentException"/> for arguments outside the
/// bounds stated, and <see cref="OperationCanceledException"/>. Ids that the graph does not know are absent from results, never an error.
/// </remarks>
public interface IGraphStore : IGraphReader, IScanReader, IGraphWriter, IRecordWriter, IAsyncDisposable
{
    /// <summary>The address of the store without any secret, for messages.</summary>
    string Address { get; }

    /// <summary>Of a store that several servers keep the host and port of the one that answered last; null for any other.</summary>
    string? Member => null;

    /// <summary>Creates or migrates what is needed; harmless when repeated. Call it once before anything else.</summary>
    /// <exception cref="GraphStoreException">The store cannot be opened or written, or was made by a newer version.</exception>
    Task InitializeAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Keeps texts that another store kept, in one transaction: the graph is the one that saving their documents makes, the digests are
    /// those that they bring, and what followed from them there (where ids and pinpoints lead) is derived anew. A text that is at its
    /// place already is replaced, one of the same digest is left as it is.
    /// </summary>
    /// <param name="texts">The texts.</param>
    /// <param name="sources">The files that they came from: of instruments that are among the texts.</param>
    /// <param name="cancellationToken">Cancels before the transaction commits; none of them is kept then.</param>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="ArgumentException">A text is not as texts have to be. The message names it, and its provision.</exception>
    Task<IReadOnlyList<SaveOutcome>> RestoreAsync(
        IReadOnlyList<KeptText> texts, IReadOnlyList<KeptSource> sources, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes texts out again, in one transaction: the graph is afterwards what it would be had they never been loaded. What others cite of
    /// them stays as a stub, names that only they bound are forgotten, and pinpoints into them lead to the instrument as a whole. The files that
    /// they came from are forgotten too, so that a later load reads them again.
    /// </summary>
    /// <param name="removals">What goes. What is not there is passed over.</param>
    /// <param name="cancellationToken">Cancels before the transaction commits; nothing is taken out then.</param>
    /// <returns>What went; what follows the graph is told of it (<see cref="DocumentChangeKind.Removed"/>).</returns>
    /// <exception cref="GraphStoreException">A file was loaded by a version that did not note which of an instrument's texts came from it.</exception>
    Task<Removed> RemoveAsync(IReadOnlyList<Removal> removals, CancellationToken cancellationToken = default);

    /// <summary>
    /// Looks whether the store is what its texts say: the graph is made anew from the texts as they are kept, in a temporary folder, and
    /// compared fact by fact, with its indexes and its change log. What is saved meanwhile is not seen, or is waited for; nothing is changed.
    /// </summary>
    /// <param name="found">Is told each difference as it is found.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GraphStoreException">The store cannot be read, or is being changed all the time.</exception>
    Task<Verification> VerifyAsync(Action<GraphDifference> found, CancellationToken cancellationToken = default);

    /// <summary>Makes the words that are kept of every text (<see cref="IWordingReader"/>) anew from its paragraphs. Nothing else changes,
    /// and readers see the old ones or the new ones.</summary>
    /// <returns>How many texts there are.</returns>
    Task<int> RebuildWordingsAsync(CancellationToken cancellationToken = default);
}
