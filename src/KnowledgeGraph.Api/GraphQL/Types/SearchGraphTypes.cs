using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Api.GraphQL.Plans;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Searching;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A page of what a search found, with what was searched for.</summary>
internal sealed record FoundPage(SearchQuery Query, Page<SearchHit> Page);

/// <summary>A page of what a search found.</summary>
internal sealed class SearchConnectionGraphType : ObjectGraphType<FoundPage>, IPagePart
{
    // Some searches, which are tried until one finds something.
    private const int PriceOfMeaning = 200;

    public SearchConnectionGraphType()
    {
        Name = "SearchConnection";
        Description = "A page of what a search found.";
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
        Field<StringGraphType>("didYouMean")
            .Description("Where the words are found nowhere, or hardly anywhere: other words that may be meant and are found. Null for none.")
            .Once()
            .Costs(PriceOfMeaning)
            .ResolveAsync(async c => c.Source.Page.TotalCount > SearchAnswers.HardlyAny ? null
                : await c.Request().Searches.MeantAsync(c.Source.Query, c.Source.Page.TotalCount, c.CancellationToken).ConfigureAwait(false));
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
            .Description("The higher, the earlier in the order that is asked for; comparable within one search.")
            .Reads(s => s.Node.Score);
    }
}
