using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Citations by id, by where they stand, by what they cite, and as proofs of relations.</summary>
internal static class Neo4jCitationReads
{
    private static readonly string ById = CypherFile.Text("citations");
    private static readonly string Within = CypherFile.Text("citations-in");
    private static readonly string Citing = CypherFile.Text("citations-of");
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
        Neo4jClient client, IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        PagesAsync(client, Within, ListCursors.Citations, of, filter, page, cancellationToken);

    public static Task<IReadOnlyDictionary<EntityId, Page<Citation>>> OfAsync(
        Neo4jClient client, IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        PagesAsync(client, Citing, ListCursors.CitedBy, of, filter, page, cancellationToken);

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
        Neo4jClient client, string text, string list, IReadOnlyCollection<EntityId> of, CitationFilter filter, PageRequest page,
        CancellationToken cancellationToken)
    {
        CursorKeys.Check(page, list, 3);
        EntityId[] asked = [.. of.Distinct()];
        QueryAnswer answer = await client.ReadAsync(
            text,
            cancellationToken,
            [
                .. Parameters.Page(page), ("ids", asked.Select(e => e.ToString())),
                ("types", Parameters.Names(filter.Types, t => t.Name())), ("statuses", Parameters.Names(filter.Statuses, s => s.Name())),
                ("anyEnd", filter is { Bodies.Count: 0, DateFrom: null, DateTo: null }), ("bodies", Parameters.Bodies(filter.Bodies)),
                ("dateFrom", DayText.Of(filter.DateFrom)), ("dateTo", DayText.Of(filter.DateTo)),
                ("first", CursorKeys.Key(page, 0)), ("second", CursorKeys.Number(page, 1)), ("third", CursorKeys.Number(page, 2)),
            ]).ConfigureAwait(false);
        return Pages.By(answer, asked, item => ListCursors.Citation(list, NodeMaps.Citation(item), item.Of("ordinal").GetInt64()));
    }
}
