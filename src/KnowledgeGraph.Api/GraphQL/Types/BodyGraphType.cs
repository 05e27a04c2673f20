using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

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
        Field<NonNullGraphType<IdGraphType>>("id").Description("body: and its name in kebab case.").Resolve(c => c.Source.Id.Value);
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its full name.").Resolve(c => c.Source.Name);
        Field<StringGraphType>("abbreviation").Description("Its abbreviation, if it has one.").Resolve(c => c.Source.Abbreviation);
        Field<BodyGraphType>("parent").Description("The organ it is subsidiary to.")
            .Resolve(c => c.Source.Parent is { } id ? c.Load().Bodies.Load(id) : null);
        Field<NonNullGraphType<ConnectionGraphType<Instrument, InstrumentGraphType>>>("instruments")
            .Description("What it adopted or issued, the newest first.")
            .Paged(PageSize)
            .Costs(20)
            .Resolve(c =>
            {
                PageRequest page = c.Page(PageSize);
                return c.Load().OfField<BodyId, Page<Instrument>>(c.FieldAst, (graph, ids, token) => OfBodiesAsync(graph, ids, page, token))
                    .Load(c.Source.Id).Then(instruments => instruments ?? Page<Instrument>.Empty);
            });
    }

    // The one list that the port gives for one owner at a time: a query rarely asks for more than one body's.
    private static async Task<IReadOnlyDictionary<BodyId, Page<Instrument>>> OfBodiesAsync(
        IGraphReader graph, IReadOnlyList<BodyId> bodies, PageRequest page, CancellationToken cancellationToken)
    {
        var lists = new Dictionary<BodyId, Page<Instrument>>();
        foreach (BodyId body in bodies)
        {
            lists[body] = await graph.ListAsync(new InstrumentFilter { Bodies = [body.Value] }, InstrumentOrder.DateDesc, page, cancellationToken).ConfigureAwait(false);
        }

        return lists;
    }
}
