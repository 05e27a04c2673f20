using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Schema;
using KnowledgeGraph.Storage.Neo4j.Writing;
using KnowledgeGraph.Storage.Verifying;

namespace KnowledgeGraph.Storage.Neo4j.Verifying;

/// <summary>Whether a database has its constraints and indexes, online and whole, and whether its change log fits.</summary>
/// <param name="client">Asks the server.</param>
/// <param name="found">Is told what is not.</param>
internal sealed class DatabaseChecks(Neo4jClient client, Action<GraphDifference> found)
{
    private const int SavesAtOnce = 200;
    private const string Online = "ONLINE";

    private static readonly string IndexesText = CypherFile.Text("verify-indexes");
    private static readonly string WordsText = CypherFile.Text("verify-words");
    private static readonly string StoreText = CypherFile.Text("verify-store");
    private static readonly string SavesText = CypherFile.Text("verify-saves");

    /// <summary>Looks at constraints and indexes.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        QueryAnswer answer = await client.ReadAsync(IndexesText, cancellationToken).ConfigureAwait(false);
        Dictionary<string, string> there = answer.Rows.ToDictionary(r => r[0].GetString()!, r => r[1].GetString()!, StringComparer.Ordinal);
        string[] missing = [.. Neo4jSchema.Names().Where(name => there.GetValueOrDefault(name) != Online)];
        foreach (string name in missing)
        {
            found(new GraphDifference("index", name, there.GetValueOrDefault(name), Online));
        }

        if (missing.Length == 0)
        {
            JsonElement row = (await client.ReadAsync(WordsText, cancellationToken).ConfigureAwait(false)).Single;
            Compare("instrument_words", row[0].GetInt64(), row[1].GetInt64());
            Compare("provision_words", row[2].GetInt64(), row[3].GetInt64());
        }
    }

    /// <summary>Looks through the change log.</summary>
    /// <param name="change">The graph as its texts make it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many saves there are.</returns>
    public async Task<long> LookAtSavesAsync(GraphChange change, CancellationToken cancellationToken)
    {
        QueryAnswer store = await client.ReadAsync(StoreText, cancellationToken).ConfigureAwait(false);
        if (store.Count != 1 || store.Single[0].ValueKind != JsonValueKind.Number)
        {
            found(new GraphDifference("Store", "", null, "the node that says which revision it is"));
            return 0;
        }

        (JsonElement revision, JsonElement changes, JsonElement version) = (store.Single[0], store.Single[1], store.Single[2]);
        if (version.ValueKind != JsonValueKind.Number || version.GetInt32() != Neo4jSchema.Version)
        {
            found(new GraphDifference("Store", "", $"schemaVersion: {version}", $"schemaVersion: {Neo4jSchema.Version}"));
        }

        HashSet<(string, string)> cited =
        [
            .. change.Added.SelectMany(t => t.Citations.Where(c => c.Reference is not null)
                .Select(c => (TextNodes.CitationId(TextNodes.ProvisionId(t, c.At), c.Citation.Span.Start), c.Reference!))),
        ];
        var log = new SaveLog(
            revision.GetInt64(), changes.ValueKind == JsonValueKind.Number ? changes.GetInt64() : 0,
            change.Added.Select(t => t.Text.Place).ToHashSet(),
            RecordNodes.Together(change.Records).ToDictionary(r => r.Place, _ => 1),
            (citation, id) => cited.Contains((citation.ToString(), id)), found);
        for (long? before = long.MaxValue; before is not null;)
        {
            QueryAnswer page = await client.ReadAsync(SavesText, cancellationToken, ("before", before), ("most", SavesAtOnce)).ConfigureAwait(false);
            before = null;
            foreach (JsonElement row in page.Rows)
            {
                before = Take(row, log);
            }

            before = page.Count < SavesAtOnce ? null : before;
        }

        log.End();
        return log.Count;
    }

    private long Take(JsonElement row, SaveLog log)
    {
        var save = new LoggedSave(row[0].GetInt64(), row[1].ToString(), Number(row[2]), Number(row[3]), row[4].ToString());
        log.Add(save);
        try
        {
            string[] expected = [.. SaveRecord.Read(save.Changes).Cited.Order(StringComparer.Ordinal)];
            string[] stored = [.. row[5].Words().Order(StringComparer.Ordinal)];
            if (!stored.SequenceEqual(expected, StringComparer.Ordinal))
            {
                found(new GraphDifference(
                    "Save", save.Revision.ToString(CultureInfo.InvariantCulture), $"cites {string.Join(' ', stored)}", $"cites {string.Join(' ', expected)}"));
            }
        }
        catch (Exception e) when (UnreadableText.Is(e))
        {
            // The log has said that it cannot be read.
        }

        return save.Revision;
    }

    private static long Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetInt64() : -1;

    private void Compare(string index, long indexed, long there)
    {
        if (indexed != there)
        {
            found(new GraphDifference(
                "index", index, string.Create(CultureInfo.InvariantCulture, $"{indexed} nodes"),
                string.Create(CultureInfo.InvariantCulture, $"{there} nodes")));
        }
    }
}
