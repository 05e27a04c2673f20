namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// Everything that a graph holds, page after page, each in the order of the ids (by code point): for whoever carries a graph elsewhere or
/// looks through all of it. A page costs the same wherever it begins, and no state of the store is held between two: who needs them to be of
/// one state compares revisions (<see cref="IChangeReader"/>). One call is one round trip.
/// </summary>
public interface IScanReader : IInstrumentScanReader
{
    /// <summary>The texts, by instrument and then by letter, whole.</summary>
    /// <param name="after">The instrument that the page begins after; null for the first page.</param>
    /// <param name="most">How many instruments with texts a page has at the most, at least 1.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The texts; none where no more follow.</returns>
    Task<IReadOnlyList<KeptText>> TextsAfterAsync(InstrumentId? after, int most, CancellationToken cancellationToken = default);

    /// <summary>The ids that texts use for instruments, each with the instrument that it leads to by now.</summary>
    /// <param name="after">The id that the page begins after; null for the first page.</param>
    /// <param name="most">How many a page has at the most, at least 1.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<KeptReference>> ReferencesAfterAsync(string? after, int most, CancellationToken cancellationToken = default);

    /// <summary>The files that texts came from, by path.</summary>
    /// <param name="after">The path that the page begins after; null for the first page.</param>
    /// <param name="most">How many a page has at the most, at least 1.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<KeptSource>> SourcesAfterAsync(string? after, int most, CancellationToken cancellationToken = default);

    /// <summary>What a file records (<see cref="IRecordWriter.RecordSourcesAsync"/>), by instrument and then by part.</summary>
    /// <param name="source">The file's path.</param>
    /// <param name="after">The instrument and the part that the page begins after; null for the first page.</param>
    /// <param name="most">How many a page has at the most, at least 1.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<KeptRecord>> RecordsAfterAsync(
        string source, (InstrumentId Instrument, string? Part)? after, int most, CancellationToken cancellationToken = default);

    /// <summary>The bodies.</summary>
    /// <param name="after">The body that the page begins after; null for the first page.</param>
    /// <param name="most">How many a page has at the most, at least 1.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<Body>> BodiesAfterAsync(BodyId? after, int most, CancellationToken cancellationToken = default);
}
