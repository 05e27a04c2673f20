using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes down what a save changes, in its transaction: the file's revision grows by it.</summary>
/// <param name="session">The writer.</param>
/// <param name="kept">How many changes are remembered at least, where so many were saved.</param>
/// <param name="time">Tells when.</param>
internal sealed class SaveRows(SqliteSession session, int kept, TimeProvider time)
{
    private const string CitedBy = """
        SELECT p.label, r.key, c.text FROM provision p CROSS JOIN citation c ON c.provision_id = p.id CROSS JOIN reference r ON r.id = c.reference_id
        WHERE p.instrument_id = @instrument AND p.first >= @first AND p.first < @end
        """;

    private const string Revise = "UPDATE store SET revision = revision + 1, changes = changes + @count";

    private const string Write = """
        INSERT INTO save (revision, at, before, after, changes)
        SELECT s.revision, @at, s.changes - @count, s.changes, @changes FROM store s
        """;

    // The last one stays, however much it changed.
    private const string Forget = "DELETE FROM save WHERE after <= (SELECT changes FROM store) - @kept";

    /// <summary>What is changed.</summary>
    public SavedChanges Changes { get; } = new();

    /// <summary>What a text cites that is there.</summary>
    /// <param name="instrument">The number of its instrument.</param>
    /// <param name="first">The place of its first provision in the order of the instrument's.</param>
    /// <param name="end">The place after its last.</param>
    public IReadOnlyList<CitedPlace> CitedIn(long instrument, int first, int end) => session.Rows(
        CitedBy, row => new CitedPlace(row.GetString(0), row.GetString(1), row.GetString(2)), ("@instrument", instrument), ("@first", first), ("@end", end));

    /// <summary>Writes it down.</summary>
    public void Add()
    {
        (int count, string text, _) = Changes.Write();
        session.Execute(Revise, ("@count", count));
        session.Execute(Write, ("@at", SavedChanges.At(time.GetUtcNow())), ("@count", count), ("@changes", text));
        session.Execute(Forget, ("@kept", Math.Max(1, kept)));
    }
}
