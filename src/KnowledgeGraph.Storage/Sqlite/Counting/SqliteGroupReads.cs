using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Search;
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
        SqliteSession session, InstrumentValues instruments, CountedList list, IReadOnlyList<IReadOnlyList<GroupBy>> groupings)
    {
        var words = new WordNumbers();
        CountedItem[] items = Read(session, list, groupings, words);
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

    private static CountedItem[] Read(
        SqliteSession session, CountedList list, IReadOnlyList<IReadOnlyList<GroupBy>> groupings, WordNumbers words)
    {
        var items = new List<CountedItem>();
        switch (list)
        {
            case CountedInstruments instruments when !SearchBounds.IsUnmatchable(instruments.Filter):
                session.EachOfNumbers(CountSql.Instruments, Add, InstrumentCondition.Values(instruments.Filter));
                break;
            case CountedHits { Query: var query }
                when SearchWords.Read(query.Text) is { IsEmpty: false } found && !SearchBounds.IsUnmatchable(query.Filter):
                session.EachOfNumbers(CountSql.Hits, Add,
                [
                    .. InstrumentCondition.Values(query.Filter), ("@relations", JsonColumn.Condition(query.Relations)), ("@query", found.Match()),
                    ("@inInstruments", SearchBounds.Looks(query, SearchScope.Instruments)),
                    ("@inProvisions", SearchBounds.Looks(query, SearchScope.Provisions)),
                    ("@types", groupings.Any(by => by.Any(b => b.Dimension == Dimension.Relation))),
                ]);
                break;
        }

        return [.. items];

        void Add(SqliteRow row) => items.Add(new CountedItem(
            row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), (byte)row.GetInt32(4), (byte)row.GetInt32(5),
            words.Of(row.Text(6)), words.Of(row.Text(7)), row.GetInt32(8)));
    }
}
