using System.Collections;
using System.Globalization;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Values;

/// <summary>How values are written, in words for the person who wrote one otherwise.</summary>
internal static class InputForm
{
    private const int MostShown = 60;
    private const int MostSuggested = 3;

    /// <summary>What a value of a type is: “one of DATE_ASC, DATE_DESC”, “a date as 2021-12-16”.</summary>
    public static string Of(IGraphType type) => type switch
    {
        NonNullGraphType nonNull => Of(nonNull.ResolvedType!),
        ListGraphType list => $"a list, each item {Of(list.ResolvedType!)}",
        EnumerationGraphType choice => $"one of {string.Join(", ", choice.Values.Select(v => v.Name))}",
        IInputObjectGraphType input => $"an object, {input.Name}, of the fields {string.Join(", ", input.Fields.Select(f => f.Name))}",
        Types.DateGraphType => "a date as ISO 8601 has it, year, month and day: \"2021-12-16\"",
        BooleanGraphType => "true or false",
        IntGraphType => "a whole number, an Int",
        FloatGraphType => "a number, a Float",
        IdGraphType => "an id: text in quotes",
        StringGraphType => "text in quotes, a String",
        _ => type.Name,
    };

    /// <summary>“ Did you mean X or Y?”; nothing where no name is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> names)
    {
        string[] near = word.Length is 0 or > MostShown ? [] : [.. StringUtils.SuggestionList(word, names).Take(MostSuggested)];
        return near.Length == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>The word that somebody wrote, as near as a value comes to one.</summary>
    public static string Word(object value) => value switch
    {
        GraphQLEnumValue name => name.Name.StringValue,
        GraphQLStringValue text => text.Value.ToString(),
        string text => text,
        _ => "",
    };

    /// <summary>A value as it was written, cut where it is long.</summary>
    public static string Shown(object value) => value switch
    {
        GraphQLStringValue text => $"\"{Cut(text.Value.ToString())}\"",
        GraphQLEnumValue name => Cut(name.Name.StringValue),
        IHasValueNode literal => Cut(literal.Value.ToString()),
        string text => $"\"{Cut(text)}\"",
        bool truth => truth ? "true" : "false",
        GraphQLObjectValue or IEnumerable<KeyValuePair<string, object?>> => "an object",
        GraphQLListValue or IEnumerable => "a list",
        _ => Cut(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>A word, cut where it is long.</summary>
    public static string Cut(string text) => text.Length <= MostShown
        ? text : text[..(MostShown - (char.IsHighSurrogate(text[MostShown - 1]) ? 1 : 0))] + "…";
}
