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

    // FTS5 has the best score lowest, and only gives it where it is asked for words and nothing else: a limit keeps SQLite from joining what stands
    // around (https://sqlite.org/fts5.html#the_bm25_function, https://sqlite.org/optoverview.html#flattening). The weights are those of a search.
    private const string Score = "f.score";

    private const string Found = """
        (SELECT rowid AS id, bm25(instrument_text, 8.0, 4.0, 3.0, 1.0) AS score FROM instrument_text WHERE instrument_text MATCH @words LIMIT -1) f
        CROSS JOIN instrument i ON i.id = f.id
        """;

    private const string CountStart = $"""
        SELECT count(*), count(*) FILTER (WHERE NOT @fenced AND @backward OR @fenced AND (
        """;

    private const string CountEnd = $"""
        OR NOT @backward AND sort = @first AND ident = @second)) FROM
        """;

    private static readonly string Matching = $"""
        FROM {SqliteInstrumentReads.From} WHERE {InstrumentCondition.Sql})
        """;

    private static readonly string MatchingWords = $"""
        FROM {Found} {SqliteInstrumentReads.Joined} WHERE {InstrumentCondition.Sql})
        """;

    private const string UpBefore = "(sort, ident) < (@first, @second)";
    private const string DownBefore = "sort > @first OR sort = @first AND ident < @second";
    private const string UpAfter = "(sort, ident) > (@first, @second)";
    private const string DownAfter = "sort < @first OR sort = @first AND ident > @second";

    private sealed record OrderSql(string Count, string Forward, string Backward)
    {
        public static readonly OrderSql DateAsc = Up(Oldest, Matching);
        public static readonly OrderSql DateDesc = Down(Newest);
        public static readonly OrderSql Symbol = Up(Same, Matching);
        public static readonly OrderSql MostCited = Down(Cited);
        public static readonly OrderSql Relevance = Up(Score, MatchingWords);

        private static OrderSql Up(string sort, string matching) => Of(sort, matching, UpBefore, UpAfter, "sort, ident", "sort DESC, ident DESC");

        private static OrderSql Down(string sort) => Of(sort, Matching, DownBefore, DownAfter, "sort DESC, ident", "sort, ident DESC");

        // Puts together the constants above; nothing of a question ever gets in here.
        private static OrderSql Of(string sort, string matching, string before, string after, string order, string reverse) => new(
            $"{CountStart} {before} {CountEnd} (SELECT {sort} AS sort, i.key AS ident {matching}",
            Page(sort, matching, after, order),
            Page(sort, matching, before, reverse));

        private static string Page(string sort, string matching, string beyond, string order) => $"""
            SELECT sort, {SqliteInstrumentReads.Columns} FROM (
                SELECT * FROM (SELECT {sort} AS sort, i.key AS ident, i.id {matching}
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

        // Without words there is nothing to rank by.
        bool isScored = order == InstrumentOrder.Relevance && !string.IsNullOrWhiteSpace(filter.Text);
        OrderSql sql = order switch
        {
            InstrumentOrder.DateAsc => OrderSql.DateAsc,
            InstrumentOrder.DateDesc => OrderSql.DateDesc,
            InstrumentOrder.Symbol => OrderSql.Symbol,
            InstrumentOrder.MostCited => OrderSql.MostCited,
            InstrumentOrder.Relevance => isScored ? OrderSql.Relevance : OrderSql.Symbol,
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of instruments."),
        };
        object? first = order switch
        {
            InstrumentOrder.MostCited => CursorKeys.Number(page, 0),
            InstrumentOrder.Relevance when isScored => CursorKeys.Score(page, 0),
            _ => CursorKeys.Key(page, 0),
        };
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
                row => ListCursors.Instrument(
                    order, SqliteInstrumentReads.Read(row, 1), isScored ? CursorKeys.Text(row.GetDouble(0)) : row.Text(0) ?? ""),
                values));
    }
}
