using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>What each of many bodies issued.</summary>
internal static class SqliteIssuedReads
{
    private static readonly string Sql = $"""
        WITH wanted AS MATERIALIZED (
            SELECT w.key AS list, b.id FROM json_each(@of) w CROSS JOIN body b ON b.key = w.value
        ), issued AS MATERIALIZED (
            SELECT w.list, i.id AS item, coalesce(i.date, '0000-00-00') AS sort, i.key AS ident FROM wanted w CROSS JOIN instrument i ON i.body_id = w.id
        ), ranked AS MATERIALIZED (
            SELECT list, item,
                row_number() OVER (PARTITION BY list ORDER BY sort DESC, ident) AS place,
                count(*) OVER (PARTITION BY list) AS total,
                {ListPaging.FenceStart} sort > @first OR sort = @first AND ident < @second
                    ELSE sort > @first OR sort = @first AND ident <= @second END) OVER (PARTITION BY list) AS fence
            FROM issued
        ) {ListPaging.Sql}
        SELECT page.list, page.total, page.low, page.high, page.place, {SqliteInstrumentReads.Columns}
        FROM page LEFT JOIN instrument i ON i.id = page.item {SqliteInstrumentReads.Joined}
        ORDER BY page.list, page.place
        """;

    public static IReadOnlyDictionary<BodyId, Page<Instrument>> By(SqliteSession session, IReadOnlyCollection<BodyId> by, PageRequest page)
    {
        CursorKeys.Check(page, ListCursors.Issued, 2);
        BodyId[] asked = [.. by.Distinct()];
        var pages = new ListPaging.Gathered<Instrument>(row => ListCursors.IssuedInstrument(SqliteInstrumentReads.Read(row, 5)));
        session.Each(
            Sql,
            pages.Add,
            ("@of", JsonColumn.Of(asked.Select(b => b.Value))), ("@fenced", page.Cursor is not null), ("@backward", page.Backward),
            ("@size", page.Size),
            ("@first", CursorKeys.Key(page, 0)), ("@second", CursorKeys.Key(page, 1)));
        return pages.By(asked);
    }
}
