using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Api.GraphQL.Plans;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>An edge of the graph: the same whoever asks for it. What depends on the question stands where it is listed.</summary>
internal sealed class RelationGraphType : ObjectGraphType<Relation>
{
    private const int Proofs = 5;

    public RelationGraphType()
    {
        Name = "Relation";
        Description = "An edge of the graph with the citations that prove it: those from what builds on the other, or a part of it, to the other, or a part of that.";
        Interface<NodeGraphType>();
        IsTypeOf = value => value is Relation;
        Field<NonNullGraphType<IdGraphType>>("id")
            .Description("From, type and to: E/RES/2022/14#PP3~RECALLS~A/RES/76/181.")
            .Reads(s => s.Id.ToString());
        Field<NonNullGraphType<RelationTypeGraphType>>("type").Description("How the one builds on the other.").Reads(s => s.Type);
        Field<NonNullGraphType<StringGraphType>>("words")
            .Description("The same in words between the one and the other: takes note of; or between the other and the one: is noted by.")
            .Argument<BooleanGraphType>("back", "Whether from what is built on to what builds on it.", a => a.DefaultValue = false)
            .Argument<StringGraphType>(LanguageArgument.Name, LanguageArgument.OfWords, a => a.DefaultValue = Languages.English)
            .Resolve(c => c.InLanguage(() => RelationInWords.Of(
                c.Source.Type, c.GetArgument<bool?>("back") == true ? Direction.BuiltOnBy : Direction.BuildsOn)));
        Field<NonNullGraphType<CitableGraphType>>("from").Description("What builds on the other.").Leads(s => s.From).Resolve(c => c.Load().Entity(c.Source.From));
        Field<NonNullGraphType<CitableGraphType>>("to")
            .Description("What is built on: the pinpointed provision where its text is loaded, else the instrument.")
            .Leads(s => s.To).Resolve(c => c.Load().Entity(c.Source.To));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CitationGraphType>>>>("citations").Description("The citations that prove it: of exactly what it leads to first, by place.")
            .Argument<IntGraphType>("first", "How many at the most.", a => a.Within(0, null).DefaultValue = Proofs)
            .Resolve(c =>
            {
                int first = c.GetArgument<int?>("first") ?? Proofs;
                int most = c.Request().Options.MaxPageSize;
                if (first < 0 || first > most)
                {
                    throw GraphErrors.OutOfBounds("first", first, 0, most);
                }

                return c.Load().OfField<RelationId, IReadOnlyList<Citation>>(c.FieldAst, async (graph, ids, token) =>
                        GraphLoaders.ByKey(ids, await graph.ProofsAsync(ids, first, token).ConfigureAwait(false)))
                    .Load(c.Source.Id).Then(citations => citations ?? []);
            });
        Field<NonNullGraphType<IntGraphType>>("citationCount").Description("How many citations prove it.")
            .Resolve(c => c.Source.Type is RelationType.HasPart or RelationType.Repeats ? 0 : c.Load().ProofCounts.Load(c.Source.Id));
    }
}

/// <summary>A page of edges of the graph.</summary>
internal sealed class RelationConnectionGraphType : PageGraphType<Relation, RelationGraphType, RelationEdgeGraphType>
{
    public RelationConnectionGraphType() => this.Groups();
}

/// <summary>An edge of the graph in a list: how it came there.</summary>
internal sealed class RelationEdgeGraphType : PageItemGraphType<Relation, RelationGraphType>
{
    public RelationEdgeGraphType()
    {
        Field<NonNullGraphType<IntGraphType>>("depth").Description("How many steps away from what was asked, from 1.").Reads(s => s.Node.Depth);
        Field<NonNullGraphType<BooleanGraphType>>("isInherited")
            .Description("Whether it is not the provision's own but its instrument's as a whole.")
            .Reads(s => s.Node.IsInherited);
        Field<NonNullGraphType<IntGraphType>>("citationCount").Description("How many citations were counted for it here: of exactly what it leads to.")
            .Reads(s => s.Node.CitationCount);
    }
}
