using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Filters;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A round trip for the citations of many entities.</summary>
internal delegate Task<IReadOnlyDictionary<EntityId, Page<Citation>>> FetchCitations(
    IGraphReader graph, IReadOnlyCollection<EntityId> ids, CitationFilter filter, ListOrder order, PageRequest page,
    CancellationToken cancellationToken);

/// <summary>The fields that instruments and provisions have in common: citations and edges, either way.</summary>
internal static class EdgeFields
{
    private const int PageSize = 50;
    private const int DeepestRelations = 10;

    /// <summary>A list of citations, to be asked of whatever has one.</summary>
    public static FieldBuilder<T, object> Citations<T>(this ComplexGraphType<T> type, string name, string description)
    {
        var field = type.Field<NonNullGraphType<CitationConnectionGraphType>>(name).Description(description);
        field.Argument<CitationFilterGraphType>("filter", "Which citations.");
        field.Argument<ListOrderGraphType>("orderBy", "In which order; words rank none of them.", a => a.DefaultValue = ListOrder.Text);
        return field.Paged(PageSize).Searches();
    }

    /// <summary>A list of citations.</summary>
    public static void Citations<T>(this ObjectGraphType<T> type, string name, string description, Func<T, EntityId> id, FetchCitations fetch) =>
        type.Citations(name, description).Counts(c => Counted(c, id((T)c.Source!))).ListsById(id, (c, of) =>
        {
            CitationFilter typed = CitationArgument.Of(c, AreOf(c));
            FilterReader filters = c.Request().Filters;
            ListOrder order = c.GetArgument<ListOrder?>("orderBy") ?? ListOrder.Text;
            PageRequest page = c.FilteredPage(PageSize);
            bool withSources = AreOf(c) && c.Asks("source");
            GraphLoaders load = c.Load();
            return load.OfField<EntityId, Page<Citation>>(c.FieldAst, async (graph, ids, token) =>
            {
                CitationFilter filter = await filters.ReadAsync(typed, token).ConfigureAwait(false);
                if (!withSources)
                {
                    return await fetch(graph, ids, filter, order, page, token).ConfigureAwait(false);
                }

                CitationPages found = await graph.CitationsOfWithSourcesAsync(ids, filter, order, page, token).ConfigureAwait(false);
                load.Provisions.Know(found.Sources);
                return found.Pages;
            }).Load(of).Then(citations => citations is null ? null : c.Filtered(citations));
        });

    private static bool AreOf(IResolveFieldContext context) => context.FieldDefinition.Name == "citedBy";

    // The same list among those of all texts.
    private static CountedCitations Counted(IResolveFieldContext context, EntityId id)
    {
        CitationFilter filter = CitationArgument.Of(context, AreOf(context));
        return new CountedCitations(AreOf(context) ? filter with { Of = [id] } : filter with { Provision = filter.Provision with { In = [id] } });
    }

    /// <summary>Edges, to be asked of whatever has some: of one step, or of several where the field has a depth, with or without the instrument's
    /// as a whole.</summary>
    public static FieldBuilder<T, object> Relations<T>(
        this ComplexGraphType<T> type, string name, string description, bool withDepth = false, bool withInherited = false)
    {
        var field = type.Field<NonNullGraphType<RelationConnectionGraphType>>(name).Description(description);
        if (withDepth)
        {
            field.Argument<IntGraphType>("depth", "How many steps, 1 to 10: above 1 follows what the nearer edges lead to.", a =>
                a.Within(1, DeepestRelations).DefaultValue = 1);
        }

        field.Argument<ListGraphType<NonNullGraphType<RelationTypeGraphType>>>("types", "Edges of these types only.");
        if (withInherited)
        {
            field.Argument<BooleanGraphType>("includeInherited", "Whether to add, marked so, what the instrument as a whole builds on.", a =>
                a.DefaultValue = false);
        }

        return field.Paged(PageSize);
    }

    // Between paragraphs, each once: what is gathered for a page of an instrument's is counted one by one.
    private static CountedRelations Counted(IResolveFieldContext context, EntityId id, Direction direction)
    {
        if (context.GetArgument("depth", 1) != 1 || context.GetArgument("includeInherited", false))
        {
            throw GraphErrors.Input("Edges are counted at a depth of 1, without those that are inherited.");
        }

        var filter = new CitationFilter { Types = context.GetArgument<RelationType[]?>("types") ?? [] };
        return new CountedRelations(direction == Direction.BuiltOnBy
            ? filter with { Of = [id] } : filter with { Provision = new ProvisionFilter { In = [id] } });
    }

    /// <summary>Edges.</summary>
    public static void Relations<T>(
        this ObjectGraphType<T> type, string name, string description, Func<T, EntityId> id, Direction direction, bool withDepth = false,
        bool withInherited = false) =>
        type.Relations(name, description, withDepth, withInherited).Counts(c => Counted(c, id((T)c.Source!), direction)).ListsById(id, (c, of) =>
        {
            IReadOnlyList<RelationType> types = c.GetArgument<RelationType[]?>("types") ?? [];
            int depth = withDepth ? c.GetArgument<int?>("depth") ?? 1 : 1;
            bool inherited = withInherited && (c.GetArgument<bool?>("includeInherited") ?? false);
            if (depth is < 1 or > DeepestRelations)
            {
                throw GraphErrors.OutOfBounds("depth", depth, 1, DeepestRelations);
            }

            PageRequest page = c.Page(PageSize);
            bool withEnds = c.Asks(direction == Direction.BuildsOn ? "to" : "from");
            GraphLoaders load = c.Load();
            return load.OfField<EntityId, Page<Relation>>(c.FieldAst, async (graph, ids, token) =>
            {
                if (!withEnds)
                {
                    return await graph.RelationsAsync(ids, direction, types, depth, inherited, page, token).ConfigureAwait(false);
                }

                RelationPages found =
                    await graph.RelationsWithEndsAsync(ids, direction, types, depth, inherited, page, token).ConfigureAwait(false);
                load.Instruments.Know(found.Instruments);
                load.Provisions.Know(found.Provisions);
                return found.Pages;
            }).Load(of);
        });
}
