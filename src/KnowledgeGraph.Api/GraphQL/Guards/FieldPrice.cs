using GraphQL.Builders;
using GraphQL.Types;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>What a field costs beside the objects that it gives, where the store has to work for it: in objects, each step of its depth.</summary>
internal static class FieldPrice
{
    private const string Key = "kg.price";
    private const string ItemsKey = "kg.items";
    private const string OnceKey = "kg.once";

    /// <summary>Sets the price of a field.</summary>
    public static FieldBuilder<TSource, TReturn> Costs<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, int price)
    {
        field.FieldType.Metadata[Key] = price;
        return field;
    }

    /// <summary>Says how many items a list without a page size may well have.</summary>
    public static FieldBuilder<TSource, TReturn> Holds<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, int items)
    {
        field.FieldType.Metadata[ItemsKey] = items;
        return field;
    }

    /// <summary>Says of a field of a page that it does not grow with the page.</summary>
    public static FieldBuilder<TSource, TReturn> Once<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field)
    {
        field.FieldType.Metadata[OnceKey] = true;
        return field;
    }

    /// <summary>Whether a field of a page does not grow with the page.</summary>
    public static bool IsOnce(FieldType field) => field.GetMetadata(OnceKey, false);

    /// <summary>How many items a list without a page size counts for, where that is known of it.</summary>
    public static int? Items(FieldType field) => field.GetMetadata(ItemsKey, 0) is > 0 and var items ? items : null;

    /// <summary>The price of a field; 0 where it has none of its own.</summary>
    public static int Of(FieldType field) => field.GetMetadata(Key, 0);
}
