using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Verifying;

/// <summary>Looks whether a file is what its texts say.</summary>
internal static class SqliteVerification
{
    // What is sorted may be more than memory should hold; it is written beside the copies.
    private const string Reading = "PRAGMA query_only = OFF; PRAGMA temp_store = FILE;";

    private const string Attach = "ATTACH @path AS copy";

    private const string Fleeting = "PRAGMA copy.journal_mode = OFF; PRAGMA copy.synchronous = OFF;";

    /// <summary>Looks through it, in one state of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is opened.</param>
    /// <param name="found">Is told each difference.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Verification Run(string path, SqliteStoreOptions options, Action<GraphDifference> found, CancellationToken cancellationToken)
    {
        int differences = 0;
        void Count(GraphDifference difference)
        {
            differences++;
            found(difference);
        }

        string folder = Directory.CreateTempSubdirectory("kg-verify-").FullName;
        try
        {
            string copied = Path.Combine(folder, "copy.db");
            OwnFiles.MakeIfMissing(copied);
            var checks = new FileChecks(Count);
            SchemaFacts schema;
            Verification looked;
            using (var session = new SqliteSession(path, options, writes: false))
            {
                session.Script(Reading);
                session.Execute(Attach, ("@path", copied));
                session.Script(Fleeting);
                schema = SchemaFacts.Of(session);
                using CancellationTokenRegistration stop = session.InterruptedBy(cancellationToken);
                looked = session.Snapshot(() =>
                {
                    checks.Look(session);
                    long facts = ChangeLogCheck.Look(session, Count);
                    using var rebuilt = new RebuiltFile(Path.Combine(folder, "rebuilt.db"), Count);
                    int texts = rebuilt.Take(session, cancellationToken);
                    facts += schema.All.Sum(table => new FactComparison(table, Count).Compare(session, rebuilt.Session, cancellationToken));
                    FileChecks.Copy(session, schema.Words);
                    return new Verification(texts, rebuilt.Unsummed, facts, 0);
                });
            }

            using (var copy = new SqliteSession(copied, options, writes: true))
            {
                checks.LookAtWords(copy, schema.Words);
            }

            return looked with { Differences = differences };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
