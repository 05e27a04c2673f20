using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Api.GraphQL.Plans;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A page of what a search found, with what was searched for.</summary>
internal sealed record FoundPage(SearchQuery Query, Page<SearchHit> Page);

/// <summary>A page of what a search found.</summary>
internal sealed class SearchConnectionGraphType : ObjectGraphType<FoundPage>, IPagePart
{
    public SearchConnectionGraphType()
    {
        Name = "SearchConnection";
        Description = "A page of what a search found, the best first.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SearchEdgeGraphType>>>>("edges")
            .Description("What was found, with snippets.")
            .Reads(s => s.Page.Items);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CitableGraphType>>>>("nodes")
            .Description("What was found, alone.")
            .Resolve(c => c.Source.Page.Items.Select(i => c.Load().Entity(i.Node.Entity)).All()
                .Then(found => found.Where(f => f is not null).ToList()));
        Field<NonNullGraphType<PageInfoGraphType>>("pageInfo").Description("Where the page stands in its list.").Once()
            .Reads(s => PageInfo.Of(s.Page));
        Field<NonNullGraphType<IntGraphType>>("totalCount").Description("How many were found in all.").Reads(s => s.Page.TotalCount);
        this.Groups();
        Field<NonNullGraphType<IntGraphType>>("wordsLeftOut")
            .Description($"How many words at the end of the text were not looked for: {SearchEstimate.MostWords} are.")
            .ResolveAsync(async c => (await c.Graph().EstimateAsync([c.Source.Query], c.CancellationToken).ConfigureAwait(false))[0].WordsLeftOut);
    }
}

/// <summary>One thing found.</summary>
internal sealed class SearchEdgeGraphType : ObjectGraphType<PageItem<SearchHit>>, IPagePart
{
    public SearchEdgeGraphType()
    {
        Name = "SearchEdge";
        Description = "One thing found.";
        Field<NonNullGraphType<StringGraphType>>("cursor").Description("Its place in the list, for after.").Reads(s => s.Cursor.ToString());
        Field<NonNullGraphType<CitableGraphType>>("node")
            .Description("What the words were found in.")
            .Resolve(c => c.Load().Entity(c.Source.Node.Entity));
        Field<NonNullGraphType<StringGraphType>>("snippet").Description("Plain text with the hits in «».").Reads(s => s.Node.Snippet);
        Field<NonNullGraphType<FloatGraphType>>("score")
            .Description("The higher, the better; comparable within one search.")
            .Reads(s => s.Node.Score);
    }
}
