using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>
/// Saves batches of documents, each in one transaction: the state that matters is read, what follows is computed here, and one statement
/// writes it all, provided that nobody wrote meanwhile. Sent twice it does the same: the second time the state has changed.
/// </summary>
internal sealed class GraphSaving(Neo4jClient client, SaveNodes saves)
{
    // Every conflict means that another process got on: this many in a row only where many write all the time.
    private const int MostConflicts = 100;

    private static readonly string Save = CypherFile.Text("save");

    /// <summary>Saves documents, as if in their order, and sets their outcomes.</summary>
    public async Task SaveAsync(IReadOnlyList<SavedDocument> documents, CancellationToken cancellationToken)
    {
        for (int conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            GraphBefore before = await GraphBefore.ReadAsync(client, documents, cancellationToken).ConfigureAwait(false);
            BatchPlan plan = await BatchPlan.MakeAsync(client.ReadForAChangeAsync, before, documents, cancellationToken).ConfigureAwait(false);
            if (plan.IsNothing)
            {
                return;
            }

            plan.Parameters["saves"] = await saves.OfAsync(client.ReadForAChangeAsync, plan, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();

            // From here on it cannot be taken back: whether the server has done it would be unknown.
            QueryAnswer answer = await client.RunAsync(QueryStatement.Write(Save, plan.Parameters), CancellationToken.None).ConfigureAwait(false);
            if (answer.Count > 0)
            {
                return;
            }
        }

        throw new GraphStoreException("The graph is being changed by others all the time; this change found no gap between theirs. Try again later.");
    }
}
