using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Listing;

/// <summary>
/// A page of one list in one statement, of a table <c>made (item, sort, holder, ordinal, last, …)</c>: what is listed, and the four keys that it is
/// ordered by, all ascending. The statements are put together of constants of this build; nothing of a question ever gets in there.
/// </summary>
/// <param name="Forward">The statement of a page after a cursor.</param>
/// <param name="Backward">The statement of a page before one.</param>
internal sealed record ListPageSql(string Forward, string Backward)
{
    /// <summary>The first column that belongs to the list.</summary>
    public const int FirstColumn = 6;

    private const string Cursor = "(@sort, @holder, @ordinal, @last)";

    /// <summary>Puts the statements together.</summary>
    /// <param name="made">The tables of the list, the last one <c>made</c>: <c>name AS (…), made AS (…)</c>.</param>
    /// <param name="columns">The columns of an item.</param>
    /// <param name="joined">What they are read from beside <c>chosen</c>, joined so that a page without items has a row.</param>
    public static ListPageSql Of(string made, string columns, string joined) =>
        new(Page(made, columns, joined, ">", ""), Page(made, columns, joined, "<", " DESC"));

    /// <summary>Reads a page.</summary>
    /// <param name="session">The session.</param>
    /// <param name="list">The name of the list in its order.</param>
    /// <param name="page">What is asked for.</param>
    /// <param name="isLastText">Whether the last key is a text.</param>
    /// <param name="read">Reads an item.</param>
    /// <param name="values">The parameters of the list.</param>
    public Page<T> Read<T>(
        SqliteSession session, string list, PageRequest page, bool isLastText, Func<SqliteRow, T> read, (string Name, object? Value)[] values)
    {
        CursorKeys.Check(page, list, 4);
        int total = 0;
        int fence = 0;
        var items = new List<PageItem<T>>();
        session.Each(
            page.Backward ? Backward : Forward,
            row =>
            {
                (total, fence) = (row.GetInt32(0), row.GetInt32(1));
                if (!row.IsDBNull(3))
                {
                    items.Add(new PageItem<T>(
                        read(row), new Cursor(list, [CursorKeys.Text(row.GetDouble(2)), row.GetString(3), row.GetString(4), row.GetString(5)])));
                }
            },
            [
                .. values, ("@fenced", page.Cursor is not null), ("@backward", page.Backward), ("@size", page.Size),
                ("@sort", CursorKeys.Score(page, 0)), ("@holder", CursorKeys.Key(page, 1)), ("@ordinal", CursorKeys.Number(page, 2)),
                ("@last", isLastText ? CursorKeys.Key(page, 3) : CursorKeys.Number(page, 3)),
            ]);
        return FencedPage.Of(page, total, fence, items);
    }

    private static string Page(string made, string columns, string joined, string beyond, string direction) => $"""
        WITH {made}, sized AS MATERIALIZED (
            SELECT count(*) AS total, count(*) FILTER (WHERE CASE WHEN NOT @fenced THEN @backward
                WHEN @backward THEN (sort, holder, ordinal, last) < {Cursor} ELSE (sort, holder, ordinal, last) <= {Cursor} END) AS fence
            FROM made
        ), chosen AS MATERIALIZED (
            SELECT * FROM made WHERE NOT @fenced OR (sort, holder, ordinal, last) {beyond} {Cursor}
            ORDER BY sort{direction}, holder{direction}, ordinal{direction}, last{direction} LIMIT @size
        )
        SELECT sized.total, sized.fence, chosen.sort, chosen.holder, chosen.ordinal, chosen.last, {columns}
        FROM sized LEFT JOIN chosen {joined}
        ORDER BY chosen.sort{direction}, chosen.holder{direction}, chosen.ordinal{direction}, chosen.last{direction}
        """;
}
