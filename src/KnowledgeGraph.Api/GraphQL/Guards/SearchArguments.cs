using System.Collections;
using GraphQL.Builders;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Searching;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>
/// What the fields of an operation search for, from their literals and variables: what they cost depends on the words, which the store knows.
/// By their names: <c>text</c>, <c>in</c>, <c>lang</c> and the <c>text</c> of <c>filter</c>.
/// </summary>
internal static class SearchArguments
{
    private const string Key = "kg.searches";

    /// <summary>Says of a field that it searches.</summary>
    public static FieldBuilder<TSource, TReturn> Searches<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field)
    {
        field.FieldType.Metadata[Key] = true;
        return field;
    }

    /// <summary>What a field searches for; null for one that looks for no words.</summary>
    public static SearchQuery? Of(GraphQLField field, FieldType definition, ArgumentNumbers values)
    {
        if (!definition.GetMetadata(Key, false))
        {
            return null;
        }

        string? text = Text(values.Given(field, "text"));
        InstrumentFilter filter = Filter(values.Given(field, "filter"), values);
        string? asked = Text(values.Given(field, "lang"));
        return text is null && filter.Text is null ? null : new SearchQuery(text ?? "", Scopes(values.Given(field, "in"), values), filter)
        {
            Language = SearchLanguage.Of(text ?? "", asked is not null && Languages.Find(asked) is not null ? asked : null),
        };
    }

    // Whether there are other conditions than words is all that their cost depends on. The words of filters in it are read one by one: together
    // they cost what they cost apart.
    private static InstrumentFilter Filter(object? given, ArgumentNumbers values)
    {
        Dictionary<string, object?> fields = Fields(given, values);
        string[] texts = [.. Texts(fields, values)];
        return new InstrumentFilter
        {
            Text = texts.Length == 0 ? null : string.Join(' ', texts),
            IsLoaded = fields.Keys.Any(k => k != "text") ? true : null,
        };
    }

    private static IEnumerable<string> Texts(Dictionary<string, object?> fields, ArgumentNumbers values) => fields.SelectMany(f =>
        f.Key == "text" ? Text(f.Value) is { } text ? [text] : [] : Texts(Fields(f.Value, values), values));

    private static Dictionary<string, object?> Fields(object? given, ArgumentNumbers values) => given switch
    {
        GraphQLObjectValue literal => (literal.Fields ?? []).GroupBy(f => f.Name.StringValue)
            .ToDictionary(f => f.Key, f => values.Of(f.Last().Value), StringComparer.Ordinal),
        IEnumerable<KeyValuePair<string, object?>> variable => variable.GroupBy(f => f.Key)
            .ToDictionary(f => f.Key, f => f.Last().Value, StringComparer.Ordinal),
        _ => [],
    };

    private static SearchScope[] Scopes(object? given, ArgumentNumbers values)
    {
        object?[] all = given switch
        {
            GraphQLListValue literal => [.. (literal.Values ?? []).Select(values.Of)],
            null or GraphQLNullValue => [],
            string or GraphQLValue => [given],
            IEnumerable list => [.. list.Cast<object?>()],
            _ => [given],
        };
        string?[] names = [.. all.Select(v => v is GraphQLEnumValue name ? name.Name.StringValue : v?.ToString())];
        return names.Length > 0 && names.All(n => n == "INSTRUMENTS") ? [SearchScope.Instruments] : [];
    }

    private static string? Text(object? value) => value switch
    {
        GraphQLStringValue literal => literal.Value.ToString(),
        string text => text,
        _ => null,
    };
}
