namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>The statements that read citations.</summary>
internal static class CitationSql
{
    /// <summary>The columns of a citation <c>c</c>, from <see cref="Joined"/>.</summary>
    public const string Columns = """
        si.key, s.label, c.start, c.end, c.text, c.status, ti.key, tpi.key, tp.label,
        CASE WHEN c.status = 1 THEN (
            SELECT json_group_array(ci.key ORDER BY k.ordinal) FROM candidate k
            CROSS JOIN reference cr ON cr.id = k.reference_id CROSS JOIN instrument ci ON ci.id = cr.instrument_id WHERE k.citation_id = c.id) END,
        c.pinpoint, c.cited_date, c.verb, c.relation, c.parts, c.cited_title
        """;

    /// <summary>What a citation row is read with: where it stands and where it leads (the first loaded part of its pinpoint).</summary>
    public const string Joined = """
        LEFT JOIN provision s ON s.id = c.provision_id LEFT JOIN instrument si ON si.id = s.instrument_id
        LEFT JOIN edge e ON e.citation_id = c.id AND e.part = 0
        LEFT JOIN instrument ti ON ti.id = coalesce(e.target_id, (SELECT r.instrument_id FROM reference r WHERE r.id = c.reference_id))
        LEFT JOIN provision tp ON tp.id = e.target_provision_id LEFT JOIN instrument tpi ON tpi.id = tp.instrument_id
        """;

    public const string ById = $"""
        SELECT {Columns}
        FROM json_each(@ids) w CROSS JOIN instrument wi ON wi.key = w.value ->> 0
        CROSS JOIN provision wp ON wp.instrument_id = wi.id AND wp.label = w.value ->> 1
        CROSS JOIN citation c ON c.provision_id = wp.id AND c.start = w.value ->> 2 {Joined}
        """;

    public const string ByRow = $"SELECT c.id, {Columns} FROM json_each(@rows) w CROSS JOIN citation c ON c.id = w.value {Joined}";

    /// <summary>Citations by their numbers in the file, each with the place of its provision in the text.</summary>
    public const string Placed = $"""
        SELECT c.id, s.ordinal, {Columns} FROM json_each(@rows) w CROSS JOIN citation c ON c.id = w.value {Joined}
        """;

    /// <summary>The same with the provisions that they stand in, as <see cref="SqliteProvisionReads.Columns"/> has them.</summary>
    public const string PlacedWithSources = $"""
        SELECT c.id, s.ordinal, {Columns}, si.key, s.label, s.kind, s.number, s.verb, s.action, s.text, s.ordinal, parent.label, s.marks
        FROM json_each(@rows) w CROSS JOIN citation c ON c.id = w.value {Joined} LEFT JOIN provision parent ON parent.id = s.parent_id
        """;

    // The provisions that each entity stands for: a provision and its descendants; an instrument's own, and the annex that holds its text.
    private const string Scope = """
        WITH wanted AS MATERIALIZED (
            SELECT w.key AS list, w.value ->> 1 AS label, i.id, i.held_id, p.first, p.last
            FROM json_each(@of) w CROSS JOIN instrument i ON i.key = w.value ->> 0
            LEFT JOIN provision p ON p.instrument_id = i.id AND p.label = w.value ->> 1
            WHERE w.value ->> 1 IS NULL OR p.id IS NOT NULL
        ), scope AS MATERIALIZED (
            SELECT list, id AS instrument_id, coalesce(first, 0) AS first, coalesce(last, 9223372036854775807) AS last FROM wanted
            UNION ALL
            SELECT wanted.list, h.instrument_id, h.first, h.last
            FROM wanted CROSS JOIN provision h ON h.id = wanted.held_id WHERE wanted.label IS NULL
        )
        """;

    private const string Pages = $"""
        , ranked AS MATERIALIZED (
            SELECT list, item,
                row_number() OVER (PARTITION BY list ORDER BY sort, holder, ordinal, start) AS place,
                count(*) OVER (PARTITION BY list) AS total,
                {ListPaging.FenceStart} (sort, holder, ordinal, start) < (@sort, @first, @second, @third)
                    ELSE (sort, holder, ordinal, start) <= (@sort, @first, @second, @third) END) OVER (PARTITION BY list) AS fence,
                sort
            FROM made
        ) {ListPaging.Sql}
        SELECT page.list, page.total, page.low, page.high, page.place, r.sort, s.ordinal, {Columns}
        FROM page LEFT JOIN ranked r ON r.list = page.list AND r.place = page.place LEFT JOIN citation c ON c.id = page.item {Joined}
        ORDER BY page.list, page.place
        """;

    // How well words are found is not asked of the few citations of one text: they stand in its order.
    private static readonly string Sort = ListSort.Of("(SELECT t.cited FROM instrument t WHERE t.id = te.target_id)", "0");

    public static readonly string In = $"""
        {Scope}, made AS MATERIALIZED (
            SELECT DISTINCT scope.list, c.id AS item, {Sort} AS sort, si.key AS holder, p.ordinal, c.start
            FROM scope CROSS JOIN provision p ON p.instrument_id = scope.instrument_id AND p.first BETWEEN scope.first AND scope.last
            CROSS JOIN instrument si ON si.id = p.instrument_id CROSS JOIN citation c ON c.provision_id = p.id {CitationCondition.Joined}
            WHERE {CitationCondition.Sql}
        ) {Pages}
        """;

    public static readonly string Of = $"""
        {Scope}, leading AS MATERIALIZED (
            SELECT wanted.list, e.citation_id FROM wanted CROSS JOIN edge e ON e.target_id = wanted.id WHERE wanted.label IS NULL
            UNION
            SELECT scope.list, e.citation_id
            FROM scope CROSS JOIN provision p ON p.instrument_id = scope.instrument_id AND p.first BETWEEN scope.first AND scope.last
            CROSS JOIN edge e ON e.target_provision_id = p.id
        ), made AS MATERIALIZED (
            SELECT leading.list, c.id AS item, {Sort} AS sort, si.key AS holder, p.ordinal, c.start
            FROM leading CROSS JOIN citation c ON c.id = leading.citation_id CROSS JOIN provision p ON p.id = c.provision_id
            CROSS JOIN instrument si ON si.id = p.instrument_id {CitationCondition.Joined}
            WHERE {CitationCondition.Sql}
        ) {Pages}
        """;
}
