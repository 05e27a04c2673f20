using GraphQL.Builders;
using GraphQL.Types;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>What a field costs beside the objects that it gives, where the store has to work for it: in objects, each step of its depth.</summary>
internal static class FieldPrice
{
    private const string Key = "kg.price";

    /// <summary>Sets the price of a field.</summary>
    public static FieldBuilder<TSource, TReturn> Costs<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, int price)
    {
        field.FieldType.Metadata[Key] = price;
        return field;
    }

    /// <summary>The price of a field; 0 where it has none of its own.</summary>
    public static int Of(FieldType field) => field.GetMetadata(Key, 0);
}
