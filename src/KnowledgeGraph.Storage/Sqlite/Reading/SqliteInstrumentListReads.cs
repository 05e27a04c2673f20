using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Filtered and ordered lists of instruments.</summary>
internal static class SqliteInstrumentListReads
{
    // Every order is a first key (ascending or descending) and the id, always ascending.
    private const string Oldest = "coalesce(i.date, '9999-99-99')";
    private const string Newest = "coalesce(i.date, '0000-00-00')";
    private const string Same = "''";
    private const string Cited = "i.cited";

    private const string CountStart = $"""
        SELECT count(*), count(*) FILTER (WHERE NOT @fenced AND @backward OR @fenced AND (
        """;

    private const string CountEnd = $"""
        OR NOT @backward AND sort = @first AND ident = @second)) FROM
        """;

    private const string Matching = $"""
        FROM {SqliteInstrumentReads.From} WHERE {InstrumentCondition.Sql})
        """;

    private const string UpBefore = "(sort, ident) < (@first, @second)";
    private const string DownBefore = "sort > @first OR sort = @first AND ident < @second";
    private const string UpAfter = "(sort, ident) > (@first, @second)";
    private const string DownAfter = "sort < @first OR sort = @first AND ident > @second";

    private sealed record OrderSql(string Count, string Forward, string Backward)
    {
        public static readonly OrderSql DateAsc = Of(Oldest, UpBefore, UpAfter, "sort, ident", "sort DESC, ident DESC");
        public static readonly OrderSql DateDesc = Of(Newest, DownBefore, DownAfter, "sort DESC, ident", "sort, ident DESC");
        public static readonly OrderSql Symbol = Of(Same, UpBefore, UpAfter, "sort, ident", "sort DESC, ident DESC");
        public static readonly OrderSql MostCited = Of(Cited, DownBefore, DownAfter, "sort DESC, ident", "sort, ident DESC");

        // Puts together the constants above; nothing of a question ever gets in here.
        private static OrderSql Of(string sort, string before, string after, string order, string reverse) => new(
            $"{CountStart} {before} {CountEnd} (SELECT {sort} AS sort, i.key AS ident {Matching}",
            Page(sort, after, order),
            Page(sort, before, reverse));

        private static string Page(string sort, string beyond, string order) => $"""
            SELECT sort, {SqliteInstrumentReads.Columns} FROM (
                SELECT * FROM (SELECT {sort} AS sort, i.key AS ident, i.id {Matching}
                WHERE NOT @fenced OR ({beyond}) ORDER BY {order} LIMIT @size
            ) chosen CROSS JOIN {SqliteInstrumentReads.From} WHERE i.id = chosen.id ORDER BY {order}
            """;
    }

    public static Page<Instrument> Page(SqliteSession session, InstrumentFilter filter, InstrumentOrder order, PageRequest page)
    {
        CursorKeys.Check(page, ListCursors.Instruments(order), 2);
        if (SearchBounds.IsUnmatchable(filter))
        {
            return Page<Instrument>.Empty;
        }

        OrderSql sql = order switch
        {
            InstrumentOrder.DateAsc => OrderSql.DateAsc,
            InstrumentOrder.DateDesc => OrderSql.DateDesc,
            InstrumentOrder.Symbol => OrderSql.Symbol,
            InstrumentOrder.MostCited => OrderSql.MostCited,
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of instruments."),
        };
        object? first = order == InstrumentOrder.MostCited ? CursorKeys.Number(page, 0) : CursorKeys.Key(page, 0);
        (string Name, object? Value)[] values =
        [
            .. InstrumentCondition.Values(filter),
            ("@fenced", page.Cursor is not null), ("@backward", page.Backward), ("@size", page.Size),
            ("@first", first), ("@second", CursorKeys.Key(page, 1)),
        ];
        (int total, int fence) = session.Rows(sql.Count, r => (r.GetInt32(0), r.GetInt32(1)), values)[0];
        return FencedPage.Of(
            page,
            total,
            fence,
            session.Rows(
                page.Backward ? sql.Backward : sql.Forward,
                row => ListCursors.Instrument(order, SqliteInstrumentReads.Read(row, 1), row.Text(0) ?? ""),
                values));
    }
}
