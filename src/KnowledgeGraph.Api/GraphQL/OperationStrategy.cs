using GraphQL.Execution;
using KnowledgeGraph.Model.Graph;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>
/// Runs the fields of an operation and counts each as work: what is selected in a long list is resolved, and held, as often as the list is
/// long. The fields of a mutation run one after the other, each with all that is selected in it, as the GraphQL specification (6.2.2) has it.
/// The library's own serial strategy leaves what loaders fetch to the end, where it would be read as the last field left it.
/// </summary>
/// <param name="isSerial">Whether the fields run one after the other.</param>
internal sealed class OperationStrategy(bool isSerial) : ParallelExecutionStrategy
{
    private const int UnitsPerField = 3;

    /// <inheritdoc/>
    public override async Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode)
    {
        if (!isSerial)
        {
            await base.ExecuteNodeTreeAsync(context, rootNode).ConfigureAwait(false);
            return;
        }

        List<ExecutionNode> fields = [];
        ((IParentExecutionNode)rootNode).ApplyToChildren((field, all) => all.Add(field), fields);
        foreach (ExecutionNode field in fields)
        {
            await base.ExecuteNodeTreeAsync(context, field).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node)
    {
        // What is over its budget is cancelled by it, and looks for that itself.
        WorkBudget.Current?.TrySpend(UnitsPerField);
        return base.ExecuteNodeAsync(context, node);
    }
}
