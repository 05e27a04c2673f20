using GraphQL.Types;
using GraphQL.Utilities;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>
/// Lets clients ask for the arguments of directives as they ask for those of fields, <c>args(includeDeprecated: true)</c>, as the specification has
/// it. No argument of a directive is deprecated here, so the answer is the same.
/// </summary>
internal sealed class DirectiveArguments : BaseSchemaNodeVisitor
{
    /// <inheritdoc/>
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name == "__Directive" && type.Fields.Find("args") is FieldType arguments && arguments.Arguments?.Find("includeDeprecated") is null)
        {
            arguments.Arguments ??= [];
            arguments.Arguments.Add(new QueryArgument(schema.AllTypes["Boolean"]!) { Name = "includeDeprecated", DefaultValue = false });
        }
    }
}
