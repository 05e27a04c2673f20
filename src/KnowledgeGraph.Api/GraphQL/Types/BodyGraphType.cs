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

/// <summary>Who adopts or issues instruments.</summary>
internal sealed class BodyGraphType : ObjectGraphType<Body>
{
    private const int PageSize = 20;

    public BodyGraphType()
    {
        Name = "Body";
        Description = "Who adopts or issues instruments.";
        Interface<NodeGraphType>();
        IsTypeOf = value => value is Body;
        Field<NonNullGraphType<IdGraphType>>("id").Description("body: and its name in kebab case.").Reads(s => s.Id.Value);
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its full name, in another language where it is known in it.")
            .Argument<StringGraphType>(LanguageArgument.Name, LanguageArgument.OfWords, a => a.DefaultValue = Languages.English)
            .Reads(s => s.Name)
            .Resolve(c => c.InLanguage(() => BodyInWords.Of(c.Source.Id, c.Source)));
        Field<StringGraphType>("abbreviation").Description("Its abbreviation, if it has one.").Reads(s => s.Abbreviation);
        Field<BodyGraphType>("parent").Description("The organ it is subsidiary to.")
            .Resolve(c => c.Source.Parent is { } id ? c.Load().Bodies.Load(id) : null);
        Field<NonNullGraphType<InstrumentConnectionGraphType>>("instruments")
            .Description("What it adopted or issued, the newest first.")
            .Paged(PageSize)
            .Costs(20)
            .Counts(c => new CountedInstruments(new InstrumentFilter { Bodies = [((Body)c.Source!).Id.Value] }))
            .Resolve(c =>
            {
                PageRequest page = c.Page(PageSize);
                return c.Load().OfField<BodyId, Page<Instrument>>(c.FieldAst, (graph, ids, token) => graph.IssuedAsync(ids, page, token))
                    .Load(c.Source.Id).Then(instruments => instruments ?? Page<Instrument>.Empty);
            });
    }
}
