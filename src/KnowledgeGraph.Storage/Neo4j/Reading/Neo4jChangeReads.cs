using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Reads the revision of the database and what was saved since one.</summary>
internal static class Neo4jChangeReads
{
    private static readonly string RevisionText = CypherFile.Text("revision");
    private static readonly string ChangesText = CypherFile.Text("changes");

    /// <summary>The newest revision.</summary>
    public static async Task<Revision> RevisionAsync(Neo4jClient client, CancellationToken cancellationToken) =>
        Newest((await client.ReadAsync(RevisionText, cancellationToken).ConfigureAwait(false)).Single);

    /// <summary>What was saved after a revision.</summary>
    public static async Task<GraphChanges> SinceAsync(Neo4jClient client, Revision since, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        JsonElement row = (await client.ReadAsync(ChangesText, cancellationToken, ("since", since.Number), ("most", most)).ConfigureAwait(false))
            .Single;
        Revision newest = Newest(row);
        if (since == newest)
        {
            return new GraphChanges(since, newest, IsTooOld: false, HasMore: false, []);
        }

        long? oldest = row[2].ValueKind == JsonValueKind.Null ? null : row[2].GetInt64();
        if (since.Store != newest.Store || since.Number > newest.Number || oldest is null || since.Number < oldest - 1)
        {
            return new GraphChanges(since, newest, IsTooOld: true, HasMore: false, [])
            {
                Oldest = oldest is { } first ? newest with { Number = first - 1 } : null,
            };
        }

        GraphSave[] saves = [.. row[3].EnumerateArray().Select(save => Save(save, newest))];
        Revision until = saves[^1].Revision;
        return new GraphChanges(since, until, IsTooOld: false, HasMore: until != newest, saves);
    }

    private static Revision Newest(JsonElement row) => new(row[0].GetString()!, row[1].GetInt64());

    private static GraphSave Save(JsonElement save, Revision newest)
    {
        var leads = save[3].EnumerateArray().ToDictionary(l => l[0].GetString()!, l => l[1].GetString()!, StringComparer.Ordinal);
        return SaveRecord.Read(save[2].GetString()!)
            .Told(newest with { Number = save[0].GetInt64() }, save[1].GetString()!, id => leads.GetValueOrDefault(id, id));
    }
}
