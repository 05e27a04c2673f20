using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Plans;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.Paths;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A lineage, and how many roots it leaves out.</summary>
internal sealed record LineageOfRoots(LineageAnswer Answer, int OmittedRoots);

/// <summary>Everything within some steps of the roots.</summary>
internal sealed class LineageGraphType : ObjectGraphType<LineageOfRoots>, IPagePart
{
    public LineageGraphType()
    {
        Name = "Lineage";
        Description = "Everything within some steps of the roots, as one graph.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<LineageNodeGraphType>>>>("roots")
            .Description("The roots, in the order asked.")
            .Reads(s => s.Answer.Roots);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<LineageNodeGraphType>>>>("nodes")
            .Description("Every node once, nearest first; both ends of every edge are among them.")
            .Reads(s => s.Answer.Nodes);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<LineageEdgeGraphType>>>>("edges")
            .Description("Every edge once, nearest first.")
            .Reads(s => s.Answer.Graph.Edges);
        Field<NonNullGraphType<BooleanGraphType>>("isTruncated")
            .Description("Whether limit or depth left something out.")
            .Reads(s => s.Answer.Graph.IsTruncated);
        Field<NonNullGraphType<IntGraphType>>("omittedNodes")
            .Description("How many neighbours of the shown nodes are not shown.")
            .Reads(s => s.Answer.Graph.OmittedNodes);
        Field<NonNullGraphType<IntGraphType>>("omittedRoots")
            .Description("How many instruments fit of, the filter, and are no roots since limit lets no more in; 0 where from says the roots.")
            .Reads(s => s.OmittedRoots);
    }
}

/// <summary>A node of lineage: what stands at it is the same in every lineage, its place is not.</summary>
internal sealed class LineageNodeGraphType : ObjectGraphType<AnswerNode>
{
    public LineageNodeGraphType()
    {
        Name = "LineageNode";
        Description = "What is reached, with its place in this lineage and in a layered drawing of it.";
        Field<NonNullGraphType<CitableGraphType>>("entity").Description("What it is.").Leads(s => s.Entity)
            .Resolve(c => c.Load().Entity(c.Source.Entity));
        Field<NonNullGraphType<IntGraphType>>("depth").Description("Steps from the nearest root.").Reads(s => s.Node.Depth);
        Field<NonNullGraphType<IntGraphType>>("degree")
            .Description("How many edges of the whole graph it has in the direction asked, by the filter, shown or not.")
            .Reads(s => s.Node.Degree);
        Field<NonNullGraphType<FloatGraphType>>("x")
            .Description("Its layer: steps from the roots, to the right what they build on, to the left what builds on them.")
            .Resolve(c => c.Load().Place(c.Source).Then(p => p.X));
        Field<NonNullGraphType<FloatGraphType>>("y").Description("Its row: the older the higher up; rows of one layer are at least 1 apart.")
            .Resolve(c => c.Load().Place(c.Source).Then(p => p.Y));
    }
}

/// <summary>An edge of lineage: an edge of the graph with its place in this lineage.</summary>
internal sealed class LineageEdgeGraphType : ObjectGraphType<Relation>
{
    public LineageEdgeGraphType()
    {
        Name = "LineageEdge";
        Description = "An edge that is followed, with its place in this lineage.";
        Field<NonNullGraphType<RelationGraphType>>("relation").Description("The edge, as the graph has it, with the citations that prove it.")
            .Reads(s => s);
        Field<NonNullGraphType<RelationTypeGraphType>>("type").Description("How the one builds on the other.").Reads(s => s.Type);
        Field<NonNullGraphType<CitableGraphType>>("from").Description("What builds on the other.").Leads(s => s.From).Resolve(c => c.Load().Entity(c.Source.From));
        Field<NonNullGraphType<CitableGraphType>>("to")
            .Description("What is built on: the pinpointed provision where its text is loaded, else the instrument.")
            .Leads(s => s.To).Resolve(c => c.Load().Entity(c.Source.To));
        Field<NonNullGraphType<IntGraphType>>("depth")
            .Description("How many steps away from what was asked, from 1; 0 for an edge between a root and its part.")
            .Reads(s => s.Depth);
        Field<NonNullGraphType<IntGraphType>>("citationCount")
            .Description("How many citations were counted for it: from exactly the one to exactly the other, or between all their parts where provisions are folded.")
            .Reads(s => s.CitationCount);
        Field<FloatGraphType>("coverage")
            .Description("Of an edge of type REPEATS, the share of the words that stand in the other paragraph, from 0 to 1; null of any other.")
            .Reads(s => s.Coverage);
    }
}

/// <summary>A chain of citations.</summary>
internal sealed class LineagePathGraphType : ObjectGraphType<LineagePath>
{
    public LineagePathGraphType()
    {
        Name = "LineagePath";
        Description = "A chain of citations from one to another.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CitableGraphType>>>>("nodes")
            .Description("What the chain passes, both ends included.")
            .Resolve(c => c.Source.Nodes.Select(c.Load().Entity).All());
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<LineageEdgeGraphType>>>>("edges")
            .Description("Its edges, one between each two of its nodes.")
            .Reads(s => s.Edges);
        Field<NonNullGraphType<IntGraphType>>("length")
            .Description("How many steps it takes; an edge between an instrument and its own part is none.")
            .Reads(s => s.Length);
    }
}

/// <summary>Something that several have in common.</summary>
internal abstract class CommonEntityGraphType : ObjectGraphType<CommonEntity>
{
    protected CommonEntityGraphType(string name, string description, string entity)
    {
        Name = name;
        Description = description;
        Field<NonNullGraphType<CitableGraphType>>("entity").Description(entity).Leads(s => s.Entity)
            .Resolve(c => c.Load().Entity(c.Source.Entity));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<IntGraphType>>>>("distances")
            .Description("Steps from each, in the order asked.")
            .Reads(s => s.Distances);
    }
}

/// <summary>Something that several build on.</summary>
internal sealed class CommonAncestorGraphType()
    : CommonEntityGraphType("CommonAncestor", "Something that all of them build on.", "What they build on.");

/// <summary>Something that builds on several.</summary>
internal sealed class CommonDescendantGraphType()
    : CommonEntityGraphType("CommonDescendant", "Something that builds on all of them.", "What builds on them.");
