using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Import;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Verifying;

/// <summary>What files record of adoptions, as a database keeps it.</summary>
/// <param name="client">Asks the server.</param>
/// <param name="found">Is told of records that cannot be read, or are of another version of their file.</param>
internal sealed class KeptRecords(Neo4jClient client, Action<GraphDifference> found)
{
    private const int AtOnce = 500;

    private static readonly string SourcesText = CypherFile.Text("verify-record-sources");
    private static readonly string RecordsText = CypherFile.Text("verify-records");

    /// <summary>Reads all, as they are saved.</summary>
    public async Task<IReadOnlyList<RecordDerivation>> AllAsync(CancellationToken cancellationToken)
    {
        var records = new ImportedRecords();
        var files = new Dictionary<string, IncomingRecords>(StringComparer.Ordinal);
        foreach (JsonElement row in (await client.ReadAsync(SourcesText, cancellationToken).ConfigureAwait(false)).Rows)
        {
            string path = row[0].GetString()!, fingerprint = row[2].Text() ?? "";
            files[path] = new IncomingRecords
            {
                Source = path,
                Origin = row[1].ValueKind == JsonValueKind.Number ? (RecordOrigin)row[1].GetInt32() : default,
                Fingerprint = fingerprint,
                Records = [],
                IsLast = fingerprint.Length > 0,
            };
            records.Add(files[path]);
        }

        for (string? after = ""; after is not null;)
        {
            QueryAnswer page = await client.ReadAsync(RecordsText, cancellationToken, ("after", after), ("most", AtOnce)).ConfigureAwait(false);
            after = null;
            foreach (JsonElement row in page.Rows)
            {
                after = row[0].GetString();
                if (Read(row, files) is var (file, record))
                {
                    records.Add(file with { Records = [record] });
                }
            }

            after = page.Count < AtOnce ? null : after;
        }

        return records.Derive();
    }

    private (IncomingRecords File, AdoptionRecord Record)? Read(JsonElement row, Dictionary<string, IncomingRecords> files)
    {
        string id = row[0].GetString()!;
        if (row[1].Text() is not { } path)
        {
            found(new GraphDifference("Recorded", id, "no file", "the file that says so"));
            return null;
        }

        // While a file comes, its records are of its last version and of the one that comes.
        IncomingRecords file = files[path];
        if (file.IsLast && row[4].Text() != file.Fingerprint)
        {
            found(new GraphDifference("Recorded", id, $"version: {row[4]}", $"version: {file.Fingerprint}"));
        }

        try
        {
            return (file, RecordText.Read(new RecordPlace(row[5].GetString()!, row[6].GetString()!), row[7].GetString()!));
        }
        catch (Exception e) when (UnreadableText.Is(e))
        {
            found(new GraphDifference("Recorded", id, UnreadableText.Say(e), null));
            return null;
        }
    }
}
