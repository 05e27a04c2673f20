using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Citations by id, by where they stand, by what they cite, and as proofs of relations.</summary>
internal static class Neo4jCitationReads
{
    private static readonly string ById = CypherFile.Text("citations");
    private static readonly string Proofs = CypherFile.Text("proofs");
    private static readonly string ProofCounts = CypherFile.Text("proof-counts");

    public static async Task<IReadOnlyDictionary<CitationId, Citation>> ByIdsAsync(
        Neo4jClient client, IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await client.ReadAsync(
            ById, cancellationToken, ("ids", ids.Distinct().Select(i => new object[] { i.Source.ToString(), i.Start }))).ConfigureAwait(false);
        return answer.Rows.Select(r => NodeMaps.Citation(r[0])).ToDictionary(c => c.Id);
    }

    public static Task<IReadOnlyDictionary<EntityId, Page<Citation>>> InAsync(
        Neo4jClient client, IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page,
        CancellationToken cancellationToken) =>
        PagesAsync(client, "citations-in", ListCursors.CitationsIn, of, filter, order, page, cancellationToken);

    public static Task<IReadOnlyDictionary<EntityId, Page<Citation>>> OfAsync(
        Neo4jClient client, IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page,
        CancellationToken cancellationToken) =>
        FirstCitationReads.Fits(filter, order, page)
            ? FirstCitationReads.OfAsync(client, of, page, cancellationToken)
            : PagesAsync(client, "citations-of", ListCursors.CitedBy, of, filter, order, page, cancellationToken);

    public static async Task<ILookup<RelationId, Citation>> ProofsAsync(
        Neo4jClient client, IReadOnlyCollection<RelationId> relations, int first, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        RelationId[] asked = [.. relations.Distinct()];
        QueryAnswer answer =
            await client.ReadAsync(Proofs, cancellationToken, ("relations", asked.Select(Asked)), ("first", first)).ConfigureAwait(false);
        return answer.Rows.ToLookup(r => asked[r[0].GetInt32()], r => NodeMaps.Citation(r[1]));
    }

    public static async Task<IReadOnlyDictionary<RelationId, int>> CountProofsAsync(
        Neo4jClient client, IReadOnlyCollection<RelationId> relations, CancellationToken cancellationToken)
    {
        RelationId[] asked = [.. relations.Distinct()];
        QueryAnswer answer = await client.ReadAsync(ProofCounts, cancellationToken, ("relations", asked.Select(Asked))).ConfigureAwait(false);
        return answer.Rows.ToDictionary(r => asked[r[0].GetInt32()], r => r[1].GetInt32());
    }

    private static object Asked(RelationId relation) =>
        new { from = relation.From.ToString(), type = relation.Type.Name(), to = relation.To.ToString() };

    private static async Task<IReadOnlyDictionary<EntityId, Page<Citation>>> PagesAsync(
        Neo4jClient client, string text, string name, IReadOnlyCollection<EntityId> of, CitationFilter filter, ListOrder order, PageRequest page,
        CancellationToken cancellationToken)
    {
        string list = ListCursors.InOrder(name, order);
        CursorKeys.Check(page, list, 4);
        SearchEstimates.Check(SearchBounds.Searches(filter));
        EntityId[] asked = [.. of.Distinct()];

        (string Name, object? Value)[] conditions = FilterParameters.Citations(filter);

        // Words rank none of them: they are in the order of the texts.
        QueryAnswer answer = await client.ReadAsync(
            FilteredListText.OfEntities(text, order == ListOrder.Relevance ? ListOrder.Text : order, FilterParameters.Given(conditions)),
            cancellationToken,
            [
                .. conditions, .. Parameters.Page(page), ("ids", asked.Select(e => e.ToString())),
                ("sort", CursorKeys.Number(page, 0)), ("first", CursorKeys.Key(page, 1)), ("second", CursorKeys.Number(page, 2)),
                ("third", CursorKeys.Number(page, 3)),
            ]).ConfigureAwait(false);
        return Pages.By(answer, asked, item =>
            ListCursors.Citation(list, item.Of("sort").GetInt64(), NodeMaps.Citation(item), item.Of("ordinal").GetInt64()));
    }
}
