using GraphQL.Builders;
using GraphQL.Resolvers;

namespace KnowledgeGraph.Api.GraphQL.Plans;

/// <summary>How fields of the schema are declared that are read from their object alone.</summary>
internal static class PlainFields
{
    /// <summary>The field is what its object says: nothing else is looked at.</summary>
    public static FieldBuilder<TSource, TReturn> Reads<TSource, TReturn, TValue>(
        this FieldBuilder<TSource, TReturn> field, Func<TSource, TValue> read)
    {
        field.FieldType.Resolver = new FuncFieldResolver<TSource, object?>(c => read(c.Source));
        PlainRead.Set(field.FieldType, new PlainRead<TSource, TValue>(read));
        return field;
    }

    /// <summary>The field leads to an instrument or a provision whose id its object has. It is resolved where more is asked for than that.</summary>
    public static FieldBuilder<TSource, TReturn> Leads<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, Func<TSource, EntityId?> id)
    {
        PlainRead.Set(field.FieldType, new IdentityRead<TSource>(source => id(source) is { } entity ? Identity.Of(entity) : null));
        return field;
    }

    /// <summary>The field leads to a body whose id its object has.</summary>
    public static FieldBuilder<TSource, TReturn> Leads<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, Func<TSource, BodyId?> id)
    {
        PlainRead.Set(field.FieldType, new IdentityRead<TSource>(source => id(source) is { } body ? new Identity("Body", body.Value) : null));
        return field;
    }
}
