using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Listing;

/// <summary>The words that filters can name, as the file has them.</summary>
internal static class SqliteFilterWords
{
    private const string Bodies = "SELECT b.key, count(*) FROM instrument i CROSS JOIN body b ON b.id = i.body_id GROUP BY 1 ORDER BY 2 DESC, 1";

    private const string Sessions = "SELECT i.session, count(*) FROM instrument i WHERE i.session IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1";

    private const string Subjects = """
        SELECT s.value, count(DISTINCT i.id) FROM instrument i CROSS JOIN json_each(i.subjects) s WHERE i.subjects <> '[]' GROUP BY 1 ORDER BY 2 DESC, 1
        """;

    private const string Openings = """
        SELECT p.verb, count(*) FROM provision p WHERE p.verb IS NOT NULL AND p.first >= 0 GROUP BY 1 ORDER BY 2 DESC, 1
        """;

    private const string Actions = """
        SELECT p.action, count(*) FROM provision p WHERE p.action IS NOT NULL AND p.first >= 0 GROUP BY 1 ORDER BY 2 DESC, 1
        """;

    private const string Verbs = """
        SELECT c.verb, count(*) FROM citation c CROSS JOIN provision p ON p.id = c.provision_id WHERE c.verb IS NOT NULL AND p.first >= 0
        GROUP BY 1 ORDER BY 2 DESC, 1
        """;

    private const string Pinpoints = """
        SELECT c.pinpoint, count(*) FROM citation c CROSS JOIN provision p ON p.id = c.provision_id WHERE c.pinpoint IS NOT NULL AND p.first >= 0
        GROUP BY 1 ORDER BY 2 DESC, 1
        """;

    private const string Searched = """
        SELECT term, sum(cnt) FROM (SELECT term, cnt FROM temp.instrument_word UNION ALL SELECT term, cnt FROM temp.provision_word)
        WHERE term NOT GLOB '*[0-9]*' GROUP BY 1 ORDER BY 2 DESC, 1
        """;

    public static IReadOnlyList<CountedWord> Of(SqliteSession session, FilterWord kind) => session.Rows(
        kind switch
        {
            FilterWord.Body => Bodies,
            FilterWord.Session => Sessions,
            FilterWord.Subject => Subjects,
            FilterWord.Opening => Openings,
            FilterWord.Action => Actions,
            FilterWord.Verb => Verbs,
            FilterWord.Pinpoint => Pinpoints,
            FilterWord.Search => Searched,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a word of filters."),
        },
        row => new CountedWord(row.GetString(0), row.GetInt32(1)));
}
