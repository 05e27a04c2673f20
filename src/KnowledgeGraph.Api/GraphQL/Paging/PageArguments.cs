using GraphQL;
using GraphQL.Builders;
using GraphQL.Execution;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Paging;

/// <summary>The arguments of a connection: first and after, or last and before.</summary>
internal static class PageArguments
{
    /// <summary>Gives a field the four arguments.</summary>
    public static FieldBuilder<TSource, TReturn> Paged<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, int size) => field
        .Forward(size)
        .Argument<IntGraphType>(
            "last", "How many items at the most before the cursor, or at the end of the list. Not together with first or after.", a => a.Within(0, null))
        .Argument<StringGraphType>("before", "A cursor: only what stands before it. Together with last.");

    /// <summary>Gives a field the arguments of a list that is read forward only.</summary>
    public static FieldBuilder<TSource, TReturn> Forward<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, int size) => field
        .Argument<IntGraphType>("first", "How many items at the most.", a => a.Within(0, null).DefaultValue = size)
        .Argument<StringGraphType>("after", "A cursor: only what stands after it.");

    /// <summary>Which part of the list is wanted.</summary>
    /// <exception cref="ExecutionError">A size outside its bounds, a text that is no cursor, or both directions at once.</exception>
    public static PageRequest Page(this IResolveFieldContext context, int size)
    {
        int? last = Argument<int?>(context, "last");
        string? before = Argument<string>(context, "before");
        string? after = Argument<string>(context, "after");
        bool backward = last is not null || before is not null;
        if (backward && (after is not null || IsGiven(context, "first")))
        {
            throw GraphErrors.Input("Give first and after, or last and before, not both.");
        }

        string argument = backward ? "last" : "first";
        int count = (backward ? last : Argument<int?>(context, "first")) ?? size;
        int most = context.Request().Options.MaxPageSize;
        if (count < 0 || count > most)
        {
            throw GraphErrors.OutOfBounds(argument, count, 0, most);
        }

        return new PageRequest(count, backward ? Read("before", before) : Read("after", after), backward);
    }

    private static Cursor? Read(string argument, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Cursor.TryRead(text, out Cursor? cursor) ? cursor : throw GraphErrors.BadCursor(argument);
    }

    private static T? Argument<T>(IResolveFieldContext context, string name) =>
        context.HasArgument(name) ? context.GetArgument<T?>(name) : default;

    private static bool IsGiven(IResolveFieldContext context, string name) =>
        context.Arguments?.TryGetValue(name, out ArgumentValue value) == true
        && value is { Source: not ArgumentSource.FieldDefault, Value: not null };
}
