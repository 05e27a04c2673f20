using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Listing;

/// <summary>Lists of what texts state of instruments.</summary>
internal static class SqliteStatementLists
{
    /// <summary>The statements that a filter lets through, as <c>t</c>, with where they stand and what they are said of and with.</summary>
    public const string Matching = """
        statement t CROSS JOIN provision p ON p.id = t.provision_id CROSS JOIN instrument si ON si.id = p.instrument_id
        CROSS JOIN reference sr ON sr.id = t.subject_id CROSS JOIN instrument sj ON sj.id = sr.instrument_id
        LEFT JOIN reference ob ON ob.id = t.object_id LEFT JOIN instrument oj ON oj.id = ob.instrument_id
        LEFT JOIN body b ON b.id = t.body_id
        WHERE p.first >= 0
            AND (@types IS NULL OR t.relation IN (SELECT value FROM json_each(@types)))
            AND (@sources IS NULL OR si.id IN (SELECT value FROM json_each(@sources)))
            AND (@subjects IS NULL OR sj.id IN (SELECT value FROM json_each(@subjects)))
            AND (@objects IS NULL OR oj.id IN (SELECT value FROM json_each(@objects)))
            AND (@bodies IS NULL OR b.key IN (SELECT value FROM json_each(@bodies)))
        """;

    // The last key is the place among all statements of the text: a provision may make several.
    private static readonly ListPageSql Sql = ListPageSql.Of(
        $"""
        made AS MATERIALIZED (
            SELECT t.document_id, t.ordinal AS item, {ListSort.Of("sj.cited", "0")} AS sort, si.key AS holder, p.ordinal, t.ordinal AS last,
                sj.key AS subject, t.relation, oj.key AS object, b.key AS body, p.label
            FROM {Matching}
        )
        """,
        "chosen.subject, chosen.relation, chosen.object, chosen.body, chosen.label",
        "");

    public static Page<Statement> Statements(SqliteSession session, StatementFilter filter, ListOrder order, PageRequest page) => Sql.Read(
        session,
        ListCursors.InOrder(ListCursors.Statements, order),
        page,
        isLastText: false,
        Read,
        [.. Values(session, filter), ("@order", (int)order)]);

    /// <summary>The parameters of <see cref="Matching"/>.</summary>
    public static (string Name, object? Value)[] Values(SqliteSession session, StatementFilter filter) =>
        [
            ("@types", JsonColumn.Condition(filter.Types)),
            ("@sources", InstrumentSet.Of(session, filter.Source).Rows),
            ("@subjects", InstrumentSet.Of(session, filter.Subject).Rows),
            ("@objects", InstrumentSet.Of(session, filter.Object).Rows),
            ("@bodies", JsonColumn.Bodies(filter.Bodies)),
        ];

    private static Statement Read(SqliteRow row)
    {
        const int at = ListPageSql.FirstColumn;
        return new Statement
        {
            Subject = new InstrumentId(row.GetString(at)),
            Type = (RelationType)row.GetInt32(at + 1),
            Object = row.Text(at + 2) is { } instrument ? new InstrumentId(instrument) : null,
            Body = row.Text(at + 3) is { } body ? new BodyId(body) : null,
            Source = new ProvisionId(new InstrumentId(row.GetString(3)), row.GetString(at + 4)),
        };
    }
}
