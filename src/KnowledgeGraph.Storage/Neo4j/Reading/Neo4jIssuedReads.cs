using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Paging;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>What each of many bodies issued.</summary>
internal static class Neo4jIssuedReads
{
    private static readonly string Text = CypherFile.Text("issued");

    public static async Task<IReadOnlyDictionary<BodyId, Page<Instrument>>> ByAsync(
        Neo4jClient client, IReadOnlyCollection<BodyId> by, PageRequest page, CancellationToken cancellationToken)
    {
        CursorKeys.Check(page, ListCursors.Issued, 2);
        BodyId[] asked = [.. by.Distinct()];
        QueryAnswer answer = await client.ReadAsync(
            Text,
            cancellationToken,
            [.. Parameters.Page(page), ("ids", asked.Select(b => b.Value)), ("first", CursorKeys.Key(page, 0)), ("second", CursorKeys.Key(page, 1))])
                .ConfigureAwait(false);
        return Pages.By(answer, asked, item => ListCursors.IssuedInstrument(NodeMaps.Instrument(item)));
    }
}
