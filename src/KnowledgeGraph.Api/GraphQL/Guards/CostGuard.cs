using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>
/// What an operation may cost, before it runs: about the number of objects that it asks for. An object costs 1 and what is selected in
/// it, a list as much for each item of its page size (an argument, a variable, the default) or for so many as it is
/// known to hold, or <see cref="UnsizedList"/>, where it has none. Values cost nothing, nor does what is an <see cref="IPagePart"/>; what the store has to work for has a
/// <see cref="FieldPrice"/>, times its depth. Needs a document whose selections are counted already. What the schema does not have is
/// left to validation.
/// </summary>
internal sealed class CostGuard(ISchema schema, GuardLimits limits, int longestPage)
{
    /// <summary>How many items a list without a page size counts for.</summary>
    public const int UnsizedList = 10;

    /// <summary>
    /// The cost of an operation without that of finding words, and what words it looks for, which the store can price (<see cref="SearchPrice"/>).
    /// </summary>
    /// <exception cref="ExecutionError">It is too much, and an argument outside its bounds.</exception>
    public (long Cost, IReadOnlyList<SearchQuery> Searches) Measure(
        GraphQLDocument document, GraphQLOperationDefinition operation, Inputs? variables)
    {
        IObjectGraphType? root = operation.Operation switch
        {
            OperationType.Mutation => schema.Mutation,
            OperationType.Subscription => schema.Subscription,
            _ => schema.Query,
        };
        var values = new ArgumentNumbers(operation, variables ?? Inputs.Empty);
        var walk = new Walk(schema, new FragmentTable(document), values, longestPage, document.Source);
        long cost = root is null ? 0 : walk.Of(operation.SelectionSet, root).Whole;
        return cost > limits.MaxCost && walk.OutOfBounds is { } refusal ? throw refusal : (cost, walk.Searches);
    }

    /// <summary>Whether a field gives a list.</summary>
    public static bool IsList(FieldType field) => field.ResolvedType is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType };

    /// <summary>The refusal of a cost that is too much; null for one that is not.</summary>
    public ExecutionError? Refusal(long cost) => cost <= limits.MaxCost
        ? null : GuardRefusal.Of(GuardRefusal.Cost, "objects to give, about,", limits.MaxCost, cost < SpreadMeasure.Endless ? cost : null);

    // What is selected costs as much for each item, but for what a page has once, however long it is.
    private readonly record struct Cost(long Each, long Once)
    {
        public long Whole => Each + Once;

        public static Cost operator +(Cost a, Cost b) =>
            new(Math.Min(SpreadMeasure.Endless, a.Each + b.Each), Math.Min(SpreadMeasure.Endless, a.Once + b.Once));
    }

    private sealed class Walk(ISchema schema, FragmentTable fragments, ArgumentNumbers values, int longestPage, ROM source)
    {
        private readonly List<SearchQuery> _searches = [];

        /// <summary>What is searched for.</summary>
        public IReadOnlyList<SearchQuery> Searches => _searches;

        /// <summary>The refusal of the first argument that is outside its bounds.</summary>
        public ExecutionError? OutOfBounds { get; private set; }

        public Cost Of(GraphQLSelectionSet? set, IGraphType parent)
        {
            Cost cost = default;
            foreach (ASTNode selection in set?.Selections ?? [])
            {
                cost += selection switch
                {
                    GraphQLField field when Definition(field, parent) is { } definition => FieldPrice.IsOnce(definition)
                        ? new Cost(0, Of(field, definition, parent)) : new Cost(Of(field, definition, parent), 0),
                    GraphQLInlineFragment inline => Of(inline.SelectionSet, Narrowed(inline.TypeCondition, parent)),
                    GraphQLFragmentSpread spread when fragments.Of(spread) is { } fragment =>
                        Of(fragment.SelectionSet, Narrowed(fragment.TypeCondition, parent)),
                    _ => default,
                };
            }

            return cost;
        }

        private long Of(GraphQLField field, FieldType definition, IGraphType parent)
        {
            OutOfBounds ??= ArgumentBounds.Refusal(field, definition, values, longestPage, source);
            if (SearchArguments.Of(field, definition, values) is { } search)
            {
                _searches.Add(search);
            }

            IGraphType type = definition.ResolvedType!.GetNamedType();
            long price = FieldPrice.Of(definition) * Math.Max(1, values.Depth(field, definition) ?? 1);
            if (type is ScalarGraphType)
            {
                return price;
            }

            long times = values.Size(field, definition) ?? FieldPrice.Items(definition)
                ?? (IsList(definition) && parent is not IPagePart ? UnsizedList : 1);
            Cost selected = Of(field.SelectionSet, type);
            long each = (type is IPagePart ? 0 : 1) + selected.Each;
            return Math.Min(SpreadMeasure.Endless, Math.Max(1, price + (times * each) + selected.Once));
        }

        private FieldType? Definition(GraphQLField field, IGraphType parent)
        {
            ROM name = field.Name.Value;
            return name == "__schema" ? schema.SchemaMetaFieldType
                : name == "__type" ? schema.TypeMetaFieldType
                : (parent as IComplexGraphType)?.Fields.Find(name);
        }

        private IGraphType Narrowed(GraphQLTypeCondition? condition, IGraphType parent) =>
            condition is null ? parent : schema.AllTypes[condition.Type.Name.Value] ?? parent;
    }
}
