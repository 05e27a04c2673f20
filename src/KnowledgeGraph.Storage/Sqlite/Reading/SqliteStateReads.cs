using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>What each of many States sponsored, and how it voted: pages of lists, the newest first.</summary>
internal static class SqliteStateReads
{
    private const string Wanted = """
        WITH wanted AS MATERIALIZED (
            SELECT w.key AS list, s.id FROM json_each(@of) w CROSS JOIN state s ON s.code = w.value
        )
        """;

    private const string SponsoredItems = """
        , done AS MATERIALIZED (
            SELECT w.list, a.id AS item, coalesce(i.date, '0000-00-00') AS sort, i.key AS ident, a.part
            FROM wanted w CROSS JOIN sponsor d ON d.state_id = w.id CROSS JOIN adoption a ON a.id = d.adoption_id
            CROSS JOIN instrument i ON i.id = a.instrument_id
        )
        """;

    private const string VotedItems = """
        , done AS MATERIALIZED (
            SELECT w.list, a.id AS item, coalesce(i.date, '0000-00-00') AS sort, i.key AS ident, a.part
            FROM wanted w CROSS JOIN vote d ON d.state_id = w.id CROSS JOIN adoption a ON a.id = d.adoption_id
            CROSS JOIN instrument i ON i.id = a.instrument_id
            WHERE @votes IS NULL OR d.vote IN (SELECT value FROM json_each(@votes))
        )
        """;

    private const string Ranked = $"""
        , ranked AS MATERIALIZED (
            SELECT list, item,
                row_number() OVER (PARTITION BY list ORDER BY sort DESC, ident, part) AS place,
                count(*) OVER (PARTITION BY list) AS total,
                {ListPaging.FenceStart} sort > @first OR sort = @first AND (ident, part) < (@second, @third)
                    ELSE sort > @first OR sort = @first AND (ident, part) <= (@second, @third) END) OVER (PARTITION BY list) AS fence
            FROM done
        ) {ListPaging.Sql}
        """;

    private const string Sponsored = $"""
        {Wanted} {SponsoredItems} {Ranked}
        SELECT page.list, page.total, page.low, page.high, page.place, i.key, a.part, i.date, s.code, d.printed, d.behalf, d.is_additional
        FROM page LEFT JOIN adoption a ON a.id = page.item LEFT JOIN instrument i ON i.id = a.instrument_id
        LEFT JOIN wanted w ON w.list = page.list LEFT JOIN sponsor d ON d.adoption_id = a.id AND d.state_id = w.id LEFT JOIN state s ON s.id = w.id
        ORDER BY page.list, page.place
        """;

    private const string Voted = $"""
        {Wanted} {VotedItems} {Ranked}
        SELECT page.list, page.total, page.low, page.high, page.place, i.key, a.part, i.date, d.vote
        FROM page LEFT JOIN adoption a ON a.id = page.item LEFT JOIN instrument i ON i.id = a.instrument_id
        LEFT JOIN wanted w ON w.list = page.list LEFT JOIN vote d ON d.adoption_id = a.id AND d.state_id = w.id
        ORDER BY page.list, page.place
        """;

    public static IReadOnlyDictionary<StateId, Page<SponsoredText>> SponsoredBy(
        SqliteSession session, IReadOnlyCollection<StateId> by, PageRequest page)
    {
        CursorKeys.Check(page, ListCursors.Sponsored, 3);
        return Pages(
            session, Sponsored, by, page, [],
            row => ListCursors.OfState(
                ListCursors.Sponsored,
                new SponsoredText(
                    new InstrumentId(row.GetString(5)), Part(row),
                    new Sponsor(row.GetString(9), new StateId(row.GetString(8)), row.Text(10), row.GetBoolean(11))),
                row.Text(7), row.GetString(5), row.GetString(6)));
    }

    public static IReadOnlyDictionary<StateId, Page<CastVote>> VotesBy(
        SqliteSession session, IReadOnlyCollection<StateId> by, IReadOnlyList<Vote> votes, PageRequest page)
    {
        CursorKeys.Check(page, ListCursors.Voted, 3);
        return Pages(
            session, Voted, by, page, [("@votes", JsonColumn.Condition(votes))],
            row => ListCursors.OfState(
                ListCursors.Voted, new CastVote(new InstrumentId(row.GetString(5)), Part(row), (Vote)row.GetInt32(8)),
                row.Text(7), row.GetString(5), row.GetString(6)));
    }

    private static string? Part(SqliteRow row) => row.GetString(6) is { Length: > 0 } part ? part : null;

    private static IReadOnlyDictionary<StateId, Page<T>> Pages<T>(
        SqliteSession session, string sql, IReadOnlyCollection<StateId> by, PageRequest page, (string, object?)[] values,
        Func<SqliteRow, PageItem<T>> read)
    {
        StateId[] asked = [.. by.Distinct()];
        var pages = new ListPaging.Gathered<T>(read);
        session.Each(
            sql,
            pages.Add,
            [
                .. values, ("@of", JsonColumn.Of(asked.Select(s => s.Value))), ("@fenced", page.Cursor is not null), ("@backward", page.Backward),
                ("@size", page.Size), ("@first", CursorKeys.Key(page, 0)), ("@second", CursorKeys.Key(page, 1)), ("@third", CursorKeys.Key(page, 2)),
            ]);
        return pages.By(asked);
    }
}
