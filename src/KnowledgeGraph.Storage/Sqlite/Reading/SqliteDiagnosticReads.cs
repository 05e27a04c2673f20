using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>What looked wrong in texts when they were read.</summary>
internal static class SqliteDiagnosticReads
{
    // Of a text that does not count only what it says otherwise than the one that does.
    private const string Shown = """
        (o.part < 'a' OR d.code GLOB 'LANGUAGES_*' OR EXISTS (
            SELECT 1 FROM provision top WHERE top.instrument_id = o.instrument_id AND top.label = o.part AND top.first >= 0))
        """;

    private const string Sql = $"""
        WITH wanted AS MATERIALIZED (
            SELECT w.key AS list, w.value ->> 1 AS label, i.id, i.key, p.first, p.last
            FROM json_each(@of) w CROSS JOIN instrument i ON i.key = w.value ->> 0
            LEFT JOIN provision p ON p.instrument_id = i.id AND p.label = w.value ->> 1
            WHERE w.value ->> 1 IS NULL OR p.id IS NOT NULL
        )
        SELECT wanted.list, d.code, d.message, wanted.key, p.label, d.citation_start
        FROM wanted CROSS JOIN document o ON o.instrument_id = wanted.id CROSS JOIN diagnostic d ON d.document_id = o.id
        LEFT JOIN provision p ON p.id = d.provision_id
        WHERE wanted.label IS NULL AND {Shown} OR p.first BETWEEN wanted.first AND wanted.last
        ORDER BY wanted.list, o.part, d.ordinal
        """;

    private const string OfTexts = $"""
        SELECT 0, d.code, d.message, i.key, p.label, d.citation_start
        FROM diagnostic d CROSS JOIN document o ON o.id = d.document_id CROSS JOIN instrument i ON i.id = o.instrument_id
        LEFT JOIN provision p ON p.id = d.provision_id
        WHERE {Shown} AND (@texts IS NULL OR i.id IN (SELECT value FROM json_each(@texts)))
        ORDER BY i.key, o.part, d.ordinal
        """;

    /// <summary>What looked wrong in the words of each text that a filter lets through, by text.</summary>
    public static ILookup<InstrumentId, Diagnostic> Of(SqliteSession session, InstrumentFilter of) =>
        session.Rows(
            OfTexts, row => (Of: new InstrumentId(row.GetString(3)), Diagnostic: Read(row)), ("@texts", InstrumentSet.Of(session, of).Rows))
            .ToLookup(r => r.Of, r => r.Diagnostic);

    public static ILookup<EntityId, Diagnostic> Of(SqliteSession session, IReadOnlyCollection<EntityId> of)
    {
        EntityId[] asked = [.. of.Distinct()];
        return session.Rows(Sql, row => (Of: asked[row.GetInt32(0)], Diagnostic: Read(row)), ("@of", JsonColumn.Of(asked)))
            .ToLookup(r => r.Of, r => r.Diagnostic);
    }

    private static Diagnostic Read(SqliteRow row)
    {
        ProvisionId? provision = row.Text(4) is { } label ? new ProvisionId(new InstrumentId(row.GetString(3)), label) : null;
        CitationId? citation = provision is { } source && !row.IsDBNull(5) ? new CitationId(source, row.GetInt32(5)) : null;
        return new Diagnostic(row.GetString(1), row.GetString(2), provision, citation);
    }
}
