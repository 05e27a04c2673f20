using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace KnowledgeGraph.Api.GraphQL.Specification;

/// <summary>
/// What the specification of September 2025 lets clients ask for of a schema, and the library does not know: where a scalar is specified, the
/// arguments of directives as those of fields, <c>includeDeprecated</c> that is not null.
/// </summary>
internal sealed class IntrospectionFields : BaseSchemaNodeVisitor
{
    private const string Deprecated = "includeDeprecated";

    /// <inheritdoc/>
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        switch (type.Name)
        {
            case "__Directive" when type.Fields.Find("args") is { } arguments && arguments.Arguments?.Find(Deprecated) is null:
                arguments.Arguments ??= [];
                arguments.Arguments.Add(new QueryArgument(schema.AllTypes["Boolean"]!) { Name = Deprecated, DefaultValue = false });
                break;
            case "__Type" when type.Fields.Find("specifiedByURL") is null:
                type.AddField(new FieldType
                {
                    Name = "specifiedByURL",
                    Description = "Where a scalar is specified; null where it is not said, and for other kinds.",
                    ResolvedType = schema.AllTypes["String"],
                    Resolver = new FuncFieldResolver<IGraphType, string?>(c => SpecifiedByDirective.Of(c.Source)),
                });
                break;
        }
    }

    /// <inheritdoc/>
    public override void VisitObjectFieldArgumentDefinition(QueryArgument argument, FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (argument.Name == Deprecated && type.Name.StartsWith("__", StringComparison.Ordinal) && argument.ResolvedType is not NonNullGraphType)
        {
            argument.ResolvedType = new NonNullGraphType(schema.AllTypes["Boolean"]!);
        }
    }
}
