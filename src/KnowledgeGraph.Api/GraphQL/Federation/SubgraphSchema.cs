using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace KnowledgeGraph.Api.GraphQL.Federation;

/// <summary>
/// The schema as a subgraph gives it to who composes one of several: without the fields and types of the composition itself, and with what
/// says which types are entities, and that pages are everybody's.
/// </summary>
internal static class SubgraphSchema
{
    private const string Link = """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
        """;

    private static readonly ConditionalWeakTable<ISchema, string> Texts = [];

    /// <summary>The text of a schema.</summary>
    public static string Text(ISchema schema) => Texts.GetValue(schema, static of =>
    {
        of.Initialize();
        return Of(of.Print(new PrintOptions { IncludeDescriptions = true }));
    });

    private static string Of(string printed)
    {
        GraphQLDocument document = Parser.Parse(printed);
        document.Definitions.RemoveAll(d => (d is GraphQLTypeDefinition type && IsOfFederation(type.Name))
            || (d is GraphQLDirectiveDefinition directive && directive.Name.Value == "specifiedBy"));
        foreach (GraphQLObjectTypeDefinition type in document.Definitions.OfType<GraphQLObjectTypeDefinition>())
        {
            type.Fields?.Items.RemoveAll(f => IsOfFederation(f.Name));
            if (type.Interfaces?.Items.Exists(i => i.Name.Value == "Node") == true)
            {
                Add(type, """type T @key(fields: "id") { a: Int }""");
            }
            else if (type.Name.Value == "PageInfo")
            {
                Add(type, "type T @shareable { a: Int }");
            }
        }

        using var text = new StringWriter { NewLine = "\n" };
        new SDLPrinter().PrintAsync(document, text).AsTask().GetAwaiter().GetResult();
        return $"{Link.Trim()}\n\n{text.ToString().ReplaceLineEndings("\n").Trim()}\n";
    }

    private static bool IsOfFederation(GraphQLName name) => name.Value.Span.StartsWith("_");

    private static void Add(GraphQLObjectTypeDefinition type, string example)
    {
        GraphQLDirectives directives = ((GraphQLObjectTypeDefinition)Parser.Parse(example).Definitions[0]).Directives!;
        (type.Directives ??= new GraphQLDirectives([])).Items.AddRange(directives.Items);
    }
}
