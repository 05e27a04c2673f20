using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Listing;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Counting;

/// <summary>
/// Counts over lists: their items are read once, as numbers, by the statement that says which they are, and put together in every way that
/// is asked for by what is known of instruments in memory.
/// </summary>
internal static class SqliteGroupReads
{
    private const int ItemsPerUnit = 16;

    public static IReadOnlyList<Grouping> Of(
        SqliteSession session, InstrumentValues instruments, Func<SearchQuery, IEnumerable<CountedItem>> hits, CountedList list,
        IReadOnlyList<IReadOnlyList<GroupBy>> groupings)
    {
        var words = new WordNumbers();
        CountedItem[] items = list is CountedHits { Query: var query } ? Read(hits(query)) : Read(session, list, groupings, words);
        Array.Sort(items);
        var counter = new GroupCounter(items, new ItemValues(instruments, words));
        var counted = new Grouping[groupings.Count];
        for (int i = 0; i < counted.Length; i++)
        {
            WorkBudget.Spend(items.Length / ItemsPerUnit);
            counted[i] = counter.Count(groupings[i]);
        }

        return counted;
    }

    private static CountedItem[] Read(IEnumerable<CountedItem> hits)
    {
        CountedItem[] items = [.. hits];
        WorkBudget.Spend(items.Length / ItemsPerUnit);
        return items;
    }

    private static CountedItem[] Read(
        SqliteSession session, CountedList list, IReadOnlyList<IReadOnlyList<GroupBy>> groupings, WordNumbers words)
    {
        var items = new List<CountedItem>();
        if (Statement(session, list) is ({ } sql, var values))
        {
            int counted = groupings.SelectMany(by => by).Aggregate(0, (bits, by) => bits | CountSql.Bit(by.Dimension));
            session.EachOfNumbers(
                sql,
                row => items.Add(new CountedItem(
                    row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), (byte)row.GetInt32(4), (byte)row.GetInt32(5),
                    words.Of(row.Text(6)), words.Of(row.Text(7)), words.Of(row.Text(8)), words.Of(row.Text(9)), row.GetInt32(10))),
                [.. values, ("@counted", counted)]);
        }

        return [.. items];
    }

    // The statement that gives the items of a list, and its parameters; none where there cannot be any.
    private static (string? Sql, (string Name, object? Value)[] Values) Statement(SqliteSession session, CountedList list)
    {
        switch (list)
        {
            case CountedInstruments { Filter: var filter } when !SearchBounds.IsUnmatchable(filter):
                return (CountSql.Instruments, InstrumentCondition.Values(filter));
            case CountedCitations { Filter: var filter } when !SearchBounds.IsUnmatchable(filter.Provision):
                {
                    (ListDrive drive, (string, object?)[] values) = SqliteCitationLists.Begin(session, filter, ListOrder.Text);
                    return (CountSql.Citations(drive), values);
                }

            case CountedRelations { Filter: var filter } when !SearchBounds.IsUnmatchable(filter.Provision):
                {
                    (ListDrive drive, (string, object?)[] values) = SqliteCitationLists.Begin(session, filter, ListOrder.Text);
                    return (CountSql.Relations(drive), values);
                }

            case CountedProvisions { Filter: var filter } when !SearchBounds.IsUnmatchable(filter):
                {
                    (ListDrive drive, (string, object?)[] values) = SqliteProvisionLists.Begin(session, filter, ListOrder.Text);
                    return (CountSql.Provisions(drive), values);
                }

            case CountedStatements { Filter: var filter }:
                return (CountSql.Statements, SqliteStatementLists.Values(session, filter));
            default:
                return default;
        }
    }
}
