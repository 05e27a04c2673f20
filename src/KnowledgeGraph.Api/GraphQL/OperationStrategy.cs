using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Api.GraphQL.Plans;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>
/// Runs the fields of an operation as they are planned (<see cref="DocumentPlan"/>) and counts each as work: what is selected in a long list is
/// resolved, and held, as often as the list is long. What is read from its object is not executed but written with the answer, and counts as less.
/// The fields of a mutation run one after the other, each with all that is selected in it, as the GraphQL specification (6.2.2) has it.
/// The library's own serial strategy leaves what loaders fetch to the end, where it would be read as the last field left it.
/// </summary>
/// <param name="isSerial">Whether the fields run one after the other.</param>
internal sealed class OperationStrategy(bool isSerial) : ParallelExecutionStrategy
{
    private const int UnitsPerField = 3;
    private const int UnitsPerPlainField = 1;

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
        if (node is PlainFieldNode plain)
        {
            WorkBudget.Current?.TrySpend(
                UnitsPerPlainField * (plain.Planned.HasLists && plain.Planned.Read is { } read
                    ? read.Weigh(plain.Parent.Result!, plain.Planned) : plain.Planned.Weight));
            return Task.CompletedTask;
        }

        // What is over its budget is cancelled by it, and looks for that itself.
        WorkBudget.Current?.TrySpend(UnitsPerField);
        return base.ExecuteNodeAsync(context, node);
    }

    /// <inheritdoc/>
    protected override Task CompleteNodeAsync(ExecutionContext context, ExecutionNode node)
    {
        Task completed = base.CompleteNodeAsync(context, node);
        if (node is PlainNode { Result: { } result } plain && WorkBudget.Current is { IsOver: false } budget)
        {
            budget.TrySpend(UnitsPerPlainField * plain.Planned.Weigh(result));
        }

        return completed;
    }

    /// <inheritdoc/>
    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        PlannedSelection selection = parent is IPlannedNode planned
            ? planned.Planned.Of(parent.GetObjectGraphType(context.Schema)!) : Plan(context).Root;
        var nodes = new ExecutionNode[selection.Fields.Length];
        for (int at = 0; at < nodes.Length; at++)
        {
            PlannedField field = selection.Fields[at];
            nodes[at] = field.IsPlain ? new PlainFieldNode(parent, field) : Node(parent, field.Type, field, null);
        }

        parent.SubFields = nodes;
    }

    /// <inheritdoc/>
    protected override ExecutionNode BuildExecutionNode(
        ExecutionNode parent, IGraphType graphType, GraphQLField field, FieldType fieldDefinition, int? indexInParentNode = null) =>
        Node(parent, graphType is NonNullGraphType nonNull ? nonNull.ResolvedType! : graphType, ((IPlannedNode)parent).Planned, indexInParentNode);

    private static ExecutionNode Node(ExecutionNode parent, IGraphType type, PlannedField field, int? index) =>
        field.IsPlainInside ? new PlainNode(parent, type, field, index)
        : type switch
        {
            ListGraphType => new PlannedArrayNode(parent, type, field, index),
            ScalarGraphType scalar => new PlannedValueNode(parent, scalar, field, index),
            _ => new PlannedObjectNode(parent, type, field, index),
        };

    private DocumentPlan Plan(ExecutionContext context)
    {
        var request = (GraphRequest)context.UserContext;
        return request.Plan ??= request.Document is { } parsed
            ? parsed.Plan(context.Schema, context.Operation, node => IsIncluded(context, node))
            : new DocumentPlan(context.Schema, context.Document, context.Operation, node => IsIncluded(context, node));
    }

    private bool IsIncluded(ExecutionContext context, ASTNode node) => node switch
    {
        GraphQLField field => ShouldIncludeNode(context, field),
        GraphQLInlineFragment inline => ShouldIncludeNode(context, inline),
        GraphQLFragmentSpread spread => ShouldIncludeNode(context, spread),
        _ => true,
    };
}
