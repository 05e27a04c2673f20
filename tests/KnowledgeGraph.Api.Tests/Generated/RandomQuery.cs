using System.Globalization;
using System.Text;
using GraphQL;
using GraphQL.Types;

namespace KnowledgeGraph.Api.Tests.Generated;

/// <summary>
/// Queries made by chance over the whole schema. What is asked for and with which arguments are two chances, so that the same can be asked
/// with other arguments; every field has a name of its own, and fragments are on types.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="shape">Chooses the fields.</param>
/// <param name="arguments">Chooses the arguments.</param>
/// <param name="values">What there is to be asked about.</param>
internal sealed class RandomQuery(ISchema schema, Random shape, Random arguments, KnownValues values)
{
    private const int MostFields = 4;
    private const int MostDepth = 4;

    private int _names;

    /// <summary>How many in a hundred arguments, names and types are wrong on purpose.</summary>
    public int Wrong { get; init; }

    /// <summary>A query with one to three root fields, all of these if they are given.</summary>
    public string Next(params string[] roots)
    {
        _names = 0;
        IObjectGraphType root = (IObjectGraphType)schema.Query!;
        FieldType[] chosen = roots.Length > 0
            ? [.. roots.Select(name => root.Fields.First(f => f.Name == name))]
            : [.. Enumerable.Range(0, 1 + shape.Next(3)).Select(_ => Any([.. root.Fields]))];
        return "{ " + string.Join(' ', chosen.Select(f => Field(f, 0))) + " }";
    }

    private string Selection(IGraphType type, int depth)
    {
        var parts = new List<string>();
        if (type is IComplexGraphType complex)
        {
            FieldType[] all = [.. complex.Fields.Where(f => depth < MostDepth || IsValue(f))];
            for (int i = 0, count = 1 + shape.Next(MostFields); i < count && all.Length > 0; i++)
            {
                parts.Add(Field(Any(all), depth));
            }
        }

        foreach (IObjectGraphType possible in type is IAbstractGraphType several ? several.PossibleTypes : (IEnumerable<IObjectGraphType>)[])
        {
            if (shape.Next(2) == 0)
            {
                parts.Add($"... on {Misspelled(possible.Name)} {Selection(possible, depth)}");
            }
        }

        return "{ " + (parts.Count == 0 ? "__typename" : string.Join(' ', parts)) + " }";
    }

    private string Field(FieldType field, int depth)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"f{_names++}: ")).Append(Misspelled(field.Name));
        var given = new List<string>();
        bool backward = shape.Next(4) == 0;
        foreach (QueryArgument argument in field.Arguments ?? [])
        {
            bool isRequired = argument.ResolvedType is NonNullGraphType && argument.DefaultValue is null;
            bool isPaging = argument.Name is "first" or "last" or "after" or "before";
            bool isWanted = isPaging ? argument.Name == (backward && field.Arguments!.Find("last") is not null ? "last" : "first") : shape.Next(2) == 0;
            if (isRequired || isWanted || IsWrong())
            {
                given.Add($"{Misspelled(argument.Name)}: {Value(argument.Name, argument.ResolvedType!, 0)}");
            }
        }

        text.Append(given.Count == 0 ? "" : $"({string.Join(", ", given)})");
        return (IsValue(field) ? text : text.Append(' ').Append(Selection(field.ResolvedType!.GetNamedType(), depth + 1))).ToString();
    }

    private string Value(string name, IGraphType type, int depth)
    {
        if (IsWrong())
        {
            return Any(KnownValues.Wrong, arguments);
        }

        return type switch
        {
            NonNullGraphType nonNull => Value(name, nonNull.ResolvedType!, depth),
            ListGraphType list => "["
                + string.Join(", ", Enumerable.Range(0, 1 + arguments.Next(2)).Select(_ => Value(name, list.ResolvedType!, depth))) + "]",
            EnumerationGraphType choice => Any([.. choice.Values], arguments).Name,
            IInputObjectGraphType input => "{ " + string.Join(", ", input.Fields
                .Where(f => f.ResolvedType is NonNullGraphType || (depth < 2 && arguments.Next(4) == 0))
                .Select(f => $"{Misspelled(f.Name)}: {Value(f.Name, f.ResolvedType!, depth + 1)}")) + " }",
            BooleanGraphType => arguments.Next(2) == 0 ? "true" : "false",
            IntGraphType => Number(name),
            FloatGraphType => "0.5",
            { Name: "_Any" } => $"{{ __typename: \"Instrument\", id: {Quoted(values.Of("id", type.Name, arguments))} }}",
            _ => Quoted(values.Of(name, type.Name, arguments)),
        };
    }

    private string Number(string name) => (name switch
    {
        "limit" => 1 + arguments.Next(30),
        "depth" or "maxDepth" => 1 + arguments.Next(3),
        _ => arguments.Next(5),
    }).ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal) + "\"";

    private static bool IsValue(FieldType field) => field.ResolvedType!.GetNamedType() is ScalarGraphType;

    private bool IsWrong() => Wrong > 0 && arguments.Next(100) < Wrong;

    private string Misspelled(string name) => !IsWrong() ? name : arguments.Next(3) switch
    {
        0 => name + "s",
        1 => name.Length > 2 ? name[..1] + name[2..] : name + "x",
        _ => "nothing",
    };

    private T Any<T>(T[] all) => all[shape.Next(all.Length)];

    private static T Any<T>(IReadOnlyList<T> all, Random chance) => all[chance.Next(all.Count)];
}
