namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// Lists over all English texts, filtered and ordered, page by page. A cursor belongs to one list in one order. One call is one round trip.
/// </summary>
/// <remarks>Methods that read words throw <see cref="SearchTooBroadException"/> where the words of the filter would read too much.</remarks>
public interface IListReader
{
    /// <summary>Citations.</summary>
    Task<Page<Citation>> CitationsAsync(CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>Provisions.</summary>
    Task<Page<Provision>> ProvisionsAsync(ProvisionFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>
    /// Edges from the provision that cites to what is cited, the provision that a pinpoint names where it is loaded, else the instrument:
    /// those that a citation proves that fits. All citations that prove an edge are counted.
    /// </summary>
    Task<Page<Relation>> RelationsAsync(CitationFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>Statements.</summary>
    Task<Page<Statement>> StatementsAsync(StatementFilter filter, ListOrder order, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>What looked wrong in the words of texts when they were read, by text and in the order of the document.</summary>
    /// <param name="of">Which texts.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<ILookup<InstrumentId, Diagnostic>> DiagnosticsAsync(InstrumentFilter of, CancellationToken cancellationToken = default);

    /// <summary>The words of one kind that the graph has, each with how often; the most frequent first, ties by word.</summary>
    Task<IReadOnlyList<CountedWord>> WordsAsync(FilterWord kind, CancellationToken cancellationToken = default);
}
