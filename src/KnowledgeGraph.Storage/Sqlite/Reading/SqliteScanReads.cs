using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>All that there is beside the texts, page after page, by keys: a page is read from its index, wherever it begins.</summary>
internal static class SqliteScanReads
{
    private static readonly string EveryInstrument = $"""
        WITH page AS MATERIALIZED (SELECT id FROM instrument WHERE key > @after ORDER BY key LIMIT @most)
        SELECT i.cited, {SqliteInstrumentReads.Columns} FROM page CROSS JOIN {SqliteInstrumentReads.From} WHERE i.id = page.id ORDER BY i.key
        """;

    // The hubs of names lead to no instrument.
    private const string EveryReference = """
        SELECT r.key, i.key FROM reference r CROSS JOIN instrument i ON i.id = r.instrument_id WHERE r.key > @after ORDER BY r.key LIMIT @most
        """;

    private const string EverySource = """
        SELECT s.path, s.fingerprint, i.key, s.part, s.digest FROM source s CROSS JOIN instrument i ON i.id = s.instrument_id
        WHERE s.path > @after ORDER BY s.path LIMIT @most
        """;

    private const string OfAFile = """
        SELECT s.origin, i.key, r.part, r.text FROM record_source s CROSS JOIN recorded r ON r.source_id = s.id
        CROSS JOIN instrument i ON i.id = r.instrument_id
        WHERE s.path = @source AND (i.key, r.part) > (@instrument, @part) ORDER BY i.key, r.part LIMIT @most
        """;

    private const string EveryBody = "SELECT key, name, abbreviation, parent_key FROM body WHERE key > @after ORDER BY key LIMIT @most";

    public static IReadOnlyList<KeptInstrument> Instruments(SqliteSession session, InstrumentId? after, int most) =>
        session.Rows(
            EveryInstrument, row => new KeptInstrument(SqliteInstrumentReads.Read(row, 1), row.GetInt64(0)),
            ("@after", after?.Value ?? ""), ("@most", most));

    public static IReadOnlyList<KeptReference> References(SqliteSession session, string? after, int most) =>
        session.Rows(
            EveryReference, row => new KeptReference(row.GetString(0), new InstrumentId(row.GetString(1))), ("@after", after ?? ""), ("@most", most));

    public static IReadOnlyList<KeptSource> Sources(SqliteSession session, string? after, int most) =>
        session.Rows(
            EverySource,
            row => new KeptSource(row.GetString(0), row.GetString(1), new InstrumentId(row.GetString(2)), row.Text(3), row.Text(4)),
            ("@after", after ?? ""), ("@most", most));

    public static IReadOnlyList<KeptRecord> Records(
        SqliteSession session, string source, (InstrumentId Instrument, string? Part)? after, int most) =>
        session.Rows(
            OfAFile,
            row => new KeptRecord(
                (RecordOrigin)row.GetInt32(0), RecordText.Read(new RecordPlace(row.GetString(1), row.GetString(2)), row.GetString(3))),
            ("@source", source), ("@instrument", after?.Instrument.Value ?? ""), ("@part", after?.Part ?? ""), ("@most", most));

    public static IReadOnlyList<Body> Bodies(SqliteSession session, BodyId? after, int most) =>
        session.Rows(EveryBody, row => Body(row, 0), ("@after", after?.Value ?? ""), ("@most", most));

    /// <summary>Reads a body's key, name, abbreviation and parent from a column on.</summary>
    public static Body Body(SqliteRow row, int at) => new(
        new BodyId(row.GetString(at)), row.GetString(at + 1), row.Text(at + 2), row.Text(at + 3) is { } parent ? new BodyId(parent) : null);
}
