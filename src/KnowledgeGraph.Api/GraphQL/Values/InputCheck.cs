using System.Collections;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Values;

/// <summary>What is wrong with a value that was given, in a sentence that says what would be right.</summary>
/// <param name="Message">The sentence.</param>
/// <param name="Node">Where it is written; null in a variable.</param>
internal sealed record InputProblem(string Message, ASTNode? Node);

/// <summary>Whether values fit their types: literals of a document and values of variables, by the same rules and in the same words.</summary>
internal static class InputCheck
{
    /// <summary>The first thing that is wrong with a value; null where it fits. What a variable in a literal stands for is looked at by
    /// itself.</summary>
    /// <param name="type">The type.</param>
    /// <param name="value">A literal, or what a variable was given.</param>
    /// <param name="at">What it is given for: <c>filter.kind[0]</c>.</param>
    public static InputProblem? Problem(IGraphType type, object? value, string at)
    {
        if (value is GraphQLVariable)
        {
            return null;
        }

        if (type is NonNullGraphType nonNull)
        {
            return value is null or GraphQLNullValue
                ? Wrong(value, $"{at} is null; it has to be {InputForm.Of(nonNull.ResolvedType!)}.") : Problem(nonNull.ResolvedType!, value, at);
        }

        return value is null or GraphQLNullValue ? null : type switch
        {
            ListGraphType list => Items(value) is { } items
                ? items.Select((item, place) => Problem(list.ResolvedType!, item, $"{at}[{place}]")).FirstOrDefault(p => p is not null)
                : Problem(list.ResolvedType!, value, at),
            IInputObjectGraphType input => Fields(value) is { } fields ? OfFields(input, fields, value, at) : NotFitting(type, value, at),
            ScalarGraphType scalar => Fits(scalar, value) ? null : NotFitting(type, value, at),
            _ => null,
        };
    }

    private static InputProblem? OfFields(
        IInputObjectGraphType type, List<(string Name, object? Value, ASTNode? Node)> fields, object value, string at)
    {
        foreach ((string name, object? given, ASTNode? node) in fields)
        {
            if (type.Fields.Find(name) is not { } field)
            {
                string advice = InputForm.DidYouMean(name, type.Fields.Select(f => f.Name));
                return new InputProblem($"{at} has a field {InputForm.Cut(name)}, which {type.Name} does not have.{advice}", node);
            }

            if (Problem(field.ResolvedType!, given, $"{at}.{name}") is { } problem)
            {
                return problem;
            }
        }

        FieldType? missing = type.Fields.FirstOrDefault(f =>
            f is { ResolvedType: NonNullGraphType, DefaultValue: null } && !fields.Exists(given => given.Name == f.Name));
        return missing is null ? null : Wrong(value, $"{at}.{missing.Name} is missing; it has to be {InputForm.Of(missing.ResolvedType!)}.");
    }

    private static InputProblem NotFitting(IGraphType type, object value, string at)
    {
        var choice = type as EnumerationGraphType;
        string quotes = choice is not null && value is GraphQLStringValue ? ", without quotes" : "";
        string advice = choice is null ? "" : InputForm.DidYouMean(InputForm.Word(value), choice.Values.Select(v => v.Name));
        return Wrong(value, $"{at} is {InputForm.Shown(value)}; it has to be {InputForm.Of(type)}{quotes}.{advice}");
    }

    private static InputProblem Wrong(object? value, string message) => new(message, value as ASTNode);

    // A type may say no by its answer or by an exception.
    private static bool Fits(ScalarGraphType type, object value)
    {
        try
        {
            return value is GraphQLValue literal ? type.CanParseLiteral(literal) : type.CanParseValue(value);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            return false;
        }
    }

    private static IEnumerable<object?>? Items(object value) => value switch
    {
        GraphQLListValue literal => literal.Values ?? [],
        string or GraphQLValue or IEnumerable<KeyValuePair<string, object?>> => null,
        IEnumerable list => list.Cast<object?>(),
        _ => null,
    };

    private static List<(string Name, object? Value, ASTNode? Node)>? Fields(object value) => value switch
    {
        GraphQLObjectValue literal => [.. (literal.Fields ?? []).Select(f => (f.Name.StringValue, (object?)f.Value, (ASTNode?)f))],
        IEnumerable<KeyValuePair<string, object?>> variable => [.. variable.Select(f => (f.Key, f.Value, (ASTNode?)null))],
        _ => null,
    };
}
