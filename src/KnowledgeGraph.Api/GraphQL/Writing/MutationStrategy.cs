using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Api.GraphQL.Writing;

/// <summary>
/// Runs the fields of a mutation one after the other, each with all that is selected in it, as the GraphQL specification (6.2.2) has it.
/// The library's own serial strategy leaves what loaders fetch to the end, where it would be read as the last field left it.
/// </summary>
internal sealed class MutationStrategy : MeteredStrategy
{
    public override async Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode)
    {
        List<ExecutionNode> fields = [];
        ((IParentExecutionNode)rootNode).ApplyToChildren((field, all) => all.Add(field), fields);
        foreach (ExecutionNode field in fields)
        {
            await base.ExecuteNodeTreeAsync(context, field).ConfigureAwait(false);
        }
    }
}
