namespace KnowledgeGraph.Model.Graph;

/// <summary>Lists of citations, and the provisions that they stand in.</summary>
/// <param name="Pages">The page of each entity's citations.</param>
/// <param name="Sources">The provisions that the citations on the pages stand in.</param>
public sealed record CitationPages(
    IReadOnlyDictionary<EntityId, Page<Citation>> Pages, IReadOnlyDictionary<ProvisionId, Provision> Sources)
{
    /// <summary>Loads the provisions of citations that are there already.</summary>
    public static async Task<CitationPages> OneByOneAsync(
        IProvisionReader graph, IReadOnlyDictionary<EntityId, Page<Citation>> pages, CancellationToken cancellationToken)
    {
        ProvisionId[] sources = [.. pages.Values.SelectMany(p => p.Items).Select(i => i.Node.Id.Source).Distinct()];
        return new CitationPages(
            pages,
            sources.Length > 0
                ? await graph.ProvisionsAsync(sources, cancellationToken).ConfigureAwait(false) : new Dictionary<ProvisionId, Provision>());
    }
}
