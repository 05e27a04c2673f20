using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Api.GraphQL.Types;

namespace KnowledgeGraph.Api.GraphQL.Federation;

/// <summary>The service itself.</summary>
internal sealed class Subgraph;

/// <summary>The service as a subgraph.</summary>
internal sealed class SubgraphGraphType : ObjectGraphType<Subgraph>
{
    public SubgraphGraphType()
    {
        Name = "_Service";
        Description = "The service as a subgraph of Apollo Federation.";
        Field<NonNullGraphType<StringGraphType>>("sdl").Description("Its schema, with what makes it a subgraph.")
            .Resolve(c => SubgraphSchema.Text(c.Schema));
    }
}

/// <summary>Whatever has an id.</summary>
internal sealed class EntityGraphType : UnionGraphType
{
    public EntityGraphType()
    {
        Name = "_Entity";
        Description = "Whatever other subgraphs may refer to by its id.";
        Type<InstrumentGraphType>();
        Type<ProvisionGraphType>();
        Type<CitationGraphType>();
        Type<RelationGraphType>();
        Type<StatementGraphType>();
        Type<AdoptionGraphType>();
        Type<BodyGraphType>();
        Type<StateGraphType>();
    }
}

/// <summary>What another subgraph knows of an entity. Its form is read where it is resolved.</summary>
internal sealed class RepresentationGraphType : ScalarGraphType
{
    public RepresentationGraphType()
    {
        Name = "_Any";
        Description = "What another subgraph knows of an entity: an object with its __typename and its id.";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLObjectValue literal => (literal.Fields ?? []).GroupBy(f => f.Name.StringValue).ToDictionary(
            f => f.Key, f => f.Last().Value is GraphQLStringValue text ? (object?)text.Value.ToString() : null, StringComparer.Ordinal),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        IEnumerable<KeyValuePair<string, object?>> => value,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value;
}
