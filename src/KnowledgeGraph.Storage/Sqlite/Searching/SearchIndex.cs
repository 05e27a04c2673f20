using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>
/// What a search finds, scored. BM25 is a sum over the words, phrases and prefixes of a query (https://sqlite.org/fts5.html#the_bm25_function),
/// so what FTS5 says of each alone, kept in memory, answers every query of them: the rows that all have, the scores added up in the same
/// order, to the last bit what FTS5 says of all together. To have FTS5 score a row costs a microsecond, to add up some ten nanoseconds.
/// </summary>
internal sealed class SearchIndex(long cacheBytes)
{
    private readonly AtRevision<SearchCache> caches = new(_ => new SearchCache(cacheBytes));
    private readonly Lock reading = new();

    /// <summary>Lists of rows of a table; those that are in all of them hold all the words and are let through by the filter.</summary>
    public IReadOnlyList<ScoredRows> Find(SqliteSession session, SearchTable table, SearchWords words, SearchQuery query)
    {
        SearchCache cache = caches.Of(session);
        List<ScoredRows> lists = Worded(session, cache, table, words);
        (string Name, object? Value)[] filter = [.. InstrumentCondition.Values(query.Filter), ("@relations", JsonColumn.Condition(query.Relations))];
        if (filter.Any(f => f.Value is not null))
        {
            string key = $"{table.Name}\n{string.Join('\n', filter.Select(f => f.Value))}";
            lists.Add(Kept(cache, key, isWorthIt: false, () => Rows(session, table.Allowed, filter))
                ?? Rows(session, table.Passing, [("@rows", JsonColumn.Of(ScoredRows.InAll(lists).Select(r => (long)r))), .. filter]));
        }

        return lists;
    }

    private List<ScoredRows> Worded(SqliteSession session, SearchCache cache, SearchTable table, SearchWords words)
    {
        List<ScoredRows> lists = [];
        foreach (SearchTerm term in words.Terms)
        {
            string key = $"{table.Name} {term.Match.ToLowerInvariant()}";
            if (Kept(cache, key, isWorthIt: words.Terms.Count == 1, () => Scored(session, table.Scored, term.Match)) is { } rows)
            {
                lists.Add(rows);
            }
        }

        return lists.Count == words.Terms.Count ? lists : [Scored(session, table.Scored, words.Match())];
    }

    // What is kept; what is worth to be, and is not yet, is read once by whoever comes first.
    private ScoredRows? Kept(SearchCache cache, string key, bool isWorthIt, Func<ScoredRows> read)
    {
        ScoredRows? rows = cache.Find(key, out bool isAskedAgain);
        if (rows is not null || !(isWorthIt || isAskedAgain))
        {
            return rows;
        }

        lock (reading)
        {
            rows = cache.Find(key, out _);
            if (rows is null)
            {
                rows = read();
                cache.Keep(key, rows);
            }

            return rows;
        }
    }

    private static ScoredRows Scored(SqliteSession session, string sql, string match)
    {
        List<int> rows = [];
        List<double> scores = [];
        session.Each(
            sql,
            row =>
            {
                rows.Add(row.GetInt32(0));
                scores.Add(row.GetDouble(1));
            },
            ("@query", match));
        return new ScoredRows([.. rows], [.. scores]);
    }

    private static ScoredRows Rows(SqliteSession session, string sql, (string Name, object? Value)[] values) =>
        new([.. session.Rows(sql, row => row.GetInt32(0), values)], null);
}
