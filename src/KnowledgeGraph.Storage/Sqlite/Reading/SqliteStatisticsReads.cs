using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Counts over the whole graph, and what has been loaded.</summary>
internal static class SqliteStatisticsReads
{
    // To take what translations have off the whole is cheap while there are few; to count what is English would read every row.
    private const string Totals = """
        WITH translated AS MATERIALIZED (
            SELECT p.id FROM (SELECT DISTINCT instrument_id FROM document WHERE part >= 'a') d
            CROSS JOIN provision p ON p.instrument_id = d.instrument_id AND p.first < 0
        ), made AS MATERIALIZED (
            SELECT c.status FROM translated CROSS JOIN citation c ON c.provision_id = translated.id
        )
        SELECT (SELECT count(*) FROM instrument), (SELECT count(*) FROM instrument WHERE is_loaded),
            (SELECT count(*) FROM provision) - (SELECT count(*) FROM translated),
            (SELECT count(*) FROM citation) - (SELECT count(*) FROM made),
            (SELECT count(*) FROM citation WHERE status = 0) - (SELECT count(*) FROM made WHERE status = 0),
            (SELECT count(*) FROM (SELECT DISTINCT source_id, relation,
                CASE WHEN target_provision_id IS NULL THEN target_id END, target_provision_id FROM edge))
        """;

    private const string MostCited = "SELECT i.key, i.cited FROM instrument i WHERE i.cited > 0 ORDER BY i.cited DESC, i.key LIMIT @first";

    private const string LoadedSources = """
        SELECT s.path, s.fingerprint, i.key FROM source s JOIN instrument i ON i.id = s.instrument_id ORDER BY s.path
        """;

    public static Statistics Of(SqliteSession session) =>
        session.Rows(Totals, row => new Statistics
        {
            Instruments = row.GetInt32(0),
            LoadedInstruments = row.GetInt32(1),
            Provisions = row.GetInt32(2),
            Citations = row.GetInt32(3),
            ResolvedCitations = row.GetInt32(4),
            Relations = row.GetInt32(5),
        })[0];

    public static IReadOnlyList<InstrumentCount> Top(SqliteSession session, int first)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        return session.Rows(MostCited, row => new InstrumentCount(new InstrumentId(row.GetString(0)), row.GetInt32(1)), ("@first", first));
    }

    public static IReadOnlyList<LoadedSource> Sources(SqliteSession session) =>
        session.Rows(LoadedSources, row => new LoadedSource(row.GetString(0), row.GetString(1), new InstrumentId(row.GetString(2))));
}
