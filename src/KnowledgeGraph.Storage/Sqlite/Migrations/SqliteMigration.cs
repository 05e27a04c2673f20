using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Sqlite.Writing;

namespace KnowledgeGraph.Storage.Sqlite.Migrations;

/// <summary>A step from the schema version before to this one.</summary>
/// <param name="Version">The version that the file has afterwards, from 1 without gaps.</param>
/// <param name="Sql">The statements, run in one transaction.</param>
/// <param name="Derive">What no statement can work out, done after them in the same transaction.</param>
internal sealed record SqliteMigration(int Version, string Sql, Action<SqliteSession>? Derive = null)
{
    /// <summary>Every step that this build knows, in order. A released step is never changed: a change is a new step.</summary>
    public static IReadOnlyList<SqliteMigration> All { get; } =
    [
        new(1, Text("001.sql")),
        new(2, Text("002.sql")),
        new(3, Text("003.sql")),
        new(4, Text("004.sql")),
        new(5, Text("005.sql")),
        new(6, Text("006.sql")),
        new(7, Text("007.sql"), KnownTitles.Add),
        new(8, Text("008.sql"), session => WordingRows.Make(session)),
        new(9, Text("009.sql")),
        new(10, Text("010.sql")),
        new(11, Text("011.sql")),
        new(12, Text("012.sql")),
        new(13, Text("013.sql")),
        new(14, Text("014.sql"), TranslationWords.AddAll),
    ];

    private static string Text(string name)
    {
        using Stream file = typeof(SqliteMigration).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name} is not part of this build.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
