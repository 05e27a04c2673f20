using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>What texts state of instruments, and what looks wrong in them.</summary>
internal static class StatementReads
{
    // A statement is one of its subject and of its object: "76/181, in which it endorsed the Kyoto Declaration" is told of both.
    private const string Statements = """
        WITH wanted AS MATERIALIZED (SELECT i.id, i.key FROM json_each(@of) w CROSS JOIN instrument i ON i.key = w.value), told AS (
            SELECT wanted.key, t.document_id, t.ordinal FROM wanted
            CROSS JOIN reference r ON r.instrument_id = wanted.id CROSS JOIN statement t ON t.subject_id = r.id
            UNION
            SELECT wanted.key, t.document_id, t.ordinal FROM wanted
            CROSS JOIN reference r ON r.instrument_id = wanted.id CROSS JOIN statement t ON t.object_id = r.id
        )
        SELECT told.key, si.key, t.relation, oi.key, b.key, pi.key, p.label
        FROM told CROSS JOIN statement t ON t.document_id = told.document_id AND t.ordinal = told.ordinal
        CROSS JOIN reference sr ON sr.id = t.subject_id CROSS JOIN instrument si ON si.id = sr.instrument_id
        LEFT JOIN reference o ON o.id = t.object_id LEFT JOIN instrument oi ON oi.id = o.instrument_id
        LEFT JOIN body b ON b.id = t.body_id
        CROSS JOIN provision p ON p.id = t.provision_id CROSS JOIN instrument pi ON pi.id = p.instrument_id
        ORDER BY told.key, pi.key, p.ordinal, t.ordinal
        """;

    private const string Diagnostics = """
        WITH wanted AS MATERIALIZED (
            SELECT w.key AS list, w.value ->> 1 AS label, i.id, p.first, p.last
            FROM json_each(@of) w CROSS JOIN instrument i ON i.key = w.value ->> 0
            LEFT JOIN provision p ON p.instrument_id = i.id AND p.label = w.value ->> 1
            WHERE w.value ->> 1 IS NULL OR p.id IS NOT NULL
        )
        SELECT wanted.list, d.code, d.message, di.key, p.label, d.citation_start
        FROM wanted CROSS JOIN diagnostic d ON d.document_id = wanted.id CROSS JOIN instrument di ON di.id = d.document_id
        LEFT JOIN provision p ON p.id = d.provision_id
        WHERE wanted.label IS NULL OR p.first BETWEEN wanted.first AND wanted.last
        ORDER BY wanted.list, d.ordinal
        """;

    public static ILookup<InstrumentId, Statement> Of(SqliteSession session, IReadOnlyCollection<InstrumentId> of) =>
        session.Rows(
            Statements,
            row => (Of: new InstrumentId(row.GetString(0)), Statement: new Statement
            {
                Subject = new InstrumentId(row.GetString(1)),
                Type = (RelationType)row.GetInt32(2),
                Object = row.Text(3) is { } instrument ? new InstrumentId(instrument) : null,
                Body = row.Text(4) is { } body ? new BodyId(body) : null,
                Source = new ProvisionId(new InstrumentId(row.GetString(5)), row.GetString(6)),
            }),
            ("@of", JsonColumn.Of(of.Select(i => i.Value).Distinct())))
        .ToLookup(r => r.Of, r => r.Statement);

    public static ILookup<EntityId, Diagnostic> DiagnosticsOf(SqliteSession session, IReadOnlyCollection<EntityId> of)
    {
        EntityId[] asked = [.. of.Distinct()];
        return session.Rows(
            Diagnostics,
            row =>
            {
                ProvisionId? provision = row.Text(4) is { } label ? new ProvisionId(new InstrumentId(row.GetString(3)), label) : null;
                CitationId? citation = provision is { } source && !row.IsDBNull(5) ? new CitationId(source, row.GetInt32(5)) : null;
                return (Of: asked[row.GetInt32(0)], Diagnostic: new Diagnostic(row.GetString(1), row.GetString(2), provision, citation));
            },
            ("@of", JsonColumn.Of(asked)))
        .ToLookup(r => r.Of, r => r.Diagnostic);
    }
}
