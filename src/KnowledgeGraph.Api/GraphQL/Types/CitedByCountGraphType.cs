using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>How much cites something, the texts first.</summary>
internal sealed class CitedByCountGraphType : ObjectGraphType<Tally>
{
    /// <summary>The field that tells it.</summary>
    public const string FieldName = "citedByCount";

    /// <summary>What that field is.</summary>
    public const string FieldDescription =
        "How much cites it or a part of it: the texts, the paragraphs of them, the citations in those. Pages, kg, MCP and files tell the same numbers.";

    private const int Price = 50;

    public CitedByCountGraphType()
    {
        Name = "CitedByCount";
        Description = "How much cites something.";
        Tallied.Fields(this, tally => tally);
    }

    /// <summary>Gives a type the field.</summary>
    public static void Tell<T>(ObjectGraphType<T> type, Func<T, EntityId> id) =>
        type.Field<NonNullGraphType<CitedByCountGraphType>>(FieldName).Description(FieldDescription).Costs(Price)
            .Resolve(c => c.Load().CitedByCounts.Load(id(c.Source)));
}
