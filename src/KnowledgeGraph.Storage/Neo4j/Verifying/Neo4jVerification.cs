using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Import;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Verifying;

/// <summary>Looks whether a database is what its texts say. Its texts are held in memory meanwhile, as for an import.</summary>
internal static class Neo4jVerification
{
    // No state of a database can be held while it is read: where something is saved meanwhile it is read again.
    private const int MostTries = 3;

    /// <summary>Looks through it.</summary>
    /// <param name="client">Asks the server.</param>
    /// <param name="found">Is told each difference.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GraphStoreException">It is being changed all the time.</exception>
    public static async Task<Verification> RunAsync(Neo4jClient client, Action<GraphDifference> found, CancellationToken cancellationToken)
    {
        for (int tries = 0; tries < MostTries; tries++)
        {
            List<GraphDifference> differences = [];
            Revision? before = await RevisionAsync(client, cancellationToken).ConfigureAwait(false);
            Verification seen = await LookAsync(client, differences.Add, cancellationToken).ConfigureAwait(false);
            if (await RevisionAsync(client, cancellationToken).ConfigureAwait(false) == before)
            {
                differences.ForEach(found);
                return seen with { Differences = differences.Count };
            }
        }

        throw new GraphStoreException("The graph was changed while it was looked through, again and again. Try again when nobody loads into it.");
    }

    private static async Task<Verification> LookAsync(Neo4jClient client, Action<GraphDifference> found, CancellationToken cancellationToken)
    {
        var checks = new DatabaseChecks(client, found);
        await checks.LookAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<IncomingText> texts = await new KeptTexts(client, found).AllAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<RecordDerivation> records = await new KeptRecords(client, found).AllAsync(cancellationToken).ConfigureAwait(false);
        GraphChange change = await GraphDerivation.DeriveAsync(new EmptyGraph(), texts, records, cancellationToken).ConfigureAwait(false);
        long saves = await checks.LookAtSavesAsync(change, cancellationToken).ConfigureAwait(false);

        var expected = new ExpectedGraph();
        var nodes = new StoredNodes(client, expected);
        await ExpectAsync(expected, change).ConfigureAwait(false);
        await nodes.MeetAsync(found, cancellationToken).ConfigureAwait(false);
        int facts = expected.Count;
        if (expected.BeginAgain())
        {
            await ExpectAsync(expected, change).ConfigureAwait(false);
            await nodes.MeetAsync(_ => { }, cancellationToken).ConfigureAwait(false);
            foreach (GraphDifference difference in expected.Differences())
            {
                found(difference);
            }
        }

        return new Verification(texts.Count, expected.Unsummed, facts + saves, 0);
    }

    private static async Task ExpectAsync(ExpectedGraph expected, GraphChange change)
    {
        await ImportedNodes.WriteAsync(expected, change).ConfigureAwait(false);
        await ImportedRelationships.WriteAsync(expected, change).ConfigureAwait(false);
    }

    // Null where the node that says it is not as it was.
    private static async Task<Revision?> RevisionAsync(Neo4jClient client, CancellationToken cancellationToken)
    {
        try
        {
            return await Neo4jChangeReads.RevisionAsync(client, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (UnreadableText.Is(e))
        {
            return null;
        }
    }
}
