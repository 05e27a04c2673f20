using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQL.Validation.Rules;
using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Values;

/// <summary>
/// That literals fit their types (https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type), said so that who wrote one knows what to
/// write: in place of the two rules of the library that only name the type.
/// </summary>
internal sealed class LiteralsOfCorrectType : ValidationRuleBase
{
    /// <summary>All rules that documents are held to.</summary>
    public static IReadOnlyList<IValidationRule> Rules { get; } =
        [.. DocumentValidator.CoreRules.Where(r => r is not (ArgumentsOfCorrectType or DefaultValuesOfCorrectType)), new LiteralsOfCorrectType()];

    /// <inheritdoc />
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);

    private static readonly INodeVisitor Visitor = new NodeVisitors(
        new MatchingNodeVisitor<GraphQLArgument>((argument, context) =>
        {
            if (context.TypeInfo.GetArgument() is { ResolvedType: { } type })
            {
                Check(context, type, argument.Value, argument.Name.StringValue, sentence =>
                    new ArgumentsOfCorrectTypeError(context, argument, sentence).Code);
            }
        }),
        new MatchingNodeVisitor<GraphQLVariableDefinition>((variable, context) =>
        {
            if (variable.DefaultValue is { } value && variable.Type.GraphTypeFromType(context.Schema) is { } type)
            {
                Check(context, type, value, "$" + variable.Variable.Name.StringValue, sentence =>
                    new DefaultValuesOfCorrectTypeError(context, variable, type, sentence).Code);
            }
        }));

    // What this does not know of types the library may: its word is the last.
    private static void Check(ValidationContext context, IGraphType type, GraphQLValue value, string at, Func<string, string?> code)
    {
        InputProblem? problem = InputCheck.Problem(type, value, at)
            ?? (context.IsValidLiteralValue(type, value) is { } library ? new InputProblem($"{at}: {library}", value) : null);
        if (problem is not null)
        {
            context.ReportError(
                new ValidationError(context.Document.Source, "5.6.1", problem.Message, problem.Node ?? value) { Code = code(problem.Message) });
        }
    }
}
