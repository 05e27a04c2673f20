namespace KnowledgeGraph.Model.Graph;

/// <summary>Where words are found: in English texts; those in other languages are not searched. One call is one round trip.</summary>
public interface ISearchReader
{
    /// <summary>
    /// What each search will read, before it is read, in their order; of an empty text, what the words of its filter will. It costs next to nothing.
    /// </summary>
    Task<IReadOnlyList<SearchEstimate>> EstimateAsync(IReadOnlyList<SearchQuery> queries, CancellationToken cancellationToken = default);

    /// <summary>What the words are found in, the best first. A text without a word finds nothing.</summary>
    /// <exception cref="SearchTooBroadException">It would read too much, or the words of its filter would.</exception>
    Task<Page<SearchHit>> SearchAsync(SearchQuery query, PageRequest page, CancellationToken cancellationToken = default);
}
