using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Tests.Guards;

/// <summary>Every argument of the schema that takes a text or an id, alone, in a list or in a field of an input object, as a selection with it
/// in.</summary>
internal static class TextArguments
{
    private static readonly GraphQLDocument Schema = Parser.Parse(
        File.ReadAllText(Path.Combine(Repository.Folder, "graph-schema", "schema.graphql")));

    // Where the fields of a type can be asked for.
    private static readonly Dictionary<string, Func<string, string>> Ways = new(StringComparer.Ordinal)
    {
        ["Query"] = field => field,
        ["Instrument"] = field => $"instrument(ref: \"E/RES/2022/14\") {{ {field} }}",
        ["Provision"] = field => $"provision(ref: \"E/RES/2022/14 OP1\") {{ {field} }}",
        ["Citation"] = field => $"provision(ref: \"E/RES/2022/14 OP5\") {{ citations(first: 1) {{ nodes {{ {field} }} }} }}",
        ["Relation"] = field => $"provision(ref: \"E/RES/2022/14 OP5\") {{ buildsOn(first: 1) {{ nodes {{ {field} }} }} }}",
        ["Wording"] = field => $"provision(ref: \"E/RES/2022/14 OP1\") {{ wording {{ {field} }} }}",
        ["Group"] = field => $"subjects(first: 1) {{ nodes {{ {field} }} }}",
        ["State"] = field => $"state(id: \"FRA\") {{ {field} }}",
        ["RecordedSubject"] = field => $"instrument(ref: \"E/RES/2022/14\") {{ adoption {{ subjects {{ {field} }} }} }}",
        ["Body"] = field => $"node(id: \"body:economic-and-social-council\") {{ ... on Body {{ {field} }} }}",
    };

    /// <summary>The arguments, each with its selection; the text is <c>$s</c> and the id <c>$i</c>.</summary>
    // A subscription's arguments are those of the query of the same name; it is asked in other ways.
    public static IEnumerable<TestCaseData> Cases() =>
        from type in Schema.Definitions.OfType<GraphQLObjectTypeDefinition>()
        where type.Name.StringValue != "Subscription"
        from field in type.Fields ?? Enumerable.Empty<GraphQLFieldDefinition>()
        from argument in field.Arguments ?? Enumerable.Empty<GraphQLInputValueDefinition>()
        from text in Texts(argument.Type, [])
        let name = $"{type.Name.StringValue}.{field.Name.StringValue}({string.Join('.', text.Path.Prepend(argument.Name.StringValue))})"
        select new TestCaseData(name, Selection(type.Name.StringValue, field, argument, text.Value)).SetArgDisplayNames(name);

    private static string Selection(string type, GraphQLFieldDefinition field, GraphQLInputValueDefinition asked, string value)
    {
        IEnumerable<string> arguments = field.Arguments!.Where(a => a == asked || (a.Type is GraphQLNonNullType && a.DefaultValue is null))
            .Select(a => $"{a.Name.StringValue}: {(a == asked ? value : Harmless(a))}")
            .Concat(asked.Name.StringValue == "before" ? ["last: 1"] : [])

            // It starts from one or from the other, so that neither is demanded of itself.
            .Concat(field.Name.StringValue == "lineage" && asked.Name.StringValue == "filter" ? ["from: [\"E/RES/2022/14\"]"] : []);
        bool isLeaf = !Schema.Definitions.Any(d => d is GraphQLObjectTypeDefinition or GraphQLInterfaceTypeDefinition or GraphQLUnionTypeDefinition
            && ((GraphQLTypeDefinition)d).Name.StringValue == Named(field.Type));
        return Ways[type]($"{field.Name.StringValue}({string.Join(", ", arguments)}){(isLeaf ? "" : " { __typename }")}");
    }

    // The texts in a type: how to get to each, and a value of the type with the text in.
    private static IEnumerable<(IReadOnlyList<string> Path, string Value)> Texts(GraphQLType type, IReadOnlyList<string> path) => type switch
    {
        GraphQLNonNullType required => Texts(required.Type, path),
        GraphQLListType list => Texts(list.Type, path).Select(t => (t.Path, $"[{t.Value}]")),
        GraphQLNamedType named when named.Name.StringValue == "String" => [(path, "$s")],
        GraphQLNamedType named when named.Name.StringValue == "ID" => [(path, "$i")],
        GraphQLNamedType named => Schema.Definitions.OfType<GraphQLInputObjectTypeDefinition>().Where(i => i.Name.Value == named.Name.Value)
            .SelectMany(i => i.Fields!).SelectMany(f =>
                Texts(f.Type, [.. path, f.Name.StringValue]).Select(t => (t.Path, $"{{ {f.Name.StringValue}: {t.Value} }}"))),
        _ => [],
    };

    private static string Harmless(GraphQLInputValueDefinition argument)
    {
        string value = Named(argument.Type) switch
        {
            "ID" or "String" => argument.Name.StringValue == "label" ? "\"OP1\"" : "\"E/RES/2022/14\"",
            var enumeration => Schema.Definitions.OfType<GraphQLEnumTypeDefinition>().Single(e => e.Name.StringValue == enumeration).Values!.First()
                .Name.StringValue,
        };
        return argument.Type is GraphQLNonNullType { Type: GraphQLListType } ? $"[{value}]" : value;
    }

    private static string Named(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => Named(required.Type),
        GraphQLListType list => Named(list.Type),
        GraphQLNamedType named => named.Name.StringValue,
        _ => "",
    };
}
