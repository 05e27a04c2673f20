using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQL;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Paging;

/// <summary>The filter of a field as it is meant, and pages that hold their cursors to it: a cursor of another filter is refused.</summary>
internal static class FilterArguments
{
    private const char Mark = '~';
    private const int MarkLength = 6;

    private static readonly JsonSerializerOptions Printing = new() { Converters = { new EntityText() } };

    /// <summary>The filter of instruments, with the words that the graph has.</summary>
    public static Task<InstrumentFilter> InstrumentsAsync(this IResolveFieldContext context) =>
        context.Request().Filters.ReadAsync(Typed(context, InstrumentFilter.None), context.CancellationToken);

    /// <summary>The filter as it is typed.</summary>
    public static T Typed<T>(this IResolveFieldContext context, T otherwise)
        where T : class => context.GetArgument<T?>("filter") ?? otherwise;

    /// <summary>Which part of the filtered list is wanted.</summary>
    /// <exception cref="ExecutionError">As <see cref="PageArguments.Page"/>, and a cursor of another filter.</exception>
    public static PageRequest FilteredPage(this IResolveFieldContext context, int size)
    {
        PageRequest page = context.Page(size);
        string mark = MarkOf(context);
        return page.Cursor is not { } cursor ? page
            : cursor.List.EndsWith(mark, StringComparison.Ordinal) ? page with { Cursor = cursor with { List = cursor.List[..^mark.Length] } }
            : throw GraphErrors.BadCursor(page.Backward ? "before" : "after");
    }

    /// <summary>The page with the filter in its cursors.</summary>
    public static Page<T> Filtered<T>(this IResolveFieldContext context, Page<T> page)
    {
        string mark = MarkOf(context);
        return mark.Length == 0 ? page : page with
        {
            Items = [.. page.Items.Select(i => new PageItem<T>(i.Node, i.Cursor with { List = i.Cursor.List + mark }))],
        };
    }

    // As typed: what its words mean may change while somebody turns pages.
    private static string MarkOf(IResolveFieldContext context) => context.GetArgument<object?>("filter") is not { } filter ? ""
        : Mark + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(filter, filter.GetType(), Printing)))[..MarkLength];

    private sealed class EntityText : JsonConverter<EntityId>
    {
        public override EntityId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, EntityId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
