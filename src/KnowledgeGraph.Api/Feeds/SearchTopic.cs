using KnowledgeGraph.Api.Explorer.Addresses;
using KnowledgeGraph.Following.Topics;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Feeds;

/// <summary>What a search is followed by: new citations of the texts that it finds, or new citations in the paragraphs that it finds.</summary>
internal static class SearchTopic
{
    /// <summary>The word of the address for the second.</summary>
    public const string Citing = "citing";

    /// <summary>New citations of texts in whose symbol, title or names the words are, and that are as the search wants them.</summary>
    public static Topic OfWhatIsCited(SearchAddress search)
    {
        SearchQuery query = search.Query;
        return new Topic(null, new CitationFilter
        {
            Target = query.Filter with { Text = search.Words.Length == 0 ? null : search.Words },
            Types = query.Relations,
        });
    }

    /// <summary>New citations in paragraphs in which the words are, of texts that are as the search wants them.</summary>
    public static Topic OfWhatCites(SearchAddress search)
    {
        SearchQuery query = search.Query;
        return new Topic(null, new CitationFilter
        {
            Source = query.Filter,
            Provision = search.Words.Length == 0 ? ProvisionFilter.None : new ProvisionFilter { Text = search.Words },
            Types = query.Relations,
        });
    }
}
