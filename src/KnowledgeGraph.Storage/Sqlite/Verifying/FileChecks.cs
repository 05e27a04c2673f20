using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite.Verifying;

/// <summary>
/// Whether a file is whole: its pages, its indexes, what has to be unique, what rows refer to, and whether the indexes of words say what the
/// texts say. Of these SQLite only looks at a copy, for it would take the lock that saves need.
/// </summary>
/// <param name="found">Is told what is not.</param>
internal sealed class FileChecks(Action<GraphDifference> found)
{
    private const string Whole = "PRAGMA integrity_check";

    private const string Referring = """SELECT "table", rowid, "parent" FROM pragma_foreign_key_check""";

    private const string WordSql = "SELECT sql FROM main.sqlite_master WHERE name = @name";

    private const string Shadows = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name LIKE @beginning ESCAPE '~' AND name <> @name";

    private const string Searched = "CREATE TABLE copy.provision (id INTEGER PRIMARY KEY, text); INSERT INTO copy.provision SELECT id, text FROM main.provision WHERE first >= 0";

    private const string Missing = """
        SELECT i.key || '#' || p.label FROM provision p JOIN instrument i ON i.id = p.instrument_id
        WHERE p.first >= 0 AND p.id NOT IN (SELECT id FROM provision_text_docsize) ORDER BY 1
        """;

    private const int CorruptIndex = 11;

    /// <summary>Looks at the file's pages, indexes and references.</summary>
    public void Look(SqliteSession session)
    {
        foreach (string line in session.Rows(Whole, row => row.GetString(0)).Where(line => line != "ok"))
        {
            found(new GraphDifference("file", "", line, null));
        }

        session.Each(Referring, row => found(new GraphDifference(
            "foreign key", string.Create(CultureInfo.InvariantCulture, $"{row.GetString(0)} {(row.IsDBNull(1) ? 0 : row.GetInt64(1))}"),
            $"refers to a row of {row.GetString(2)} that is not there", null)));
        session.Each(Missing, row => found(new GraphDifference("provision_text", row.GetString(0), null, "its words")));
    }

    /// <summary>Copies the indexes of words, and the words, into the database <c>copy</c> of the session.</summary>
    public static void Copy(SqliteSession session, IEnumerable<string> words)
    {
        session.Script(Searched);
        foreach (string name in words)
        {
            string sql = session.Rows(WordSql, row => row.GetString(0), ("@name", name)).Single();
            session.Script(sql.Replace($"TABLE {name} ", $"TABLE copy.{name} ", StringComparison.Ordinal));
            foreach (string shadow in session.Rows(
                Shadows, row => row.GetString(0), ("@beginning", name.Replace("_", "~_", StringComparison.Ordinal) + "~_%"), ("@name", name)))
            {
                session.Script($"DELETE FROM copy.{shadow}; INSERT INTO copy.{shadow} SELECT * FROM main.{shadow}");
            }
        }
    }

    /// <summary>Looks at a copy.</summary>
    public void LookAtWords(SqliteSession copy, IEnumerable<string> words)
    {
        foreach (string name in words)
        {
            try
            {
                copy.Script($"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)");
            }
            catch (SqliteException e) when (e.SqliteErrorCode == CorruptIndex)
            {
                found(new GraphDifference(name, "", "an index that says something else than the texts", "their words"));
            }
        }
    }
}
