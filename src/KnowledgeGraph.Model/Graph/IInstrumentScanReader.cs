namespace KnowledgeGraph.Model.Graph;

/// <summary>All instruments that a graph knows, page after page, in the order of the ids (by code point). One call is one round trip.</summary>
public interface IInstrumentScanReader
{
    /// <summary>The instruments, loaded or not.</summary>
    /// <param name="after">The instrument that the page begins after; null for the first page.</param>
    /// <param name="most">How many a page has at the most, at least 1.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<KeptInstrument>> InstrumentsAfterAsync(InstrumentId? after, int most, CancellationToken cancellationToken = default);
}
