namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// The port to a graph store. Safe for concurrent use; one writer at a time. Every reading method is one round trip to the store,
/// whatever the number of ids it is given: callers batch.
/// </summary>
/// <remarks>
/// Methods throw <see cref="GraphStoreException"/> where the store fails, <see cref="ArgumentException"/> for arguments outside the
/// bounds stated, and <see cref="OperationCanceledException"/>. Ids that the graph does not know are absent from results, never an error.
/// </remarks>
public interface IGraphStore : IGraphReader, IGraphWriter, IAsyncDisposable
{
    /// <summary>The address of the store without any secret, for messages.</summary>
    string Address { get; }

    /// <summary>Creates or migrates what is needed; harmless when repeated. Call it once before anything else.</summary>
    /// <exception cref="GraphStoreException">The store cannot be opened or written, or was made by a newer version.</exception>
    Task InitializeAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes the words that are kept of every text (<see cref="IWordingReader"/>) anew from its paragraphs. Nothing else changes,
    /// and readers see the old ones or the new ones.</summary>
    /// <returns>How many texts there are.</returns>
    Task<int> RebuildWordingsAsync(CancellationToken cancellationToken = default);
}
