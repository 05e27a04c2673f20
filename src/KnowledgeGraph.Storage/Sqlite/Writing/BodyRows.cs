using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The bodies that instruments and statements name.</summary>
internal sealed class BodyRows(SqliteSession session)
{
    private const string Add = """
        INSERT INTO body (key, name, abbreviation, parent_key) VALUES (@key, @name, @abbreviation, @parent)
        ON CONFLICT DO UPDATE SET name = min(name, excluded.name) WHERE excluded.name < name
        """;

    private const string Find = "SELECT id FROM body WHERE key = @key";

    private const string SweepOnce = """
        DELETE FROM body WHERE NOT EXISTS (SELECT 1 FROM instrument i WHERE i.body_id = body.id)
            AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.body_id = body.id)
            AND NOT EXISTS (SELECT 1 FROM body child WHERE child.parent_key = body.key)
        """;

    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);

    /// <summary>The number of a body that has been written.</summary>
    public long? Number(string? id) => id is null ? null : known[id];

    /// <summary>Writes bodies.</summary>
    public void Write(IEnumerable<BodyChange> bodies)
    {
        foreach (BodyChange body in bodies)
        {
            session.Execute(Add, ("@key", body.Id), ("@name", body.Name), ("@abbreviation", body.Abbreviation), ("@parent", body.Parent));
            known[body.Id] = session.Number(Find, ("@key", body.Id))!.Value;
        }
    }

    /// <summary>Removes the bodies that nothing names any more.</summary>
    public void Sweep()
    {
        // A body goes before the organ above it: as many rounds as there are levels.
        while (session.Execute(SweepOnce) > 0)
        {
            known.Clear();
        }
    }
}
