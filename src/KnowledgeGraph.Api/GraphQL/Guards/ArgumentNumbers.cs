using System.Collections;
using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>
/// The page sizes and depths that an operation asks for, from its literals, its variables and the schema's defaults. By their names:
/// every argument of the schema that is a size is called <c>first</c>, <c>last</c> or <c>limit</c>, every depth <c>depth</c> or
/// <c>maxDepth</c>, and a list with an item of the answer for each of its own is called <c>ids</c>,
/// <c>refs</c> or <c>documents</c>.
/// </summary>
internal sealed class ArgumentNumbers(GraphQLOperationDefinition operation, Inputs variables)
{
    // What is larger than any bound is refused when it is read, whatever it would have cost.
    private const int Largest = 10_000;

    private static readonly string[] Lists = ["ids", "refs", "representations", "documents"];
    private static readonly string[] Sizes = ["last", "first", "limit"];
    private static readonly string[] Depths = ["depth", "maxDepth"];

    /// <summary>The arguments of a field that say how many items it gives, in the order in which they are looked at.</summary>
    public static string[] SizesOf(FieldType field) => [.. Sizes.Where(name => field.Arguments?.Find(name) is not null)];

    /// <summary>How many items a field gives where no argument says it; null where it has no such argument, or one without a default.</summary>
    public static int? DefaultSize(FieldType field) =>
        SizesOf(field).Select(name => field.Arguments!.Find(name)!.DefaultValue as int?).FirstOrDefault(size => size is not null);

    /// <summary>How many items a field asks for; null where it has no such argument.</summary>
    public int? Size(GraphQLField field, FieldType definition) =>
        definition.Arguments is not { Count: > 0 } arguments ? null
        : Array.Find(Lists, name => arguments.Find(name) is not null) is { } list ? Count(Given(field, list))
        : First(field, arguments, Sizes);

    /// <summary>How many steps a field asks for; null where it has no such argument.</summary>
    public int? Depth(GraphQLField field, FieldType definition) =>
        definition.Arguments is { Count: > 0 } arguments ? First(field, arguments, Depths) : null;

    /// <summary>The number that an argument is given; null where it is given none.</summary>
    public decimal? Exact(GraphQLField field, string name) => Given(field, name) switch
    {
        GraphQLIntValue literal =>
            decimal.TryParse(literal.Value.Span, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number)
                ? number : decimal.MaxValue,
        int number => number,
        long number => number,
        decimal number => number,
        _ => null,
    };

    private int? First(GraphQLField field, QueryArguments arguments, string[] names)
    {
        int? otherwise = null;
        foreach (string name in names)
        {
            if (arguments.Find(name) is { } argument)
            {
                if (Number(Given(field, name)) is { } given)
                {
                    return given;
                }

                otherwise ??= argument.DefaultValue as int?;
            }
        }

        return otherwise;
    }

    /// <summary>What an argument is given: a literal, or the value of its variable; null where it is not given.</summary>
    public object? Given(GraphQLField field, string name)
    {
        GraphQLValue? value = null;
        foreach (GraphQLArgument argument in field.Arguments?.Items ?? [])
        {
            if (argument.Name.Value == name)
            {
                value = argument.Value;
            }
        }

        return Of(value);
    }

    /// <summary>A literal, or the value of a variable.</summary>
    public object? Of(GraphQLValue? value)
    {
        if (value is not GraphQLVariable variable)
        {
            return value;
        }

        string key = variable.Name.StringValue;
        return variables.TryGetValue(key, out object? given)
            ? given
            : operation.Variables?.Items.Find(v => v.Variable.Name.Value == variable.Name.Value)?.DefaultValue;
    }

    private static int? Number(object? value) => value switch
    {
        GraphQLIntValue literal => double.TryParse(literal.Value.Span, CultureInfo.InvariantCulture, out double number) ? Bounded(number) : null,
        int or long or double or decimal => Bounded(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        System.Numerics.BigInteger => Largest,
        _ => null,
    };

    private static int Count(object? value) => value switch
    {
        GraphQLListValue literal => literal.Values?.Count ?? 0,
        string => 1,
        IEnumerable list => list.Cast<object?>().Count(),
        _ => 1,
    };

    private static int Bounded(double number) => (int)Math.Clamp(number, 0, Largest);
}
