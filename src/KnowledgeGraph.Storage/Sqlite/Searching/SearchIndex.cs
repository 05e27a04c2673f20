using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>
/// What a search finds, scored. BM25 is a sum over the words, phrases and prefixes of a query (https://sqlite.org/fts5.html#the_bm25_function),
/// so what FTS5 says of each alone, kept in memory, answers every query of them: the rows that all have, the scores added up in the same
/// order, to the last bit what FTS5 says of all together. To have FTS5 score a row costs a microsecond, to add up some ten nanoseconds.
/// Nobody waits for what another reads to be kept: whoever needs it meanwhile has FTS5 answer.
/// </summary>
internal sealed class SearchIndex(long cacheBytes)
{
    // So few texts are read rather than all of them.
    private const int FewTexts = 500;

    // What one search may read beyond its own answer, for those that follow.
    private const long MostStepsToKeep = 2 * SearchEstimate.MostSteps / 3;

    private readonly AtRevision<SearchCache> caches = new(_ => new SearchCache(cacheBytes));
    private readonly AtRevision<WordCounts> counts = new(WordCounts.Of);
    private readonly AtRevision<InstrumentTexts> texts = new(InstrumentTexts.Of);

    /// <summary>How common words are in the state that a session sees.</summary>
    public WordCounts Counts(SqliteSession session) => counts.Of(session);

    /// <summary>The same, with what the rows are ordered by.</summary>
    public void Ranked(SqliteSession session, SearchTable table, SearchWords words, SearchQuery query, Action<int, double> found)
    {
        if (query.Order == SearchOrder.Relevance && table == SearchTable.Provisions)
        {
            double most = Counts(session).In(session, table).Most(words);
            Each(session, table, words, query, (row, score) => found(row, Worth.OfParagraph(score, most)));
            return;
        }

        using var rows = new PooledList<int>();
        Each(session, table, words, query, (row, _) => rows.Add(row));
        int[] all = rows.ToArray();
        foreach ((int row, double key) in query.Order != SearchOrder.Relevance ? SortKeys.Of(session, table, query.Order, all)
            : Texts(session, all).Worths(all, words))
        {
            found(row, key);
        }
    }

    private InstrumentTexts Texts(SqliteSession session, int[] rows) =>
        rows.Length > FewTexts ? texts.Of(session) : texts.AtHand(session) ?? InstrumentTexts.Of(session, rows);

    /// <summary>Calls back for the rows of a table that hold all the words and are let through by the filter, ascending, with their scores.</summary>
    public void Each(SqliteSession session, SearchTable table, SearchWords words, SearchQuery query, Action<int, double> found)
    {
        SearchCache cache = caches.Of(session);
        List<ScoredRows>? lists = Worded(session, cache, table, words);
        (string Name, object? Value)[] filter = [.. InstrumentCondition.Values(query.Filter), ("@relations", JsonColumn.Condition(query.Relations))];
        if (filter.Any(f => f.Value is not null))
        {
            string key = $"{table.Name}\n{string.Join('\n', filter.Select(f => f.Value))}";
            lists ??= [Scored(session, table, words.Match())];
            lists.Add(cache.Find(key, out bool isAskedAgain)
                ?? (isAskedAgain ? Read(cache, key, () => Rows(session, table.Allowed, filter)) : null)
                ?? Rows(session, table.Passing, [("@rows", JsonColumn.Of(ScoredRows.InAll(lists).Select(r => (long)r))), .. filter]));
        }

        if (lists is null)
        {
            session.Each(table.Scored, row => found(row.GetInt32(0), row.GetDouble(1)), ("@query", words.Match()));
        }
        else
        {
            ScoredRows.EachInAll(lists, found);
        }
    }

    // The rows of each term, where all are kept; null where FTS5 has to be asked. Of what was asked for before as much is read as a search may.
    private List<ScoredRows>? Worded(SqliteSession session, SearchCache cache, SearchTable table, SearchWords words)
    {
        List<ScoredRows> lists = [];
        SearchWork work = Counts(session).In(session, table);
        bool isAlone = words.Terms.Count == 1;
        long left = isAlone ? long.MaxValue : MostStepsToKeep;
        foreach (SearchTerm term in words.Terms)
        {
            string key = $"{table.Name} {term.Match.ToLowerInvariant()}";
            ScoredRows? rows = cache.Find(key, out bool isAskedAgain);
            if (rows is null && (isAlone || isAskedAgain) && work.Alone(term) is var steps && steps <= left)
            {
                left -= steps;
                rows = Read(cache, key, () => Scored(session, table, term.Match));
            }

            if (rows is not null)
            {
                lists.Add(rows);
            }
        }

        return lists.Count == words.Terms.Count ? lists : null;
    }

    // Reads what is to be kept, unless another does.
    private static ScoredRows? Read(SearchCache cache, string key, Func<ScoredRows> read)
    {
        if (!cache.Claim(key))
        {
            return null;
        }

        try
        {
            ScoredRows rows = read();
            cache.Keep(key, rows);
            return rows;
        }
        finally
        {
            cache.Release(key);
        }
    }

    private static ScoredRows Scored(SqliteSession session, SearchTable table, string match)
    {
        using var rows = new PooledList<int>();
        using var scores = new PooledList<double>();
        session.Each(
            table.Scored,
            row =>
            {
                rows.Add(row.GetInt32(0));
                scores.Add(row.GetDouble(1));
            },
            ("@query", match));
        return new ScoredRows(rows.ToArray(), scores.ToArray());
    }

    private static ScoredRows Rows(SqliteSession session, string sql, (string Name, object? Value)[] values)
    {
        using var rows = new PooledList<int>();
        session.Each(sql, row => rows.Add(row.GetInt32(0)), values);
        return new ScoredRows(rows.ToArray(), null);
    }
}
