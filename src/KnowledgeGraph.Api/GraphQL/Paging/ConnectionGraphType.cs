using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Plans;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Paging;

/// <summary>A page of a list, as the Relay specification has it.</summary>
internal sealed class ConnectionGraphType<TNode, TGraph> : PageGraphType<TNode, TGraph, EdgeGraphType<TNode, TGraph>>
    where TGraph : IGraphType;

/// <summary>An item and its place in the list.</summary>
internal sealed class EdgeGraphType<TNode, TGraph> : PageItemGraphType<TNode, TGraph>
    where TGraph : IGraphType;

/// <summary>A page of a list whose edges may tell more than a place: what depends on the question.</summary>
internal abstract class PageGraphType<TNode, TGraph, TEdge> : ObjectGraphType<Page<TNode>>, IPagePart
    where TGraph : IGraphType
    where TEdge : PageItemGraphType<TNode, TGraph>
{
    protected PageGraphType()
    {
        string node = PageItemGraphType<TNode, TGraph>.NodeName;
        Name = node + "Connection";
        Description = $"A page of a list of {node} items.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TEdge>>>>("edges")
            .Description("The items with their cursors.").Reads(s => s.Items);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TGraph>>>>("nodes")
            .Description("The items alone.").Reads(s => s.Items.Select(i => i.Node).ToList());
        Field<NonNullGraphType<PageInfoGraphType>>("pageInfo")
            .Description("Where the page stands in its list.").Once().Reads(s => PageInfo.Of(s));
        Field<NonNullGraphType<IntGraphType>>("totalCount")
            .Description("How many items the whole list has.").Reads(s => s.TotalCount);
    }
}

/// <summary>An item, its place in the list, and what an edge tells beside it.</summary>
internal abstract class PageItemGraphType<TNode, TGraph> : ObjectGraphType<PageItem<TNode>>, IPagePart
    where TGraph : IGraphType
{
    /// <summary>The name of the node's type: the class's without "GraphType".</summary>
    public static string NodeName => typeof(TGraph).Name[..^"GraphType".Length];

    protected PageItemGraphType()
    {
        Name = NodeName + "Edge";
        Description = $"One {NodeName} item of a list.";
        Field<NonNullGraphType<StringGraphType>>("cursor")
            .Description("Its place in the list, for after and before.")
            .Reads(s => s.Cursor.ToString());
        Field<NonNullGraphType<TGraph>>("node").Description("The item.").Reads(s => s.Node);
    }
}

/// <summary>Where a page stands in its list.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor)
{
    public static PageInfo Of<T>(Page<T> page) => new(
        page.HasNext,
        page.HasPrevious,
        page.Items is [var first, ..] ? first.Cursor.ToString() : null,
        page.Items is [.., var last] ? last.Cursor.ToString() : null);
}

/// <summary>The type of <see cref="PageInfo"/>.</summary>
internal sealed class PageInfoGraphType : ObjectGraphType<PageInfo>, IPagePart
{
    public PageInfoGraphType()
    {
        Name = "PageInfo";
        Description = "Where a page stands in its list.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage").Description("Whether items follow the last one.").Reads(s => s.HasNextPage);
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage")
            .Description("Whether items precede the first one.")
            .Reads(s => s.HasPreviousPage);
        Field<StringGraphType>("startCursor").Description("The cursor of the first item; null for an empty page.").Reads(s => s.StartCursor);
        Field<StringGraphType>("endCursor").Description("The cursor of the last item; null for an empty page.").Reads(s => s.EndCursor);
    }
}
