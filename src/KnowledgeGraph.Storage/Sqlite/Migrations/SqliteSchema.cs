using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Migrations;

/// <summary>Brings a file to the newest schema version that this build knows.</summary>
internal static class SqliteSchema
{
    // "UNkg": marks a file as one of this program's, so that another program's database is never written into.
    private const int ApplicationId = 0x554E6B67;

    /// <summary>Creates or migrates; harmless when repeated, and when two processes do it at once.</summary>
    /// <exception cref="GraphStoreException">The file is another program's, or of a newer version.</exception>
    public static void Migrate(SqliteSession session, string path, IReadOnlyList<SqliteMigration> migrations)
    {
        Check(session, path, migrations);
        session.Script("PRAGMA journal_mode = WAL");
        foreach (SqliteMigration step in migrations)
        {
            if (Version(session) >= step.Version)
            {
                continue;
            }

            session.Transaction(() =>
            {
                // Another process may have done this step while this one waited for the file.
                if (Version(session) < step.Version)
                {
                    session.Script(step.Sql);
                    step.Derive?.Invoke(session);
                    session.Script(string.Create(
                        CultureInfo.InvariantCulture, $"PRAGMA user_version = {step.Version}; PRAGMA application_id = {ApplicationId};"));
                }

                return true;
            });
        }
    }

    private static void Check(SqliteSession session, string path, IReadOnlyList<SqliteMigration> migrations)
    {
        long newest = migrations[^1].Version;
        long version = Version(session);

        // In this order: another process may make the first tables between the two, and marks the file with them.
        bool isEmpty = session.Number("SELECT count(*) FROM sqlite_master") == 0;
        long application = session.Number("PRAGMA application_id")!.Value;
        if (application != ApplicationId && !isEmpty)
        {
            throw new GraphStoreException($"{path} is the SQLite database of another program. Name another file for the graph.");
        }

        if (version > newest)
        {
            throw new GraphStoreException(
                $"{path} was made by a newer version of this program (schema {version}; this one knows {newest}). "
                + "Update the program, or name another file.");
        }
    }

    private static long Version(SqliteSession session) => session.Number("PRAGMA user_version")!.Value;
}
