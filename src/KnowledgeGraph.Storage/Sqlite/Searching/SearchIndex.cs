using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>
/// What a search finds, with what it is ordered by. The rows of each word are read from where FTS5 keeps them (<see cref="FtsSegments"/>), those of a
/// phrase and of the beginning of a word are given by FTS5; the rows that all have are gone through in memory, where they are scored by BM25 or by
/// what instruments are called. What was read is kept for one revision of the file. Nobody waits for what another reads to be kept.
/// </summary>
internal sealed class SearchIndex(long cacheBytes)
{
    // So few texts are read rather than all of them.
    private const int FewTexts = 500;

    // What is in more than half of the rows tells nothing, but is found.
    private const double LeastWeight = 1e-6;

    // Words of the main index begin so in it.
    private const byte MainIndex = (byte)'0';

    private readonly AtRevision<SearchCache> caches = new(_ => new SearchCache(cacheBytes));
    private readonly AtRevision<WordCounts> counts = new(WordCounts.Of);
    private readonly AtRevision<InstrumentTexts> texts = new(InstrumentTexts.Of);
    private readonly AtRevision<ParagraphNorms> norms = new(ParagraphNorms.Of);
    private readonly AtRevision<FtsSegments> instruments = new(session => FtsSegments.Of(session, SearchTable.Instruments.Index));
    private readonly AtRevision<FtsSegments> provisions = new(session => FtsSegments.Of(session, SearchTable.Provisions.Index));

    /// <summary>How common words are in the state that a session sees.</summary>
    public WordCounts Counts(SqliteSession session) => counts.Of(session);

    /// <summary>
    /// Calls back for the rows of a table that hold all the words and are let through by the filter, with what they are ordered by.
    /// </summary>
    public void Ranked(SqliteSession session, SearchTable table, SearchWords words, SearchQuery query, Action<int, double> found)
    {
        List<ScoredRows> lists = Lists(session, table, words, query);
        if (query.Order == SearchOrder.Relevance && table == SearchTable.Provisions)
        {
            double most = lists.Sum(l => l.Most);
            ScoredRows.EachInAll(lists, (row, score) => found(row, Worth.OfParagraph(score, most)));
            return;
        }

        List<int> rows = ScoredRows.InAll(lists);
        foreach ((int row, double key) in query.Order == SearchOrder.Relevance ? Texts(session, rows).Worths(rows, words)
            : SortKeys.Of(session, table, query.Order, rows))
        {
            found(row, key);
        }
    }

    /// <summary>The same rows, ascending.</summary>
    public List<int> Rows(SqliteSession session, SearchTable table, SearchWords words, SearchQuery query) =>
        ScoredRows.InAll(Lists(session, table, words, query));

    private InstrumentTexts Texts(SqliteSession session, List<int> rows) =>
        rows.Count > FewTexts ? texts.Of(session) : texts.AtHand(session) ?? InstrumentTexts.Of(session, rows);

    // The rows of each word, and those that the filter lets through.
    private List<ScoredRows> Lists(SqliteSession session, SearchTable table, SearchWords words, SearchQuery query)
    {
        SearchCache cache = caches.Of(session);
        List<ScoredRows> lists = [.. words.Terms.Select(t => Find(session, cache, table, t))];
        (string Name, object? Value)[] filter = [.. InstrumentCondition.Values(query.Filter), ("@relations", JsonColumn.Condition(query.Relations))];
        if (filter.Any(f => f.Value is not null))
        {
            string key = $"{table.Name}\n{string.Join('\n', filter.Select(f => f.Value))}";
            lists.Add(cache.Find(key, out bool isAskedAgain)
                ?? (isAskedAgain ? Read(cache, key, () => Listed(session, table.Allowed, filter)) : null)
                ?? Listed(session, table.Passing, [("@rows", JsonColumn.Of(ScoredRows.InAll(lists).Select(r => (long)r))), .. filter]));
        }

        return lists;
    }

    private ScoredRows Find(SqliteSession session, SearchCache cache, SearchTable table, SearchTerm term)
    {
        string key = $"{table.Name} {term.Match.ToLowerInvariant()}";
        return cache.Find(key, out _) ?? Read(cache, key, () => Found(session, table, term)) ?? Found(session, table, term);
    }

    private ScoredRows Found(SqliteSession session, SearchTable table, SearchTerm term)
    {
        (int[] rows, byte[]? places) = Standing(session, table, term);
        if (table != SearchTable.Provisions)
        {
            return new ScoredRows(rows, null);
        }

        long all = Counts(session).Rows(table);
        return new ScoredRows(rows, places, Math.Max(LeastWeight, Math.Log((all - rows.Length + 0.5) / (rows.Length + 0.5))), norms.Of(session));
    }

    private (int[] Rows, byte[]? Places) Standing(SqliteSession session, SearchTable table, SearchTerm term)
    {
        FtsSegments segments = (table == SearchTable.Instruments ? instruments : provisions).Of(session);
        if (term.IsPrefix || term.Words.Count > 1 || !segments.IsKnown || term.Ways.Any(w => FoldedWord.MayBeFoldedFurther(FoldedWord.Of(w[0]))))
        {
            using var rows = new PooledList<int>();
            session.EachOfNumbers(table.Rows, row => rows.Add(row.GetInt32(0)), ("@query", term.Match));
            return (rows.ToArray(), null);
        }

        WordRows found = WordRows.None;
        foreach (string word in term.Ways.SelectMany(w => w).SelectMany(SearchText.Words).Distinct(StringComparer.Ordinal))
        {
            WordRows standing = WordRows.None;
            foreach (WordRows segment in segments.Find(session, table.Index, [MainIndex, .. System.Text.Encoding.UTF8.GetBytes(word)]))
            {
                standing = WordRows.Of(standing, segment, isNewer: true);
            }

            found = WordRows.Of(found, standing.Standing(), isNewer: false);
        }

        return (found.Rows, found.Counts);
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

    private static ScoredRows Listed(SqliteSession session, string sql, (string Name, object? Value)[] values)
    {
        using var rows = new PooledList<int>();
        session.Each(sql, row => rows.Add(row.GetInt32(0)), values);
        return new ScoredRows(rows.ToArray(), null);
    }
}
