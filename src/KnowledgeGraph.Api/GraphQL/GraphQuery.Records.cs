using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Filters;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>The questions about States and their votes.</summary>
internal sealed partial class GraphQuery
{
    // Counting what all States did reads every vote once.
    private const int PriceOfVotes = 1_000;

    private void RecordFields()
    {
        Field<StateGraphType>("state").Description("The State with an id; null where nothing of it is recorded.")
            .Argument<NonNullGraphType<IdGraphType>>("id", "Its ISO 3166-1 alpha-3 code: FRA. Of a State that is no more the code that it had: SUN.")
            .Resolve(c => StateId.TryParse(c.GetArgument<string>("id"), out StateId id)
                ? c.Load().States.Load(id).Then(s => (object?)s?.Id) : LoaderResults.Of<object?>(null));
        Field<ListGraphType<NonNullGraphType<StateGraphType>>>("states")
            .Description("All States that voted on or sponsored something, by id.")
            .Costs(PriceOfVotes)
            .Holds(StateGraphType.Most)
            .ResolveAsync(async c =>
            {
                IReadOnlyList<State> states = await c.Graph().StatesAsync([], c.CancellationToken).ConfigureAwait(false);
                c.Load().States.Know(states.ToDictionary(s => s.Id));
                return states.Select(s => s.Id).ToList();
            });
        Field<VotesOnSetGraphType>("votes")
            .Description("How States voted on a set of texts, counted a State. All conditions hold together; without one, on all texts.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>("on", "Only these texts: references as instrument takes them, 500 at most.")
            .Argument<StringGraphType>("citing", "Only those that cite this one, in whatever paragraph: a reference.")
            .Argument<InstrumentFilterGraphType>("filter", "Only those that fit.")
            .Costs(PriceOfVotes)
            .Searches()
            .Resolve(c =>
            {
                string[]? on = c.GetArgument<string[]?>("on");
                string? citing = c.GetArgument<string?>("citing");
                int most = c.Request().Options.MaxPageSize;
                if (on?.Length > most)
                {
                    throw GraphErrors.OutOfBounds("The number of references in on", on.Length, 0, most);
                }

                IGraphReader graph = c.Graph();
                CancellationToken token = c.CancellationToken;
                FilterReader filters = c.Request().Filters;
                InstrumentFilter typed = c.Typed(InstrumentFilter.None);
                string[] references = [.. on ?? [], .. citing is null ? Array.Empty<string>() : [citing]];
                return Texts(c, references).Then(texts => new LoaderResult<VotesOnSet>(async _ => await graph.VotesOnAsync(
                    new RecordedSet
                    {
                        Instruments = on is null ? null : [.. texts.Take(on.Length)],
                        Citing = citing is null ? null : texts[^1],
                        Filter = await filters.ReadAsync(typed, token).ConfigureAwait(false),
                    },
                    token).ConfigureAwait(false)));
            });
    }

    // A part of a resolution has no votes apart from it that could be asked for: its text is what is meant.
    private static IDataLoaderResult<IReadOnlyList<InstrumentId>> Texts(IResolveFieldContext context, IReadOnlyList<string> references) =>
        Meant(context, references, m => m switch
        {
            Resolution.Found found => found.Instrument,
            Resolution.PartMissing part => part.Instrument,
            _ => null,
        }).Then(texts => (IReadOnlyList<InstrumentId>)[.. texts.Select(t => t.Id)]);
}
