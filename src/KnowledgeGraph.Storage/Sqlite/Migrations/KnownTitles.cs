using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Migrations;

/// <summary>Adds the keys of the titles of what is loaded, as a save keeps them.</summary>
internal static class KnownTitles
{
    private const string Titles = "SELECT id, title FROM instrument WHERE is_loaded AND title IS NOT NULL";

    private const string Know = """
        INSERT OR IGNORE INTO known_as (kebab, instrument_id) SELECT value ->> 1, value ->> 0 FROM json_each(@keys)
        """;

    public static void Add(SqliteSession session) =>
        session.Execute(Know, ("@keys", JsonText.Of(session.Rows(Titles, row => (Row: row.GetInt64(0), Key: TitleKey.Of(row.GetString(1))))
            .Where(t => t.Key is not null).Select(t => new object[] { t.Row, t.Key! }))));
}
