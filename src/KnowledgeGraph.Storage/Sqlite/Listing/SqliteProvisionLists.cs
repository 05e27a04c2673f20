using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Listing;

/// <summary>Lists of provisions.</summary>
internal static class SqliteProvisionLists
{
    // What cites a provision, or what is in it, as the list of its citations has it; gathered only where the list is ordered by it.
    private const string Counted = """
        counted AS MATERIALIZED (
            SELECT a.id, count(DISTINCT e.citation_id) AS cited
            FROM edge e CROSS JOIN provision t ON t.id = e.target_provision_id
            CROSS JOIN provision a ON a.instrument_id = t.instrument_id AND t.first BETWEEN a.first AND a.last
            WHERE @order = 3 AND e.target_provision_id IS NOT NULL GROUP BY 1
        )
        """;

    /// <summary>Where a list of provisions can begin.</summary>
    public static readonly IReadOnlyList<ListDrive> Drives = [ListDrive.All, ListDrive.Texts, ListDrive.Within, ListDrive.Citing, ListDrive.Words];

    private static readonly Dictionary<ListDrive, ListPageSql> Texts = Drives.ToDictionary(drive => drive, Provisions);

    public static Page<Provision> Provisions(SqliteSession session, ProvisionFilter filter, ListOrder order, PageRequest page)
    {
        string list = ListCursors.InOrder(ListCursors.Provisions, order);
        CursorKeys.Check(page, list, 4);
        if (SearchBounds.IsUnmatchable(filter))
        {
            return Page<Provision>.Empty;
        }

        (ListDrive drive, (string, object?)[] values) = Begin(session, filter, order);
        return Texts[drive].Read(
            session, list, page, isLastText: false, row => SqliteProvisionReads.Read(row, ListPageSql.FirstColumn), values);
    }

    /// <summary>Where to begin with a list, and the parameters of <see cref="Matching"/>.</summary>
    public static (ListDrive Drive, (string Name, object? Value)[] Values) Begin(SqliteSession session, ProvisionFilter filter, ListOrder order)
    {
        var texts = InstrumentSet.Of(session, filter.Instrument);
        var start = ListStart.Of(
            order, ProvisionCondition.Words(filter), JsonColumn.Condition(filter.In), JsonColumn.Condition([.. filter.Cites.Take(1)]), [texts],
            InstrumentSet.All);
        return (
            start.Drive,
            [.. ProvisionCondition.Values(filter, texts, start.Drive != ListDrive.Words), ("@from", start.From), ("@order", (int)order)]);
    }

    /// <summary>The provisions that a filter lets through, as <c>p</c>.</summary>
    public static string Matching(ListDrive drive) => Joined(drive, "");

    private static string Joined(ListDrive drive, string joined) => $"{From(drive)} {joined} WHERE p.first >= 0 AND {ProvisionCondition.Sql}";

    /// <summary>The provisions that a list begins with, as <c>p</c>; <c>d.score</c> is how well words are found in them.</summary>
    public static string From(ListDrive drive) => drive switch
    {
        ListDrive.All => "provision p",
        ListDrive.Texts => "json_each(@from) d CROSS JOIN provision p ON p.instrument_id = d.value",
        ListDrive.Within => $"(SELECT DISTINCT w.id FROM ({EntityScopes.Provisions("@from")}) w) d CROSS JOIN provision p ON p.id = d.id",
        ListDrive.Citing => $"""
            (SELECT DISTINCT a.id FROM ({EntityScopes.Citing("@from")}) k CROSS JOIN provision q ON q.id = k.source_id
                CROSS JOIN provision a ON a.instrument_id = q.instrument_id AND q.first BETWEEN a.first AND a.last) d
            CROSS JOIN provision p ON p.id = d.id
            """,
        ListDrive.Words => """
            (SELECT rowid AS id, CASE @order WHEN 4 THEN bm25(provision_text) ELSE 0 END AS score
                FROM provision_text WHERE provision_text MATCH @from LIMIT -1) d
            CROSS JOIN provision p ON p.id = d.id
            """,
        _ => throw new ArgumentOutOfRangeException(nameof(drive), drive, "Provisions are not looked for by this."),
    };

    private static ListPageSql Provisions(ListDrive drive) => ListPageSql.Of(
        $"""
        {Counted}, made AS MATERIALIZED (
            SELECT p.id AS item, {ListSort.Of("n.cited", drive == ListDrive.Words ? "d.score" : "0")} AS sort, si.key AS holder, p.ordinal, 0 AS last
            FROM {Joined(drive, "CROSS JOIN instrument si ON si.id = p.instrument_id LEFT JOIN counted n ON n.id = p.id")}
        )
        """,
        SqliteProvisionReads.Columns,
        """
        LEFT JOIN provision p ON p.id = chosen.item LEFT JOIN instrument pi ON pi.id = p.instrument_id LEFT JOIN provision parent ON parent.id = p.parent_id
        """);
}
