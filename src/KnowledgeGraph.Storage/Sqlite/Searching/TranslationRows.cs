using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Search.Foreign;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>The provisions in another language than English that a search finds, with what they are ordered by. A text's title is its first
/// provision.</summary>
internal static class TranslationRows
{
    // A title tells what a text is about.
    private const double OfTitle = 3;

    private const string Matching = """
        SELECT t.rowid, bm25(translation_text, 0.0, 1.0), length(p.label) = 2 FROM translation_text t CROSS JOIN provision p ON p.id = t.rowid
        WHERE translation_text MATCH @query
        """;

    private const string Counting = "SELECT count(*) FROM (SELECT 1 FROM translation_text WHERE translation_text MATCH @query LIMIT @most)";

    private const int MostCounted = 1_000_000;

    /// <summary>The rows.</summary>
    public static IReadOnlyList<(int Row, double Key)> Of(SqliteSession session, SearchQuery query, SearchedWords words)
    {
        bool withTitles = SearchBounds.Looks(query, SearchScope.Instruments), withOthers = SearchBounds.Looks(query, SearchScope.Provisions);
        var found = new Dictionary<int, double>();
        session.Each(
            Matching,
            row =>
            {
                bool isTitle = row.GetBoolean(2);
                if (isTitle ? withTitles : withOthers)
                {
                    found[row.GetInt32(0)] = -row.GetDouble(1) * (isTitle ? OfTitle : 1);
                }
            },
            ("@query", words.Match));
        (string Name, object? Value)[] filter = [.. InstrumentCondition.Values(query.Filter), ("@relations", JsonColumn.Condition(query.Relations))];
        IReadOnlyCollection<int> rows = found.Keys;
        if (filter.Any(f => f.Value is not null))
        {
            var passing = new List<int>();
            session.Each(
                SearchTable.Provisions.Passing, row => passing.Add(row.GetInt32(0)),
                [("@rows", JsonColumn.Of(rows.Select(r => (long)r))), .. filter]);
            rows = passing;
        }

        return query.Order == SearchOrder.Relevance ? [.. rows.Select(r => (r, found[r]))]
            : [.. SortKeys.Of(session, SearchTable.Provisions, query.Order, rows)];
    }

    /// <summary>How many rows the words of a search are in, before it is narrowed.</summary>
    public static long Count(SqliteSession session, SearchedWords words) =>
        words.IsEmpty ? 0 : session.Number(Counting, ("@query", words.Match), ("@most", MostCounted)) ?? 0;
}
