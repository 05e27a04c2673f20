using GraphQL.Execution;
using KnowledgeGraph.Model.Graph;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>Runs the fields of a query and counts each as work: what is selected in a long list is resolved, and held, as often as the list is long.</summary>
internal class MeteredStrategy : ParallelExecutionStrategy
{
    private const int UnitsPerField = 3;

    /// <inheritdoc/>
    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node)
    {
        // What is over its budget is cancelled by it, and looks for that itself.
        WorkBudget.Current?.TrySpend(UnitsPerField);
        return base.ExecuteNodeAsync(context, node);
    }
}
