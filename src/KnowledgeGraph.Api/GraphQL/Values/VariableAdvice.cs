using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Values;

/// <summary>Says of errors what would be right, where the library only says what is wrong: of values of variables, and of directives.</summary>
internal static class VariableAdvice
{
    private const string UnknownDirective = "Unknown directive '";

    /// <summary>Puts better sentences in the place of those that an answer has.</summary>
    public static void Apply(
        ExecutionResult result, ISchema schema, GraphQLDocument document, GraphQLOperationDefinition? operation, Inputs? variables)
    {
        if (result.Errors is not { } errors)
        {
            return;
        }

        result.Errors = [.. errors.Select(error => error switch
        {
            InvalidVariableError => Problem(error, schema, document, operation, variables) ?? error,
            ValidationError { Message: var message } invalid when message.StartsWith(UnknownDirective, StringComparison.Ordinal) =>
                Directive(invalid, schema, document),
            _ => error,
        })];
    }

    // The library tells of the variable by its name and place; the first thing that is wrong with the value is told in its stead.
    private static ValidationError? Problem(
        ExecutionError error, ISchema schema, GraphQLDocument document, GraphQLOperationDefinition? operation, Inputs? variables)
    {
        GraphQLVariableDefinition? variable = operation?.Variables?.Items.Find(v =>
            error.Message.StartsWith($"Variable '${v.Variable.Name.StringValue}", StringComparison.Ordinal)
            && error.Message[v.Variable.Name.StringValue.Length + "Variable '$".Length] is '\'' or '.' or '[');
        if (variable?.Type.GraphTypeFromType(schema) is not { } type)
        {
            return null;
        }

        string at = "$" + variable.Variable.Name.StringValue;
        object? given = null;
        string? message = variables?.TryGetValue(variable.Variable.Name.StringValue, out given) == true
            ? InputCheck.Problem(type, given, at)?.Message
            : type is NonNullGraphType ? $"{at} is not given; it has to be {InputForm.Of(type)}." : null;
        return message is null ? null : new ValidationError(document.Source, "5.8", message, variable) { Code = error.Code };
    }

    private static ValidationError Directive(ValidationError error, ISchema schema, GraphQLDocument document)
    {
        string name = error.Message[UnknownDirective.Length..].TrimEnd('.', '\'');
        string advice = InputForm.DidYouMean(name, schema.Directives.Select(d => d.Name));
        return advice.Length == 0 ? error
            : new ValidationError(document.Source, error.Number, error.Message + advice, [.. error.Nodes]) { Code = error.Code };
    }
}
