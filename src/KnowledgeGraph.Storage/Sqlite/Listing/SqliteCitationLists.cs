using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Listing;

/// <summary>Lists of citations, and of the edges that they prove.</summary>
internal static class SqliteCitationLists
{
    private const string OfProvision = "CROSS JOIN citation c ON c.provision_id = p.id";
    private const string InProvision = "CROSS JOIN provision p ON p.id = c.provision_id";

    private const string CitedOften = "(SELECT t.cited FROM instrument t WHERE t.id = te.target_id)";

    /// <summary>How many citations prove an edge <c>f</c>.</summary>
    public const string EdgeCited = """
        (SELECT count(DISTINCT x.citation_id) FROM edge x WHERE x.source_id = f.source_id AND x.relation = f.relation
            AND x.target_provision_id IS f.part_id AND (f.part_id IS NOT NULL OR x.target_id = f.target_id))
        """;

    // How many citations prove an edge: of all edges where the list is ordered by it, else of those that are shown.
    private const string Counted = """
        counted AS MATERIALIZED (
            SELECT e.source_id, e.relation, coalesce(-e.target_provision_id, e.target_id) AS end, count(DISTINCT e.citation_id) AS citations
            FROM edge e WHERE @order = 3 GROUP BY 1, 2, 3
        )
        """;

    private const string Proofs = """
        (SELECT count(DISTINCT x.citation_id) FROM edge x WHERE x.source_id = chosen.source_id AND x.relation = chosen.relation
            AND x.target_provision_id IS chosen.part_id AND (chosen.part_id IS NOT NULL OR x.target_id = chosen.target_id))
        """;

    private const string EdgeColumns = $"chosen.holder, s.label, chosen.relation, ti.key, coalesce(tpi.key, ''), tp.label, {Proofs}";

    /// <summary>Where a list of citations can begin.</summary>
    public static readonly IReadOnlyList<ListDrive> Drives = Enum.GetValues<ListDrive>();

    private static readonly Dictionary<ListDrive, (ListPageSql Citations, ListPageSql Relations)> Texts =
        Drives.ToDictionary(drive => drive, drive => (Citations(drive), Relations(drive)));

    public static Page<Citation> Citations(SqliteSession session, CitationFilter filter, ListOrder order, PageRequest page) =>
        Read(session, filter, order, ListCursors.InOrder(ListCursors.Citations, order), page, t => t.Citations, isLastText: false,
            row => SqliteCitationReads.Read(row, ListPageSql.FirstColumn));

    public static Page<Relation> Relations(SqliteSession session, CitationFilter filter, ListOrder order, PageRequest page) =>
        Read(session, filter, order, ListCursors.InOrder(ListCursors.Relations, order), page, t => t.Relations, isLastText: true, ReadRelation);

    private static Page<T> Read<T>(
        SqliteSession session, CitationFilter filter, ListOrder order, string list, PageRequest page,
        Func<(ListPageSql Citations, ListPageSql Relations), ListPageSql> choose, bool isLastText, Func<SqliteRow, T> read)
    {
        CursorKeys.Check(page, list, 4);
        if (SearchBounds.IsUnmatchable(filter.Provision))
        {
            return Page<T>.Empty;
        }

        (ListDrive drive, (string, object?)[] values) = Begin(session, filter, order);
        return choose(Texts[drive]).Read(session, list, page, isLastText, read, values);
    }

    /// <summary>Where to begin with a list, and the parameters of <see cref="Matching"/> and <see cref="Fitting"/>.</summary>
    public static (ListDrive Drive, (string Name, object? Value)[] Values) Begin(SqliteSession session, CitationFilter filter, ListOrder order)
    {
        var sets = CitationSets.Of(session, filter);
        var start = ListStart.Of(
            order, ProvisionCondition.Words(filter.Provision), JsonColumn.Condition(filter.Provision.In), JsonColumn.Condition(filter.Of),
            [sets.Sources, sets.Texts], sets.Targets);
        return (
            start.Drive,
            [.. CitationCondition.Values(filter, sets, start.Drive != ListDrive.Words), ("@from", start.From), ("@order", (int)order)]);
    }

    /// <summary>The citations that a filter lets through, as <c>c</c>, with their provisions <c>p</c> and where they lead, <c>te</c>.</summary>
    public static string Matching(ListDrive drive) => Joined(drive, "");

    /// <summary>A table <c>fitting</c>: the edges that such citations prove. An edge is what all citations of a type from a provision to the same
    /// end have in common.</summary>
    public static string Fitting(ListDrive drive) => $"""
        fitting AS MATERIALIZED (
            SELECT e.source_id, e.relation, e.target_id, e.target_provision_id AS part_id, min({Score(drive)}) AS score
            FROM {Joined(drive, "CROSS JOIN edge e ON e.citation_id = c.id")}
            GROUP BY 1, 2, CASE WHEN e.target_provision_id IS NULL THEN e.target_id END, 4
        )
        """;

    private static string Joined(ListDrive drive, string joined) =>
        $"{From(drive)} {CitationCondition.Joined} {joined} WHERE p.first >= 0 AND {CitationCondition.Sql}";

    private static Relation ReadRelation(SqliteRow row)
    {
        const int at = ListPageSql.FirstColumn;
        var target = new InstrumentId(row.GetString(at + 3));
        return new Relation
        {
            From = new ProvisionId(new InstrumentId(row.GetString(at)), row.GetString(at + 1)),
            Type = (RelationType)row.GetInt32(at + 2),
            To = row.Text(at + 5) is { } part ? new ProvisionId(new InstrumentId(row.GetString(at + 4)), part) : target,
            CitationCount = row.GetInt32(at + 6),
        };
    }

    private static ListPageSql Citations(ListDrive drive) => ListPageSql.Of(
        $"""
        made AS MATERIALIZED (
            SELECT c.id AS item, {ListSort.Of(CitedOften, Score(drive))} AS sort, si.key AS holder, p.ordinal, c.start AS last
            FROM {Joined(drive, "CROSS JOIN instrument si ON si.id = p.instrument_id")}
        )
        """,
        CitationSql.Columns,
        $"LEFT JOIN citation c ON c.id = chosen.item {CitationSql.Joined}");

    private static ListPageSql Relations(ListDrive drive) => ListPageSql.Of(
        $"""
        {Counted}, {Fitting(drive)}, made AS MATERIALIZED (
            SELECT f.*, {ListSort.Of("n.citations", "f.score")} AS sort, si.key AS holder, p.ordinal,
                printf('%02d~%s%s', f.relation, coalesce(tpi.key, ti.key), coalesce('#' || tp.label, '')) AS last
            FROM fitting f CROSS JOIN provision p ON p.id = f.source_id CROSS JOIN instrument si ON si.id = p.instrument_id
            CROSS JOIN instrument ti ON ti.id = f.target_id
            LEFT JOIN provision tp ON tp.id = f.part_id LEFT JOIN instrument tpi ON tpi.id = tp.instrument_id
            LEFT JOIN counted n ON n.source_id = f.source_id AND n.relation = f.relation AND n.end = coalesce(-f.part_id, f.target_id)
        )
        """,
        EdgeColumns,
        """
        LEFT JOIN provision s ON s.id = chosen.source_id LEFT JOIN instrument ti ON ti.id = chosen.target_id
        LEFT JOIN provision tp ON tp.id = chosen.part_id LEFT JOIN instrument tpi ON tpi.id = tp.instrument_id
        """);

    private static string From(ListDrive drive) => drive switch
    {
        ListDrive.Targets => $"""
            json_each(@from) d CROSS JOIN edge de ON de.target_id = d.value AND de.part = 0 CROSS JOIN citation c ON c.id = de.citation_id {InProvision}
            """,
        ListDrive.Citing => $"""
            (SELECT DISTINCT k.citation_id FROM ({EntityScopes.Citing("@from")}) k) d CROSS JOIN citation c ON c.id = d.citation_id {InProvision}
            """,
        ListDrive.All => $"citation c {InProvision}",
        _ => $"{SqliteProvisionLists.From(drive)} {OfProvision}",
    };

    private static string Score(ListDrive drive) => drive == ListDrive.Words ? "d.score" : "0";
}
