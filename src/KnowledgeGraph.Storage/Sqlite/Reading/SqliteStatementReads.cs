using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>What texts state of instruments.</summary>
internal static class SqliteStatementReads
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
        WHERE p.first >= 0
        ORDER BY told.key, pi.key, p.ordinal, t.ordinal
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
}
