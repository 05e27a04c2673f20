using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>
/// Pages of many lists in one statement. A statement ends in <see cref="Sql"/>, which expects a table <c>wanted (list, …)</c> of the
/// lists that there are, and a table <c>ranked (list, item, place, total, fence)</c>: an item, its place from 1, how many items its list
/// has, and how many of them lie before the cursor.
/// </summary>
internal static class ListPaging
{
    /// <summary>
    /// A table <c>page (list, total, low, high, place, item)</c>: for each list the items at the places <c>(low, high]</c>, or one row
    /// without item where there is none.
    /// </summary>
    public const string Sql = """
        , sized AS (
            SELECT DISTINCT wanted.list, coalesce(total, 0) AS total,
                coalesce(CASE WHEN @backward THEN max(0, fence - @size) ELSE fence END, 0) AS low,
                coalesce(CASE WHEN @backward THEN fence ELSE min(total, fence + @size) END, 0) AS high
            FROM wanted LEFT JOIN ranked ON ranked.list = wanted.list AND ranked.place = 1
        ), page AS (
            SELECT sized.list, sized.total, sized.low, sized.high, r.place, r.item
            FROM sized LEFT JOIN ranked r ON r.list = sized.list AND r.place > sized.low AND r.place <= sized.high
        )
        """;

    /// <summary>Counts the items before the cursor. Goes on: <c>key &lt; cursor ELSE key &lt;= cursor END) OVER (PARTITION BY list)</c>.</summary>
    public const string FenceStart = "sum(CASE WHEN NOT @fenced THEN @backward WHEN @backward THEN ";

    /// <summary>Gathers rows (list, total, low, high, place or null, …) into the page of each list.</summary>
    public sealed class Gathered<T>(Func<SqliteRow, PageItem<T>> read)
    {
        private readonly Dictionary<long, (int Total, int Low, int High, List<PageItem<T>> Items)> lists = [];

        public void Add(SqliteRow row)
        {
            long list = row.GetInt64(0);
            if (!lists.TryGetValue(list, out (int Total, int Low, int High, List<PageItem<T>> Items) found))
            {
                lists[list] = found = (row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), []);
            }

            if (!row.IsDBNull(4))
            {
                found.Items.Add(read(row));
            }
        }

        /// <summary>The page of every list that there is, under what was asked in its place.</summary>
        public IReadOnlyDictionary<TKey, Page<T>> By<TKey>(IReadOnlyList<TKey> asked)
            where TKey : notnull =>
            lists.ToDictionary(
                l => asked[(int)l.Key],
                l => new Page<T>
                {
                    Items = l.Value.Items,
                    TotalCount = l.Value.Total,
                    HasPrevious = l.Value.Low > 0,
                    HasNext = l.Value.High < l.Value.Total,
                });
    }
}
