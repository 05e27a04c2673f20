using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes down what a save changes, in its transaction: the file's revision grows by it.</summary>
/// <param name="session">The writer.</param>
/// <param name="kept">How many changes are remembered at least, where so many were saved.</param>
/// <param name="time">Tells when.</param>
internal sealed class SaveRows(SqliteSession session, int kept, TimeProvider time)
{
    private const string Revise = "UPDATE store SET revision = revision + 1, changes = changes + @count";

    private const string Write = """
        INSERT INTO save (revision, at, before, after, changes)
        SELECT s.revision, @at, s.changes - @count, s.changes, @changes FROM store s
        """;

    // The last one stays, however much it changed.
    private const string Forget = "DELETE FROM save WHERE after <= (SELECT changes FROM store) - @kept";

    /// <summary>Writes it down.</summary>
    public void Add(SaveRecord record)
    {
        session.Execute(Revise, ("@count", record.Count));
        session.Execute(Write, ("@at", SaveRecord.At(time.GetUtcNow())), ("@count", record.Count), ("@changes", record.Write()));
        session.Execute(Forget, ("@kept", Math.Max(1, kept)));
    }
}
