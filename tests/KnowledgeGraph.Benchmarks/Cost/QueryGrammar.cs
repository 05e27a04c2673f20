using System.Globalization;
using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>A field of the schema, with the fields that can be selected in it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="On">Which of several types has it; null where the type is certain.</param>
/// <param name="Arguments">Its arguments and their types.</param>
/// <param name="FieldsOf">The fields in it.</param>
internal sealed record QueryField(
    string Name, string? On, IReadOnlyList<(string Name, GraphQLType Type)> Arguments, Func<IReadOnlyList<QueryField>> FieldsOf)
{
    /// <summary>The fields in it; none for a value.</summary>
    public IReadOnlyList<QueryField> Fields => FieldsOf();
}

/// <summary>Draws queries by the schema, with arguments that ask for much.</summary>
internal sealed class QueryGrammar
{
    private static readonly int[] Sizes = [0, 1, 5, 20, 50, 100, 250, 500, 2_000];

    private readonly GraphQLDocument _schema;
    private readonly Hubs _hubs;
    private readonly Dictionary<string, IReadOnlyList<QueryField>> _fields = [];

    public QueryGrammar(string schema, Hubs hubs, string text) => (_schema, _hubs, Text) = (Parser.Parse(schema), hubs, text);

    /// <summary>The text that drafts are made of.</summary>
    public string Text { get; }

    /// <summary>A kind for each question that can be asked.</summary>
    public IEnumerable<RequestKind> Kinds() => Of("Query").Select(field => new RequestKind(
        "query " + field.Name, random => new QueryCandidate(this, Ask(field, random, 0)).Mutated(random)));

    /// <summary>A field that can be selected.</summary>
    public QueryField Any(QueryField parent, Random random) => parent.Fields[random.Next(parent.Fields.Count)];

    /// <summary>Asks for a field.</summary>
    public AskedField Ask(QueryField field, Random random, int depth)
    {
        List<AskedField> selected = [];
        for (int i = field.Fields.Count == 0 ? 0 : 1 + random.Next(3); i > 0; i--)
        {
            // Lists are asked for rather than values, and values where it is deep enough.
            QueryField[] choice = [.. field.Fields.Where(f => depth < 5 || f.Fields.Count == 0).DefaultIfEmpty(field.Fields[0])];
            QueryField inner = choice.Where(f => f.Fields.Count > 0 && random.Next(3) > 0).OrderBy(_ => random.Next()).FirstOrDefault()
                ?? choice[random.Next(choice.Length)];
            if (depth < 8)
            {
                selected.Add(Ask(inner, random, depth + 1));
            }
        }

        return new AskedField(field, random.Next(4) == 0 ? 1 + random.Next(20) : 1, Arguments(field, random),
            field.Fields.Count > 0 && selected.Count == 0 ? [Leaf(field, random)] : selected);
    }

    /// <summary>Arguments for a field: what has to be given, and some of what may be.</summary>
    public IReadOnlyDictionary<string, string> Arguments(QueryField field, Random random)
    {
        var given = new Dictionary<string, string>();
        foreach ((string name, GraphQLType type) in field.Arguments)
        {
            bool isBackward = name is "last" or "before" or "after";
            if (type is GraphQLNonNullType || (!isBackward && random.Next(2) == 0))
            {
                given[name] = Value(name, type, random);
            }
        }

        return given;
    }

    private AskedField Leaf(QueryField field, Random random)
    {
        QueryField leaf = field.Fields.FirstOrDefault(f => f.Fields.Count == 0) ?? field.Fields[0];
        return new AskedField(leaf, 1, Arguments(leaf, random), leaf.Fields.Count == 0 ? [] : [Leaf(leaf, random)]);
    }

    private string Value(string name, GraphQLType type, Random random) => type switch
    {
        GraphQLNonNullType some => Value(name, some.Type, random),
        GraphQLListType list => "[" + string.Join(", ", Enumerable.Range(0, Length(name, random)).Select(_ => Value(name, list.Type, random))) + "]",
        GraphQLNamedType named => Value(name, named.Name.StringValue, random),
        _ => "null",
    };

    private static int Length(string name, Random random) =>
        name switch { "ids" => 1 + random.Next(500), "from" => 1 + random.Next(100), "of" => 1 + random.Next(10), _ => 1 + random.Next(3) };

    private string Value(string name, string type, Random random) => (name, type) switch
    {
        ("depth" or "maxDepth", _) => (1 + random.Next(10)).ToString(CultureInfo.InvariantCulture),
        (_, "Int") => Sizes[random.Next(Sizes.Length)].ToString(CultureInfo.InvariantCulture),
        (_, "Boolean") => random.Next(2) == 0 ? "true" : "false",
        (_, "Date") => $"\"{1946 + random.Next(80)}-01-01\"",
        ("text", "String") => random.Next(4) == 0 ? "\"" + string.Join(' ', Enumerable.Range(0, 1 + random.Next(12)).Select(_ => Word(random))) + "\"" : "$t",
        ("lang", _) => "\"en\"",
        ("label", _) => "\"OP1\"",
        ("body", _) => $"\"{Of(_hubs.Bodies, random)}\"",
        ("ids", _) => $"\"{(random.Next(2) == 0 ? Of(_hubs.Parts, random) : Of(_hubs.Texts, random))}\"",
        ("session" or "subject", _) => "\"" + Word(random) + "\"",
        (_, "String" or "ID") => $"\"{(random.Next(4) == 0 ? Of(_hubs.Parts, random) : Of(_hubs.Texts, random))}\"",
        _ => Input(type, random),
    };

    private string Word(Random random) => Of(_hubs.Words, random).Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);

    private string Input(string type, Random random)
    {
        foreach (ASTNode definition in _schema.Definitions)
        {
            switch (definition)
            {
                case GraphQLEnumTypeDefinition words when words.Name.Value == type:
                    return words.Values!.Items[random.Next(words.Values.Items.Count)].Name.StringValue;
                case GraphQLInputObjectTypeDefinition input when input.Name.Value == type:
                    return "{ " + string.Join(", ", input.Fields!.Items.Where(_ => random.Next(4) == 0).Select(f => $"{f.Name.StringValue}: {Value(f.Name.StringValue, f.Type, random)}")) + " }";
            }
        }

        return "null";
    }

    private static string Of(IReadOnlyList<string> some, Random random) => some[random.Next(some.Count)];

    private IReadOnlyList<QueryField> Of(string type)
    {
        if (!_fields.TryGetValue(type, out IReadOnlyList<QueryField>? fields))
        {
            _fields[type] = fields = [.. Read(type)];
        }

        return fields;
    }

    private IEnumerable<QueryField> Read(string type)
    {
        foreach (ASTNode definition in _schema.Definitions)
        {
            switch (definition)
            {
                case GraphQLObjectTypeDefinition known when known.Name.Value == type:
                    foreach (GraphQLFieldDefinition field in known.Fields!.Items)
                    {
                        yield return new QueryField(
                            field.Name.StringValue, null, [.. field.Arguments?.Items.Select(a => (a.Name.StringValue, a.Type)) ?? []],
                            () => Of(Named(field.Type)));
                    }

                    break;
                case GraphQLUnionTypeDefinition union when union.Name.Value == type:
                    foreach (QueryField field in union.Types!.Items.Select(t => t.Name.StringValue)
                        .SelectMany(t => Of(t).Select(f => f with { On = t })))
                    {
                        yield return field;
                    }

                    break;
                case GraphQLInterfaceTypeDefinition shared when shared.Name.Value == type:
                    foreach (QueryField field in new[] { "Instrument", "Provision", "Citation", "Body" }.SelectMany(t => Of(t).Select(f => f with { On = t })))
                    {
                        yield return field;
                    }

                    break;
            }
        }
    }

    private static string Named(GraphQLType type) => type switch
    {
        GraphQLNonNullType some => Named(some.Type),
        GraphQLListType list => Named(list.Type),
        GraphQLNamedType named => named.Name.StringValue,
        _ => "",
    };
}
