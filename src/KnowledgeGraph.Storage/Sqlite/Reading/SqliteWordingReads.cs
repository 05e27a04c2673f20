using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>The words that are kept of each text.</summary>
internal static class SqliteWordingReads
{
    private const string Page = """
        WITH page AS MATERIALIZED (
            SELECT id, key FROM instrument i WHERE key > @after AND EXISTS (SELECT 1 FROM document d WHERE d.instrument_id = i.id)
            ORDER BY key LIMIT @most
        )
        SELECT i.key, d.part, w.words FROM page i CROSS JOIN document d ON d.instrument_id = i.id CROSS JOIN wording w ON w.document_id = d.id
        ORDER BY i.key, d.part
        """;

    private const string Some = """
        SELECT i.key, d.part, w.words FROM json_each(@of) a CROSS JOIN instrument i ON i.key = a.value
        CROSS JOIN document d ON d.instrument_id = i.id CROSS JOIN wording w ON w.document_id = d.id
        ORDER BY i.key, d.part
        """;

    public static IReadOnlyList<KeptWording> After(SqliteSession session, InstrumentId? after, int most) =>
        session.Rows(Page, Read, ("@after", after?.Value ?? ""), ("@most", most));

    public static IReadOnlyList<KeptWording> Of(SqliteSession session, IReadOnlyCollection<InstrumentId> of) =>
        session.Rows(Some, Read, ("@of", JsonColumn.Of(of.Select(i => i.Value).Distinct(StringComparer.Ordinal))));

    private static KeptWording Read(SqliteRow row) => new(new InstrumentId(row.GetString(0)), row.GetString(1), row.GetBytes(2));
}
