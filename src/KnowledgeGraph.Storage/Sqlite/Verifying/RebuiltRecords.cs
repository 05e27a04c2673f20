using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Sqlite.Writing;

namespace KnowledgeGraph.Storage.Sqlite.Verifying;

/// <summary>What is recorded of adoptions, made anew from what each file said: some records at a time.</summary>
/// <param name="stored">The file that is looked at.</param>
/// <param name="made">The file that is made.</param>
/// <param name="options">How it is written.</param>
/// <param name="found">Is told of records that cannot be read.</param>
internal sealed class RebuiltRecords(SqliteSession stored, SqliteSession made, SqliteStoreOptions options, Action<GraphDifference> found)
{
    private const string Files = "SELECT id, path, origin, fingerprint, coming, version FROM record_source ORDER BY path";

    private const string Page = """
        SELECT i.key, r.part, r.text FROM recorded r JOIN instrument i ON i.id = r.instrument_id
        WHERE r.source_id = @source AND (i.key, r.part) > (@key, @part) ORDER BY i.key, r.part LIMIT @most
        """;

    // How often a file has been read is its own to know. Of one that came whole every record is of its last version.
    private const string Version = """
        INSERT INTO record_source (path, origin, fingerprint, coming, version) VALUES (@path, @origin, @fingerprint, @coming, @version)
        ON CONFLICT (path) DO UPDATE SET fingerprint = excluded.fingerprint, coming = excluded.coming, version = excluded.version
        """;

    private const string Whole = """
        UPDATE recorded SET version = @version WHERE source_id = (SELECT id FROM record_source WHERE path = @path)
        """;

    private const string Older = """
        SELECT i.key, r.part, r.version FROM recorded r JOIN instrument i ON i.id = r.instrument_id WHERE r.source_id = @source AND r.version < @version
        """;

    private const string Age = """
        UPDATE recorded SET version = @version WHERE source_id = (SELECT id FROM record_source WHERE path = @path)
            AND instrument_id = (SELECT id FROM instrument WHERE key = @key) AND part = @part
        """;

    /// <summary>Takes them.</summary>
    public void Take(CancellationToken cancellationToken)
    {
        foreach ((long id, string path, int origin, string fingerprint, string coming, long version) in stored.Rows(
            Files, row => (row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetInt64(5))))
        {
            Take(id, new IncomingRecords
            {
                Source = path,
                Origin = (RecordOrigin)origin,
                Fingerprint = coming,
                Records = [],
                IsLast = false,
            }, cancellationToken);
            made.Execute(
                Version,
                ("@path", path), ("@origin", origin), ("@fingerprint", fingerprint), ("@coming", fingerprint.Length == 0 ? coming : fingerprint),
                ("@version", version));
            made.Execute(Whole, ("@version", version), ("@path", path));
            if (fingerprint.Length > 0)
            {
                continue;
            }

            foreach ((string key, string part, long older) in stored.Rows(
                Older, row => (row.GetString(0), row.GetString(1), row.GetInt64(2)), ("@source", id), ("@version", version)))
            {
                made.Execute(Age, ("@version", older), ("@path", path), ("@key", key), ("@part", part));
            }
        }
    }

    private void Take(long source, IncomingRecords file, CancellationToken cancellationToken)
    {
        for ((string Key, string Part)? after = ("", ""); after is not null;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<(string Key, string Part, string Text)> page = stored.Rows(
                Page, row => (row.GetString(0), row.GetString(1), row.GetString(2)),
                ("@source", source), ("@key", after.Value.Key), ("@part", after.Value.Part), ("@most", IncomingRecords.MostRecords));
            AdoptionRecord[] records = [.. page.Select(r => Read(r.Key, r.Part, r.Text, file.Source)).OfType<AdoptionRecord>()];
            if (records.Length > 0)
            {
                IncomingRecord[] kept = [.. records.Select(r => new IncomingRecord(r, file.Origin))];
                GraphWriter.Save(made, options, file with { Records = records }, kept, cancellationToken);
            }

            after = page.Count < IncomingRecords.MostRecords ? null : (page[^1].Key, page[^1].Part);
        }
    }

    private AdoptionRecord? Read(string key, string part, string text, string path)
    {
        try
        {
            return RecordText.Read(new RecordPlace(key, part), text);
        }
        catch (Exception e) when (UnreadableText.Is(e))
        {
            found(new GraphDifference("recorded", $"{new RecordPlace(key, part)} {path}", UnreadableText.Say(e), null));
            return null;
        }
    }
}
