using GraphQL.Execution;
using GraphQL.Types;

namespace KnowledgeGraph.Api.GraphQL.Plans;

/// <summary>A node of the answer whose fields are planned.</summary>
internal interface IPlannedNode
{
    /// <summary>The field that it is, or is an item of.</summary>
    PlannedField Planned { get; }
}

/// <summary>An object of which something has to be resolved.</summary>
internal sealed class PlannedObjectNode(ExecutionNode parent, IGraphType type, PlannedField planned, int? index)
    : ObjectExecutionNode(parent, type, planned.Field, planned.Definition, index), IPlannedNode
{
    public PlannedField Planned => planned;
}

/// <summary>A list of which something has to be resolved.</summary>
internal sealed class PlannedArrayNode(ExecutionNode parent, IGraphType type, PlannedField planned, int? index)
    : ArrayExecutionNode(parent, type, planned.Field, planned.Definition, index), IPlannedNode
{
    public PlannedField Planned => planned;
}

/// <summary>A value that is resolved.</summary>
internal sealed class PlannedValueNode(ExecutionNode parent, ScalarGraphType type, PlannedField planned, int? index)
    : ValueExecutionNode(parent, type, planned.Field, planned.Definition, index), IPlannedNode
{
    public PlannedField Planned => planned;
}

/// <summary>An object or a list that is resolved, and of which everything is then read.</summary>
internal sealed class PlainNode(ExecutionNode parent, IGraphType type, PlannedField planned, int? index)
    : ExecutionNode(parent, type, planned.Field, planned.Definition, index), IPlannedNode
{
    public PlannedField Planned => planned;

    /// <inheritdoc/>
    public override object? ToValue() => Result;
}

/// <summary>A field that is read from its object: there is nothing to execute.</summary>
internal sealed class PlainFieldNode(ExecutionNode parent, PlannedField planned)
    : ExecutionNode(parent, planned.Type, planned.Field, planned.Definition, null), IPlannedNode
{
    public PlannedField Planned => planned;

    /// <summary>Not its value, which is read when it is written, but that there is one: what may not be null is not.</summary>
    public override object ToValue() => this;
}
