using System.Collections.Concurrent;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Plans;

/// <summary>
/// What an operation asks for, put together as the GraphQL specification (6.3.2, CollectFields) has it: fragments in their places, fields of one name
/// merged. It is the same whatever the variables are, unless <c>@skip</c> or <c>@include</c> depend on them; then it is made for each request.
/// </summary>
internal sealed class DocumentPlan
{
    private readonly Func<ASTNode, bool>? _isIncluded;
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly ConcurrentDictionary<(GraphQLField, IObjectGraphType), PlannedField> _fields = new();

    /// <summary>Plans an operation that has been validated.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="operation">Which of its operations.</param>
    /// <param name="isIncluded">Whether the directives of a field or fragment let it in; null where there are none.</param>
    public DocumentPlan(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation, Func<ASTNode, bool>? isIncluded = null)
    {
        Schema = schema;
        _isIncluded = isIncluded;
        foreach (ASTNode definition in document.Definitions)
        {
            if (definition is GraphQLFragmentDefinition fragment)
            {
                _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
            }
        }

        IObjectGraphType root = operation.Operation switch
        {
            OperationType.Mutation => schema.Mutation!,
            OperationType.Subscription => schema.Subscription!,
            _ => schema.Query,
        };
        Root = Select(root, [operation.SelectionSet]);
    }

    /// <summary>The schema.</summary>
    public ISchema Schema { get; }

    /// <summary>What is selected of the root.</summary>
    public PlannedSelection Root { get; }

    /// <summary>What some selections have of an object of a type.</summary>
    public PlannedSelection Select(IObjectGraphType type, IReadOnlyList<GraphQLSelectionSet> sets)
    {
        List<(string Name, GraphQLField Field, FieldType Definition, List<GraphQLSelectionSet> Inside)> found = [];
        HashSet<GraphQLFragmentDefinition> spread = [];
        foreach (GraphQLSelectionSet set in sets)
        {
            Collect(type, set, spread, found);
        }

        return new PlannedSelection(type, [.. found.Select(f =>
        {
            var planned = new PlannedField(this, f.Name, type, f.Field, f.Definition, f.Inside);
            _fields.TryAdd((f.Field, type), planned);
            return planned;
        })]);
    }

    /// <summary>What is planned of a field of an object's type; where a fragment stands in several places, in one of them.</summary>
    public PlannedField? Find(GraphQLField field, IObjectGraphType type) => _fields.GetValueOrDefault((field, type));

    private void Collect(
        IObjectGraphType type, GraphQLSelectionSet set, HashSet<GraphQLFragmentDefinition> spread,
        List<(string Name, GraphQLField Field, FieldType Definition, List<GraphQLSelectionSet> Inside)> found)
    {
        foreach (ASTNode selection in set.Selections)
        {
            if (_isIncluded?.Invoke(selection) == false)
            {
                continue;
            }

            switch (selection)
            {
                case GraphQLField field:
                    Add(type, field, found);
                    break;
                case GraphQLInlineFragment inline when inline.TypeCondition is null || Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, spread, found);
                    break;
                case GraphQLFragmentSpread named when _fragments.TryGetValue(named.FragmentName.Name.Value, out GraphQLFragmentDefinition? fragment)
                    && spread.Add(fragment) && Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, spread, found);
                    break;
            }
        }
    }

    private void Add(
        IObjectGraphType type, GraphQLField field,
        List<(string Name, GraphQLField Field, FieldType Definition, List<GraphQLSelectionSet> Inside)> found)
    {
        ROM name = field.Alias?.Name.Value ?? field.Name.Value;
        int at = found.FindIndex(f => name == f.Name);
        if (at < 0)
        {
            FieldType definition = Definition(type, field.Name.Value)
                ?? throw new InvalidOperationException($"{type.Name} has no field {field.Name.Value}.");
            found.Add((name.ToString(), field, definition, field.SelectionSet is { } inside ? [inside] : []));
        }
        else if (field.SelectionSet is { } more)
        {
            found[at].Inside.Add(more);
        }
    }

    private FieldType? Definition(IObjectGraphType type, ROM name) =>
        name == Schema.TypeNameMetaFieldType.Name ? Schema.TypeNameMetaFieldType
        : !ReferenceEquals(type, Schema.Query) ? type.Fields.Find(name)
        : name == Schema.SchemaMetaFieldType.Name ? Schema.SchemaMetaFieldType
        : name == Schema.TypeMetaFieldType.Name ? Schema.TypeMetaFieldType
        : type.Fields.Find(name);

    private bool Applies(GraphQLTypeCondition condition, IObjectGraphType type)
    {
        IGraphType? named = Schema.AllTypes[condition.Type.Name.Value];
        return ReferenceEquals(named, type) || (named is IAbstractGraphType several && several.IsPossibleType(type));
    }
}
