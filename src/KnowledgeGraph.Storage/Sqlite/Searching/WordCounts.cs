using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Search.Foreign;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>
/// How common words are in one revision of the file, as FTS5's own vocabulary says (https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module):
/// a tenth of a millisecond for most words, three for "the". What was asked is remembered. Safe for concurrent use.
/// </summary>
internal sealed class WordCounts(long instruments, long provisions)
{
    private const int MostRemembered = 20_000;
    private const int LongestRemembered = 64;

    // "the" stands four times in a paragraph of a resolution.
    private const int PlacesOfTheCommonest = 5;

    // After every letter: the last code point there is.
    private const string End = "\U0010FFFF";

    private readonly Lock gate = new();
    private readonly Dictionary<(SearchTable Table, string Word, bool IsPrefix), WordCount> remembered = [];

    /// <summary>The counts of the state that a session sees.</summary>
    public static WordCounts Of(SqliteSession session) => new(
        session.Number("SELECT count(*) FROM instrument") ?? 0, session.Number("SELECT count(*) FROM provision") ?? 0);

    /// <summary>How many rows a table has.</summary>
    public long Rows(SearchTable table) => table == SearchTable.Instruments ? instruments : provisions;

    /// <summary>How much work it is to find words in a table.</summary>
    public SearchWork In(SqliteSession session, SearchTable table) =>
        new(table == SearchTable.Instruments ? instruments : provisions, (word, isPrefix) => Of(session, table, word, isPrefix));

    /// <summary>What a search will read; of one without a word, what the words of its filter will.</summary>
    public SearchEstimate Estimate(SqliteSession session, SearchQuery query)
    {
        if (query.Language != Languages.English)
        {
            var typed = SearchedWords.Read(query.Text, query.Language);
            long rows = TranslationRows.Count(session, typed);
            return new SearchEstimate(rows, rows, typed.LeftOut);
        }

        var words = SearchWords.Read(query.Text);
        bool isFiltered = query.Filter != InstrumentFilter.None || query.Relations.Count > 0;
        (long steps, long hits) = (0, string.IsNullOrWhiteSpace(query.Text) ? instruments : 0);
        foreach (SearchTable table in SearchTable.Of(query))
        {
            (long itsSteps, long itsHits) = In(session, table).Of(words, isFiltered);
            (steps, hits) = (steps + itsSteps, hits + itsHits);
        }

        return string.IsNullOrWhiteSpace(query.Filter.Text)
            ? new SearchEstimate(steps, hits, words.LeftOut)
            : new SearchEstimate(steps + OfFilter(session, query.Filter.Text).Steps, hits, words.LeftOut);
    }

    /// <summary>What the words of a filter will read.</summary>
    public SearchEstimate OfFilter(SqliteSession session, string text)
    {
        var words = SearchWords.Read(text);
        (long steps, long hits) = In(session, SearchTable.Instruments).Of(words, isFiltered: false);
        return new SearchEstimate(steps, hits, words.LeftOut);
    }

    private WordCount Of(SqliteSession session, SearchTable table, string word, bool isPrefix)
    {
        // FTS5 may know it as another word, any other.
        if (FoldedWord.MayBeFoldedFurther(word))
        {
            long rows = table == SearchTable.Instruments ? instruments : provisions;
            return new WordCount(rows, PlacesOfTheCommonest * rows);
        }

        var key = (table, word, isPrefix);
        lock (gate)
        {
            if (remembered.TryGetValue(key, out WordCount known))
            {
                return known;
            }
        }

        WordCount found = isPrefix ? Read(session, table.Words.Beginning, ("@from", word), ("@to", word + End))
            : Read(session, table.Words.Same, ("@word", word));
        lock (gate)
        {
            if (remembered.Count == MostRemembered)
            {
                remembered.Clear();
            }

            if (word.Length <= LongestRemembered)
            {
                remembered[key] = found;
            }
        }

        return found;
    }

    // What is refused at any rate is not counted to its end.
    private static WordCount Read(SqliteSession session, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        WordCount sum = default;
        session.EachWhile(
            sql,
            row =>
            {
                sum = new WordCount(sum.Rows + row.GetInt64(0), sum.Places + row.GetInt64(1));
                return sum.Places <= SearchEstimate.MostSteps;
            },
            values);
        return sum;
    }
}
