using System.Globalization;
using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Tests.Specification;

/// <summary>What a query costs to whoever has nothing but the printed schema: by @cost and @listSize, as the directives' descriptions say.</summary>
internal sealed class PrintedCost(string sdl)
{
    private readonly Dictionary<string, ASTNode> _types = Parser.Parse(sdl).Definitions
        .Where(d => d is GraphQLObjectTypeDefinition or GraphQLInterfaceTypeDefinition or GraphQLUnionTypeDefinition)
        .ToDictionary(d => ((INamedNode)d).Name.StringValue);

    public long Of(string query) => Parser.Parse(query).Definitions.OfType<GraphQLOperationDefinition>()
        .Sum(o => Of(o.SelectionSet, "Query"));

    private long Of(GraphQLSelectionSet? set, string parent, string[]? sized = null, int times = 1) =>
        (set?.Selections ?? []).Sum(selection => selection switch
        {
            GraphQLField field when Definition(parent, field) is { } definition =>
                Of(field, definition) * (sized?.Contains(field.Name.StringValue) == true ? times : 1),
            GraphQLInlineFragment inline => Of(inline.SelectionSet, inline.TypeCondition?.Type.Name.StringValue ?? parent, sized, times),
            _ => 0,
        });

    private long Of(GraphQLField field, GraphQLFieldDefinition definition)
    {
        string type = Name(definition.Type);
        int depth = (definition.Arguments?.Items ?? []).Select(a => a.Name.StringValue).FirstOrDefault(n => n is "depth" or "maxDepth") is { } name
            ? Number(field, definition, name) ?? 1 : 1;
        long price = (Weight(definition) ?? 0) * Math.Max(1, depth);
        if (!_types.TryGetValue(type, out ASTNode? given))
        {
            return price;
        }

        GraphQLDirective? list = Applied(definition, "listSize");
        int times = list is null ? 1 : Strings(list, "slicingArguments").Select(a => Number(field, definition, a, withDefault: false))
            .FirstOrDefault(n => n is not null) ?? Integer(list, "assumedSize") ?? 1;
        string[] sized = list is null ? [] : Strings(list, "sizedFields");
        long own = Weight((IHasDirectivesNode)given) ?? 1;
        return Math.Max(1, price + (sized.Length == 0
            ? times * (own + Of(field.SelectionSet, type)) : own + Of(field.SelectionSet, type, sized, times)));
    }

    private GraphQLFieldDefinition? Definition(string parent, GraphQLField field) => (_types[parent] switch
    {
        GraphQLObjectTypeDefinition type => type.Fields,
        GraphQLInterfaceTypeDefinition type => type.Fields,
        _ => null,
    })?.Items.Find(f => f.Name.Value == field.Name.Value);

    private static int? Number(GraphQLField field, GraphQLFieldDefinition definition, string argument, bool withDefault = true) =>
        (field.Arguments?.Items.Find(a => a.Name.Value == argument)?.Value
            ?? (withDefault ? definition.Arguments?.Items.Find(a => a.Name.Value == argument)?.DefaultValue : null)) is GraphQLIntValue number
            ? int.Parse(number.Value.Span, CultureInfo.InvariantCulture) : null;

    private static long? Weight(IHasDirectivesNode node) => Applied(node, "cost") is { } cost
        ? long.Parse(((GraphQLStringValue)cost.Arguments!.Items[0].Value).Value.Span, CultureInfo.InvariantCulture) : null;

    private static GraphQLDirective? Applied(IHasDirectivesNode node, string name) => node.Directives?.Items.Find(d => d.Name.Value == name);

    private static int? Integer(GraphQLDirective directive, string argument) =>
        directive.Arguments?.Items.Find(a => a.Name.Value == argument)?.Value is GraphQLIntValue number
            ? int.Parse(number.Value.Span, CultureInfo.InvariantCulture) : null;

    private static string[] Strings(GraphQLDirective directive, string argument) =>
        directive.Arguments?.Items.Find(a => a.Name.Value == argument)?.Value is GraphQLListValue list
            ? [.. list.Values!.Select(v => ((GraphQLStringValue)v).Value.ToString())] : [];

    private static string Name(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => Name(nonNull.Type),
        GraphQLListType list => Name(list.Type),
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };
}
