using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.Paths;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>Everything within some steps of the roots.</summary>
internal sealed class LineageGraphType : ObjectGraphType<LineageAnswer>, IPagePart
{
    public LineageGraphType()
    {
        Name = "Lineage";
        Description = "Everything within some steps of the roots, as one graph.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<LineageNodeGraphType>>>>("roots")
            .Description("The roots, in the order asked.")
            .Resolve(c => c.Source.Roots);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<LineageNodeGraphType>>>>("nodes")
            .Description("Every node once, nearest first; both ends of every edge are among them.")
            .Resolve(c => c.Source.Nodes);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RelationGraphType>>>>("edges")
            .Description("Every edge once, nearest first.")
            .Resolve(c => c.Source.Graph.Edges);
        Field<NonNullGraphType<BooleanGraphType>>("isTruncated")
            .Description("Whether limit or depth left something out.")
            .Resolve(c => c.Source.Graph.IsTruncated);
        Field<NonNullGraphType<IntGraphType>>("omittedNodes")
            .Description("How many neighbours of the shown nodes are not shown.")
            .Resolve(c => c.Source.Graph.OmittedNodes);
    }
}

/// <summary>A node of lineage.</summary>
internal sealed class LineageNodeGraphType : ObjectGraphType<AnswerNode>
{
    public LineageNodeGraphType()
    {
        Name = "LineageNode";
        Description = "A node of lineage and its place in a layered drawing.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("The id of what it is.").Resolve(c => c.Source.Id);
        Field<NonNullGraphType<LineageEntityGraphType>>("entity").Description("What it is.").Resolve(c => c.Load().Entity(c.Source.Entity));
        Field<NonNullGraphType<IntGraphType>>("depth").Description("Steps from the nearest root.").Resolve(c => c.Source.Node.Depth);
        Field<NonNullGraphType<IntGraphType>>("degree")
            .Description("How many edges of the whole graph it has in the direction asked, by the filter, shown or not.")
            .Resolve(c => c.Source.Node.Degree);
        Field<NonNullGraphType<FloatGraphType>>("x")
            .Description("Its layer: steps from the roots, to the right what they build on, to the left what builds on them.")
            .Resolve(c => c.Source.Point.X);
        Field<NonNullGraphType<FloatGraphType>>("y").Description("Its row: the older the higher up; rows of one layer are at least 1 apart.")
            .Resolve(c => c.Source.Point.Y);
    }
}

/// <summary>A chain of citations.</summary>
internal sealed class LineagePathGraphType : ObjectGraphType<LineagePath>
{
    public LineagePathGraphType()
    {
        Name = "LineagePath";
        Description = "A chain of citations from one to another.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<LineageEntityGraphType>>>>("nodes")
            .Description("What the chain passes, both ends included.")
            .Resolve(c => c.Source.Nodes.Select(c.Load().Entity).All());
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RelationGraphType>>>>("edges")
            .Description("Its edges, one between each two of its nodes.")
            .Resolve(c => c.Source.Edges);
        Field<NonNullGraphType<IntGraphType>>("length")
            .Description("How many steps it takes; an edge between an instrument and its own part is none.")
            .Resolve(c => c.Source.Length);
    }
}

/// <summary>Something that several build on.</summary>
internal sealed class CommonAncestorGraphType : ObjectGraphType<CommonAncestor>
{
    public CommonAncestorGraphType()
    {
        Name = "CommonAncestor";
        Description = "Something that all of them build on.";
        Field<NonNullGraphType<LineageEntityGraphType>>("entity").Description("What they build on.").Resolve(c => c.Load().Entity(c.Source.Entity));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<IntGraphType>>>>("distances")
            .Description("Steps from each, in the order asked.")
            .Resolve(c => c.Source.Distances);
    }
}
