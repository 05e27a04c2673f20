namespace KnowledgeGraph.Model.Graph;

/// <summary>What looks wrong in the texts. One call is one round trip.</summary>
public interface IDiagnosticReader
{
    /// <summary>What looks wrong in each instrument, or in each provision and its descendants, in the order of the document.</summary>
    Task<ILookup<EntityId, Diagnostic>> DiagnosticsAsync(IReadOnlyCollection<EntityId> of, CancellationToken cancellationToken = default);
}
