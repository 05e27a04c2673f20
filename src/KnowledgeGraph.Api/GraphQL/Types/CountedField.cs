using System.Globalization;
using GraphQL;
using GraphQL.Builders;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>
/// What a list is, said where its field is: the page that the field gives has <c>groups</c>, which counts the whole list as it was asked for.
/// </summary>
internal static class CountedField
{
    private const string Key = "kg.counted";
    private const int Price = 500;

    /// <summary>Says which list a field gives, from the arguments that it is asked with.</summary>
    public static FieldBuilder<TSource, TReturn> Counts<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, Func<IResolveFieldContext, CountedList> list) => field.Counts(c => Task.FromResult(list(c)));

    /// <summary>Says which list a field gives, from the arguments that it is asked with, where those have to be looked up.</summary>
    public static FieldBuilder<TSource, TReturn> Counts<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, Func<IResolveFieldContext, Task<CountedList>> list)
    {
        field.FieldType.Metadata[Key] = list;
        return field;
    }

    /// <summary>Whether it is said of a field which list it gives.</summary>
    public static bool IsCounted(IMetadataReader field) => field.HasMetadata(Key);

    /// <summary>Gives a page the counts over its list.</summary>
    public static void Groups<T>(this ObjectGraphType<T> page) => page.Field<NonNullGraphType<GroupsGraphType>>("groups")
        .Description("The whole list, whatever the page, counted by what its items have in common.")
        .Grouped()
        .Costs(Price)
        .Once()
        .ResolveAsync(async c =>
        {
            IResolveFieldContext asked = c.Parent!;
            return Groups(c, await c.Load().ListOf(asked.FieldAst, asked.Source, () => ListOf(asked)).ConfigureAwait(false));
        });

    /// <summary>Counts a list by what the arguments of a field say, and within its groups by what the field's selections say.</summary>
    /// <param name="context">The field.</param>
    /// <param name="list">The list.</param>
    /// <param name="dimension">By what; null where an argument says it.</param>
    public static IDataLoaderResult<Groups> Groups(IResolveFieldContext context, CountedList list, Dimension? dimension = null)
    {
        GroupBy by = context.By(list, context.Arguments, dimension);
        IReadOnlyList<GroupBy> within = SelectedGroups.Within(context, list);
        if (within.FirstOrDefault(w => (long)w.Most * by.Most > GroupBy.MostCells) is { } large)
        {
            throw GraphErrors.Input(string.Create(
                CultureInfo.InvariantCulture,
                $"Too many groups: {by.Most} and {large.Most} within each are {by.Most * large.Most:N0}, and {GroupBy.MostCells:N0} are told at the most. Ask for fewer."));
        }

        return within.Prepend(null).Select(w => context.Load().Groupings.Load(new GroupingKey(list, by, w))).All()
            .Then(told => new Groups(
                list, by.Dimension, told[0]!, within.Zip(told.Skip(1)).ToDictionary(w => w.First, w => WithinOf(w.Second!))));
    }

    private static Task<CountedList> ListOf(IResolveFieldContext page) =>
        page.FieldDefinition.GetMetadata<Func<IResolveFieldContext, Task<CountedList>>?>(Key)?.Invoke(page)
            ?? throw new InvalidOperationException($"{page.ParentType.Name}.{page.FieldDefinition.Name} does not say which list it gives.");

    private static Dictionary<string, Grouping> WithinOf(Grouping told) =>
        told.Groups.ToDictionary(g => g.Value, g => g.Within ?? Grouping.None, StringComparer.Ordinal);
}
