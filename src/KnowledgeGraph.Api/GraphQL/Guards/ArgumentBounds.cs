using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>
/// What numbers an argument takes, said where it is defined: who asks for a million is told how many there may be, and not what a million would cost.
/// </summary>
internal static class ArgumentBounds
{
    private const string Key = "kg.bounds";
    private const int MostDigits = 60;

    private readonly record struct Bounds(int Least, int? Most);

    /// <summary>Says from what to what an argument goes.</summary>
    /// <param name="argument">The argument: a number.</param>
    /// <param name="least">The least.</param>
    /// <param name="most">The most; null for the longest page that the service gives.</param>
    public static QueryArgument Within(this QueryArgument argument, int least, int? most)
    {
        argument.Metadata[Key] = new Bounds(least, most);
        return argument;
    }

    /// <summary>The refusal of the first argument that is outside; null where none is.</summary>
    public static ExecutionError? Refusal(GraphQLField field, FieldType definition, ArgumentNumbers values, int longestPage, ROM source)
    {
        foreach (GraphQLArgument given in field.Arguments?.Items ?? [])
        {
            string name = given.Name.StringValue;
            if (definition.Arguments?.Find(name) is { } argument && argument.GetMetadata<Bounds?>(Key, (Bounds?)null) is { } bounds
                && values.Exact(field, name) is { } number && (number < bounds.Least || number > (bounds.Most ?? longestPage)))
            {
                string shown = (given.Value as GraphQLIntValue)?.Value.ToString() ?? number.ToString(CultureInfo.InvariantCulture);
                string range = string.Create(CultureInfo.InvariantCulture, $"from {bounds.Least} to {bounds.Most ?? longestPage}");
                var refusal = new ExecutionError($"{name} is {(shown.Length > MostDigits ? shown[..MostDigits] + "…" : shown)}; it has to be {range}.")
                {
                    Code = GuardRefusal.Bounds,
                };
                refusal.AddLocation(Location.FromLinearPosition(source, given.Location.Start));
                return refusal;
            }
        }

        return null;
    }
}
