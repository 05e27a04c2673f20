using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Makes the edges between instruments of a graph that has none yet; a save keeps those that it touches.</summary>
internal static class FoldNodes
{
    // Loaded instruments a request: some ten thousand edges.
    private const int PageSize = 300;

    private static readonly string Loaded = CypherFile.Text("schema-loaded");
    private static readonly string Fold = CypherFile.Text("schema-folds");

    /// <summary>Makes those of all loaded instruments, a page after the other. Harmless when repeated.</summary>
    public static async Task MakeAsync(Neo4jClient client, CancellationToken cancellationToken)
    {
        for (string? after = ""; after is not null;)
        {
            QueryAnswer page = await client.ReadForAChangeAsync(
                QueryStatement.Read(Loaded, ("after", after), ("most", PageSize)), cancellationToken).ConfigureAwait(false);
            string[] ids = [.. page.Rows.Select(r => r[0].GetString()!)];
            if (ids.Length > 0)
            {
                await client.RunAsync(QueryStatement.Write(Fold, ("foldedFrom", ids), ("foldedTo", Array.Empty<string>())), cancellationToken)
                    .ConfigureAwait(false);
            }

            after = ids.Length < PageSize ? null : ids[^1];
        }
    }
}
