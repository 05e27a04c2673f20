using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Api.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.Paths;
using KnowledgeGraph.Queries.Wordings;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>The questions about lineage.</summary>
internal sealed partial class GraphQuery
{
    private const int MostRoots = 100;
    private const int MostCompared = 10;
    private const int MostChains = 50;
    private const int MostCommon = 500;
    private const int AncestorSteps = 3;

    // What builds on a text of its kind is mostly many, one step away already.
    private const int DescendantSteps = 1;

    private void LineageFields()
    {
        Field<LineageGraphType>("lineage").Description("Everything within some steps of the roots, as one graph.")
            .Costs(20)
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(
                "from", "The roots: references as instrument and provision take them, 100 at most. Not together with of.", a =>
                a.DefaultValue = Array.Empty<string>())
            .Argument<InstrumentFilterGraphType>("of", "The roots: instruments that fit, as many as limit lets in, by id. Not together with from.")
            .Argument<DirectionGraphType>("direction", "Which way.", a => a.DefaultValue = Direction.BuildsOn)
            .Argument<IntGraphType>("depth", "How many steps, 1 to 10.", a => a.Within(1, LineageQuery.MostSteps).DefaultValue = 1)
            .Argument<LineageFilterGraphType>("filter", "Which edges are followed.")
            .Argument<IntGraphType>("limit", "How many nodes at the most, 1 to 2000, roots included.", a =>
                a.Within(1, LineageQuery.MostNodes).DefaultValue = LineageQuery.StandardNodes)
            .Searches()
            .Resolve(c =>
            {
                Direction direction = c.GetArgument<Direction?>("direction") ?? Direction.BuildsOn;
                int depth = Bounded(c, "depth", 1, 1, LineageQuery.MostSteps);
                int limit = Bounded(c, "limit", LineageQuery.StandardNodes, 1, LineageQuery.MostNodes);
                LineageFilter filter = Filter(c);
                IGraphReader graph = c.Graph();
                CancellationToken token = c.CancellationToken;
                FollowedWording wording = c.Request().Wordings.Index;
                // What its nodes are, and what proves its edges, is loaded where a query asks for it.
                async Task<LineageOfRoots> ReadAsync(IReadOnlyList<EntityId> from, int omitted) => new(
                    await new LineageAnswers(graph, wording)
                        .ReadBareAsync(new LineageQuery(from, direction, depth, filter, limit), token).ConfigureAwait(false),
                    omitted);
                return Fitting(c) is { } of
                    ? new LoaderResult<object?>(async _ =>
                    {
                        Page<Instrument> page = await graph.ListAsync(of, InstrumentOrder.Symbol, new PageRequest(limit), token)
                            .ConfigureAwait(false);
                        return await ReadAsync([.. page.Items.Select(i => (EntityId)i.Node.Id)], page.TotalCount - page.Items.Count)
                            .ConfigureAwait(false);
                    })
                    : AskedById.Several(
                        c.GetArgument<string[]>("from"), MostRoots, from => ReadAsync(from, 0), answer => answer.Answer.Graph.Roots.Count,
                        () => Entities(c, "from", 1, MostRoots));
            });
        Field<ListGraphType<NonNullGraphType<LineagePathGraphType>>>("paths")
            .Description("The shortest chains of citations from one to the other, nearest first.")
            .Costs(200)
            .Argument<NonNullGraphType<StringGraphType>>("from", "The one that builds on the other: a reference.")
            .Argument<NonNullGraphType<StringGraphType>>("to", "The other: a reference. An instrument is reached when any provision of it is.")
            .Argument<IntGraphType>("maxDepth", "How many steps at the most, 1 to 10.", a =>
                a.Within(1, LineageQuery.MostSteps).DefaultValue = 6)
            .Argument<LineageFilterGraphType>("filter", "Which edges are followed.")
            .Argument<IntGraphType>("first", "How many chains at the most, 0 to 50.", a => a.Within(0, MostChains).DefaultValue = 3)
            .Resolve(c =>
            {
                var search = new PathSearch(c.Graph(), Filter(c));
                int maxDepth = Bounded(c, "maxDepth", 6, 1, LineageQuery.MostSteps);
                int first = Bounded(c, "first", 3, 0, MostChains);
                CancellationToken token = c.CancellationToken;
                string[] ends = [c.GetArgument<string>("from"), c.GetArgument<string>("to")];
                return Entities(c, ends).Then(e =>
                    new LoaderResult<IReadOnlyList<LineagePath>>(_ => search.FindAsync(e[0], e[1], maxDepth, first, token)));
            });
        Common<CommonAncestorGraphType>("commonAncestors", "What all of them build on, nearest first.", Direction.BuildsOn, AncestorSteps);
        Common<CommonDescendantGraphType>("commonDescendants", "What builds on all of them, nearest first.", Direction.BuiltOnBy, DescendantSteps);
    }

    private void Common<TGraphType>(string name, string description, Direction direction, int steps)
        where TGraphType : CommonEntityGraphType =>
        Field<ListGraphType<NonNullGraphType<TGraphType>>>(name)
            .Description(description)
            .Costs(500)
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("of", "References, 1 to 10.")
            .Argument<IntGraphType>("depth", "How many steps from each, 1 to 10.", a =>
                a.Within(1, LineageQuery.MostSteps).DefaultValue = steps)
            .Argument<LineageFilterGraphType>("filter", "Which edges are followed.")
            .Argument<IntGraphType>("first", "How many at the most, 0 to 500.", a => a.Within(0, MostCommon).DefaultValue = 20)
            .Resolve(c =>
            {
                var search = new CommonSearch(c.Graph(), Filter(c), direction);
                int depth = Bounded(c, "depth", steps, 1, LineageQuery.MostSteps);
                int first = Bounded(c, "first", 20, 0, MostCommon);
                CancellationToken token = c.CancellationToken;
                return Entities(c, "of", 1, MostCompared)
                    .Then(of => new LoaderResult<IReadOnlyList<CommonEntity>>(_ => search.FindAsync(of, depth, first, token)));
            });

    // A lineage starts from references, or from what a filter lets through: as many as the answer may have nodes.
    private static InstrumentFilter? Fitting(IResolveFieldContext context)
    {
        bool isNamed = context.GetArgument<string[]>("from").Length > 0;
        InstrumentFilter? of = context.GetArgument<InstrumentFilter?>("of");
        return (isNamed, of) switch
        {
            (false, null) => throw GraphErrors.Input("Say where lineage starts: from, with references, or of, with a filter of instruments."),
            (true, not null) => throw GraphErrors.Input("from and of both say where lineage starts; give one of them."),
            _ => of,
        };
    }

    private static LineageFilter Filter(IResolveFieldContext context) => context.GetArgument<LineageFilter?>("filter") ?? LineageFilter.None;

    private static int Bounded(IResolveFieldContext context, string argument, int otherwise, int least, int most)
    {
        int value = context.GetArgument<int?>(argument) ?? otherwise;
        return value >= least && value <= most ? value : throw GraphErrors.OutOfBounds(argument, value, least, most);
    }

    private static IDataLoaderResult<IReadOnlyList<EntityId>> Entities(IResolveFieldContext context, string argument, int least, int most)
    {
        string[] references = context.GetArgument<string[]>(argument);
        return references.Length >= least && references.Length <= most
            ? Entities(context, references)
            : throw GraphErrors.OutOfBounds($"The number of references in {argument}", references.Length, least, most);
    }

    private static IDataLoaderResult<IReadOnlyList<EntityId>> Entities(IResolveFieldContext context, IReadOnlyList<string> references) =>
        Ends(context, references).Then(ends => (IReadOnlyList<EntityId>)[.. ends.Select(e => e.Entity)]);
}
