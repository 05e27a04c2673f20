namespace KnowledgeGraph.Model.Graph;

/// <summary>What texts state of instruments other than by citing them. One call is one round trip.</summary>
public interface IStatementReader
{
    /// <summary>What texts state of each instrument, as the subject or as the object of a statement, by source.</summary>
    Task<ILookup<InstrumentId, Statement>> StatementsAsync(IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default);
}
