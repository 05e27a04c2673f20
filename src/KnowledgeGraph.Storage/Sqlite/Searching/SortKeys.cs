using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>What hits are ordered by where it is not by what they are worth: the higher, the earlier.</summary>
internal static class SortKeys
{
    /// <summary>The keys of some rows of a table.</summary>
    public static IEnumerable<(int Row, double Key)> Of(SqliteSession session, SearchTable table, SearchOrder order, IReadOnlyCollection<int> rows)
    {
        var keys = new List<(int Row, double Key)>(rows.Count);
        session.Each(
            table.Dated,
            row => keys.Add((row.GetInt32(0), order == SearchOrder.MostCited ? row.GetInt32(2) : Day(row.Text(1), order == SearchOrder.DateAsc))),
            ("@rows", JsonColumn.Of(rows.Select(r => (long)r))));
        return keys;
    }

    // Without a date last, whichever end comes first.
    private static double Day(string? date, bool isOldestFirst) => date is null ? double.MinValue
        : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber * (isOldestFirst ? -1.0 : 1.0);
}
