using GraphQL;
using GraphQL.Builders;
using GraphQL.Execution;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>The arguments of counts: by what, how many groups, in which order.</summary>
internal static class GroupArguments
{
    private const string What = "by";
    private const string Most = "first";
    private const string Order = "orderBy";

    /// <summary>Gives a field all of them.</summary>
    public static FieldBuilder<TSource, TReturn> Grouped<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<NonNullGraphType<DimensionGraphType>>(What, "By what.")
        .GroupsShown();

    /// <summary>Gives a field those that say which groups are told.</summary>
    public static FieldBuilder<TSource, TReturn> GroupsShown<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<IntGraphType>(Most, "How many groups at the most; the rest is told together.", a => a.DefaultValue = GroupBy.Usual)
        .Argument<GroupOrderGraphType>(Order, "Which groups come first.", a => a.DefaultValue = GroupOrder.Count);

    /// <summary>What the arguments of a field say.</summary>
    /// <exception cref="ExecutionError">The list is not counted by that, or too many groups are wanted.</exception>
    public static GroupBy By(
        this IResolveFieldContext context, CountedList list, IDictionary<string, ArgumentValue>? arguments, Dimension? dimension = null)
    {
        Dimension by = dimension ?? (Dimension)arguments![What].Value!;
        if (!list.Dimensions.Contains(by))
        {
            throw GraphErrors.Input(
                $"{Sentence(list.Items)} are not counted by {DimensionGraphType.NameOf(by)}, but by {string.Join(", ", list.Dimensions.Select(DimensionGraphType.NameOf))}.");
        }

        int first = Value<int?>(arguments, Most) ?? GroupBy.Usual;
        return first is >= 0 and <= GroupBy.MostGroups
            ? new GroupBy(by, first, Value<GroupOrder?>(arguments, Order) ?? GroupOrder.Count)
            : throw GraphErrors.OutOfBounds(Most, first, 0, GroupBy.MostGroups);
    }

    private static T? Value<T>(IDictionary<string, ArgumentValue>? arguments, string name) =>
        arguments is not null && arguments.TryGetValue(name, out ArgumentValue value) ? (T?)value.Value : default;

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
