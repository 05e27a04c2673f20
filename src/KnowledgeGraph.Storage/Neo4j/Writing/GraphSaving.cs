using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>
/// Saves batches of documents, each in one transaction: the change is derived from the state that matters, and one statement writes it
/// all, provided that nobody wrote meanwhile. Sent twice it does the same: the second time the state has changed.
/// </summary>
internal sealed class GraphSaving(Neo4jClient client, SaveNodes saves)
{
    // Every conflict means that another process got on: this many in a row only where many write all the time.
    private const int MostConflicts = 100;

    private static readonly string Save = CypherFile.Text("save");

    /// <summary>Saves records of a file.</summary>
    /// <returns>What became of them.</returns>
    public async Task<RecordOutcome> SaveAsync(IncomingRecords incoming, CancellationToken cancellationToken)
    {
        IncomingRecord[] kept = [.. incoming.Records.Select(r => new IncomingRecord(r, incoming.Origin))];
        RecordOutcome outcome = default;
        await ChangeAsync(
            async state =>
            {
                (GraphChange change, outcome) =
                    await GraphDerivation.DeriveAsync(state, incoming, kept, cancellationToken).ConfigureAwait(false);
                return change;
            },
            cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>Saves texts, as if in their order.</summary>
    /// <returns>What became of each.</returns>
    public async Task<IReadOnlyList<SaveOutcome>> SaveAsync(IReadOnlyList<IncomingText> texts, CancellationToken cancellationToken)
    {
        if (texts.Count > 0)
        {
            await ChangeAsync(state => GraphDerivation.DeriveAsync(state, texts, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return [.. texts.Select(text => text.Outcome!.Value)];
    }

    /// <summary>Takes texts out again.</summary>
    /// <returns>What went.</returns>
    public async Task<Removed> RemoveAsync(IReadOnlyList<Removal> removals, CancellationToken cancellationToken)
    {
        // Where the answer to a removal was lost on the way it is found done.
        Removed? told = null;
        await ChangeAsync(
            async state =>
            {
                GraphChange change = await GraphDerivation.DeriveAsync(state, removals, cancellationToken).ConfigureAwait(false);
                told = told is null || change.Gone.Count + change.RemovedSources.Count > 0 ? change.TakenOut : told;
                return change;
            },
            cancellationToken).ConfigureAwait(false);
        return told!;
    }

    private async Task ChangeAsync(Func<IGraphState, Task<GraphChange>> derive, CancellationToken cancellationToken)
    {
        for (int conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            GraphChange change = await derive(new Neo4jGraphState(client)).ConfigureAwait(false);
            var statement = QueryStatement.Write(Save, ChangeParameters.Of(change, saves));
            cancellationToken.ThrowIfCancellationRequested();

            // From here on it cannot be taken back: whether the server has done it would be unknown.
            QueryAnswer answer = await client.RunAsync(statement, CancellationToken.None).ConfigureAwait(false);
            if (answer.Count > 0)
            {
                return;
            }
        }

        throw new GraphStoreException("The graph is being changed by others all the time; this change found no gap between theirs. Try again later.");
    }
}
