using GraphQL.Types;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>Whatever has a stable id.</summary>
internal sealed class NodeGraphType : InterfaceGraphType
{
    public NodeGraphType()
    {
        Name = "Node";
        Description = "Something with a stable id that node(id) finds again.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("Its stable id.");
    }
}

/// <summary>What something is stated with.</summary>
internal sealed class StatementObjectGraphType : UnionGraphType
{
    public StatementObjectGraphType()
    {
        Name = "StatementObject";
        Description = "What a statement relates its subject to.";
        Type<InstrumentGraphType>();
        Type<BodyGraphType>();
    }
}
