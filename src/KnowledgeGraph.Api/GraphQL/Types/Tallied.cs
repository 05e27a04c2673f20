using GraphQL.Types;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>The fields that tell how much there is beside the items themselves.</summary>
internal static class Tallied
{
    /// <summary>Gives them to a type.</summary>
    public static void Fields<T>(ObjectGraphType<T> type, Func<T, Tally> tally)
    {
        type.Field<NonNullGraphType<IntGraphType>>("texts")
            .Description("Different texts: the instruments that they are, that cite or state, or that their paragraphs are of.")
            .Resolve(c => tally(c.Source).Texts);
        type.Field<NonNullGraphType<IntGraphType>>("paragraphs")
            .Description("Different paragraphs that they are or stand in; 0 of instruments.")
            .Resolve(c => tally(c.Source).Paragraphs);
        type.Field<NonNullGraphType<IntGraphType>>("citations")
            .Description("Citations: those that they are, that prove them or stand in them; of instruments those that lead to them.")
            .Resolve(c => tally(c.Source).Citations);
    }
}
