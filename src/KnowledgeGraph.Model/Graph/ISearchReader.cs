namespace KnowledgeGraph.Model.Graph;

/// <summary>Where words are found: in English texts; those in other languages are not searched. One call is one round trip.</summary>
public interface ISearchReader
{
    /// <summary>What the words are found in, the best first. A text without a word finds nothing.</summary>
    Task<Page<SearchHit>> SearchAsync(SearchQuery query, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>
    /// What the hits of a search have in common: counts over all that <see cref="SearchAsync"/> would page through. Of an empty text the
    /// hits are all instruments that the filter lets through; which relations those make is not counted.
    /// </summary>
    Task<SearchFacets> FacetsAsync(SearchQuery query, CancellationToken cancellationToken = default);
}
