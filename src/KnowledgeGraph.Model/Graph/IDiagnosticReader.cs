namespace KnowledgeGraph.Model.Graph;

/// <summary>What looked wrong in the texts when they were read. One call is one round trip.</summary>
public interface IDiagnosticReader
{
    /// <summary>What looked wrong in the words of each instrument alone, or in each provision and its descendants, in the order of the
    /// document.</summary>
    Task<ILookup<EntityId, Diagnostic>> DiagnosticsAsync(IReadOnlyCollection<EntityId> of, CancellationToken cancellationToken = default);
}
