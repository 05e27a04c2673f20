using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>What the graph says before a batch is saved. Reading it grows with what the batch refers to, not with the graph.</summary>
internal sealed class GraphBefore
{
    private static readonly string DocumentsText = CypherFile.Text("before-documents");

    /// <summary>A graph without anything in it.</summary>
    public static GraphBefore Nothing => new(0);

    private GraphBefore(long revision) => Revision = revision;

    /// <summary>The store's revision: a save is only done on the one that it was computed for.</summary>
    public long Revision { get; }

    /// <summary>The digests of the texts that are there.</summary>
    public Dictionary<TextPlace, string> Digests { get; } = [];

    /// <summary>What these texts claimed.</summary>
    public Dictionary<TextPlace, IReadOnlyList<(Assertion Assertion, int Count)>> Claims { get; } = [];

    /// <summary>The instruments whose text is said to stand in an annex of one of the documents, with that annex and the document.</summary>
    public List<(string Id, string Annex, string Document)> HeldHere { get; } = [];

    /// <summary>Reads the state, and tells each document whether it is there already.</summary>
    public static async Task<GraphBefore> ReadAsync(Neo4jClient client, IReadOnlyList<SavedDocument> documents, CancellationToken cancellationToken)
    {
        QueryAnswer answer = await client.ReadForAChangeAsync(
            QueryStatement.Read(DocumentsText, ("ids", documents.SelectMany(d => new[] { d.Id, d.Place.Former.Instrument }).Distinct(StringComparer.Ordinal))), cancellationToken).ConfigureAwait(false);
        if (answer.Count == 0)
        {
            throw new GraphStoreException("The graph in Neo4j has lost its store node: it was emptied while it was in use. Open it again.");
        }

        var before = new GraphBefore(answer.Single[0].GetInt64());
        foreach (JsonElement row in answer.Rows)
        {
            string id = row[1].GetString()!;
            foreach (JsonElement held in row[3].EnumerateArray())
            {
                before.HeldHere.Add((held[0].GetString()!, held[1].GetString()!, id));
            }

            foreach (JsonElement text in row[2].EnumerateArray())
            {
                var place = new TextPlace(id, text[0].GetString()!);
                before.Digests[place] = text[1].GetString()!;
                before.Claims[place] = [.. AssertionWords.Read(text[2].Words())];
            }
        }

        return before;
    }
}
