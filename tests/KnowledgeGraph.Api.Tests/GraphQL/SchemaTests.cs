using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Api.GraphQL;
using KnowledgeGraph.Api.GraphQL.Writing;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>The schema: printed where people read it, described throughout, and holding to its core.</summary>
public sealed class SchemaTests
{
    /// <summary>Set this to 1 to write the file anew after a change that is meant.</summary>
    private const string Regenerate = "KG_WRITE_SCHEMA";

    [Test]
    public void Print_IsWhatTheFileHolds() => Holds("schema.graphql", GraphSchema.Print());

    [Test]
    public void Print_WithWrites_AddsWhatTheFileOfMutationsHolds() =>
        Holds("mutations.graphql", string.Join("\n\n", Definitions(GraphSchema.Print(withWrites: true)).Except(Definitions(GraphSchema.Print())))
            + "\n");

    private static string[] Definitions(string printed) => printed.TrimEnd().Split("\n\n");

    private static void Holds(string file, string printed)
    {
        string path = Path.Combine(Repository.Folder, "graph-schema", file);
        if (Environment.GetEnvironmentVariable(Regenerate) == "1")
        {
            File.WriteAllText(path, printed);
        }

        Assert.That(File.Exists(path) ? File.ReadAllText(path) : "", Is.EqualTo(printed),
            $"graph-schema/{file} is not the schema. If the change is meant, run this test once with {Regenerate}=1.");
    }

    [Test]
    public void EveryName_HasADescription()
    {
        using var schema = new GraphSchema(new GraphMutation((_, _, _) => throw new NotSupportedException()));
        schema.Initialize();
        string[] missing = [.. schema.AllTypes.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)
            && t is not (IntGraphType or StringGraphType or FloatGraphType or BooleanGraphType or IdGraphType))
            .SelectMany(Undescribed)];
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Core_EveryNameIsThereWithItsType()
    {
        string core = Requirement.Shared("design", "schema.graphql");

        HashSet<string> ours = [.. Names(GraphSchema.Print())];
        Assert.That(Names(File.ReadAllText(core)).Where(n => !ours.Contains(n) && !ours.Contains(Moved(n))), Is.Empty);
    }

    // What the core has otherwise than it became: what depends on the question stands where something is listed, so that an id means one thing;
    // two unions of one meaning are one interface; and a root field that fails costs itself alone.
    private static string Moved(string name) => name switch
    {
        "LineageEntity = Instrument" or "SearchResult = Instrument" => "Instrument implements Citable",
        "LineageEntity = Provision" or "SearchResult = Provision" => "Provision implements Citable",
        "Relation.depth: Int!" => "RelationEdge.depth: Int!",
        "Relation.isInherited: Boolean!" => "RelationEdge.isInherited: Boolean!",
        "Lineage.edges: [Relation!]!" => "Lineage.edges: [LineageEdge!]!",
        "LineagePath.edges: [Relation!]!" => "LineagePath.edges: [LineageEdge!]!",
        "LineageNode.id: ID!" => "Citable.id: ID!",
        // A filter may say the roots instead.
        "Query.lineage(from: [String!]!)" => "Query.lineage(from: [String!]! = ListValue)",
        _ when name.StartsWith("Query.", StringComparison.Ordinal) => name.TrimEnd('!'),
        _ => name.Replace("LineageEntity", "Citable", StringComparison.Ordinal).Replace("SearchResult", "Citable", StringComparison.Ordinal),
    };

    [Test]
    public void EveryRootField_IsNullable_SoThatAnErrorCostsItAlone() =>
        Assert.That(new GraphQuery().Fields.Where(f => typeof(NonNullGraphType).IsAssignableFrom(f.Type) || f.Type is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(NonNullGraphType<>)).Select(f => f.Name), Is.Empty);

    // One line a name: "Query.search(text): String!", "Direction.BOTH", "SearchResult = Provision".
    private static IEnumerable<string> Names(string sdl) => Parser.Parse(sdl).Definitions.SelectMany(definition => definition switch
    {
        GraphQLObjectTypeDefinition type => Fields(type.Name, type.Fields)
            .Concat((type.Interfaces?.Items ?? []).Select(i => $"{type.Name.Value} implements {i.Name.Value}")),
        GraphQLInterfaceTypeDefinition type => Fields(type.Name, type.Fields),
        GraphQLInputObjectTypeDefinition type => (type.Fields?.Items ?? []).Select(f => $"{type.Name.Value}.{Value(f)}"),
        GraphQLUnionTypeDefinition type => (type.Types?.Items ?? []).Select(t => $"{type.Name.Value} = {t.Name.Value}"),
        GraphQLEnumTypeDefinition type => (type.Values?.Items ?? []).Select(v => $"{type.Name.Value}.{v.Name.Value}"),
        GraphQLScalarTypeDefinition type => [$"scalar {type.Name.Value}"],
        _ => [],
    });

    private static IEnumerable<string> Fields(GraphQLName type, GraphQLFieldsDefinition? fields) => (fields?.Items ?? []).SelectMany(f =>
        (f.Arguments?.Items ?? []).Select(a => $"{type.Value}.{f.Name.Value}({Value(a)})").Append($"{type.Value}.{f.Name.Value}: {Type(f.Type)}"));

    private static string Value(GraphQLInputValueDefinition value) =>
        $"{value.Name.Value}: {Type(value.Type)}{(value.DefaultValue is null ? "" : " = " + Literal(value.DefaultValue))}";

    private static string Literal(GraphQLValue value) => value switch
    {
        GraphQLEnumValue e => e.Name.StringValue,
        IHasValueNode node => node.Value.ToString(),
        _ => value.Kind.ToString(),
    };

    private static string Type(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => Type(nonNull.Type) + "!",
        GraphQLListType list => $"[{Type(list.Type)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => throw new NotSupportedException(),
    };

    private static IEnumerable<string> Undescribed(IGraphType type)
    {
        if (string.IsNullOrWhiteSpace(type.Description))
        {
            yield return type.Name;
        }

        IEnumerable<string> inner = type switch
        {
            IComplexGraphType complex => complex.Fields.SelectMany(f =>
                (f.Arguments ?? []).Where(a => string.IsNullOrWhiteSpace(a.Description)).Select(a => $"{f.Name}({a.Name})")
                .Concat(string.IsNullOrWhiteSpace(f.Description) ? [f.Name] : [])),
            EnumerationGraphType e => e.Values.Where(v => string.IsNullOrWhiteSpace(v.Description)).Select(v => v.Name),
            _ => [],
        };
        foreach (string name in inner)
        {
            yield return $"{type.Name}.{name}";
        }
    }
}
