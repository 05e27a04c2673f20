using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The bodies that instruments and statements name.</summary>
internal sealed class BodyRows(SqliteSession session)
{
    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);

    /// <summary>The number of a body, known before or not, with the organs above it: one of the vocabulary, or one known by its name only.</summary>
    public long Of(string name)
    {
        if (!known.TryGetValue(name, out long id))
        {
            KnownBody? body = Bodies.Find(name);
            string key = body?.Id.Value ?? BodyWords.IdOf(name).Value;
            if (body?.Parent is { } parent)
            {
                Of(parent);
            }

            session.Execute(
                InstrumentSql.Body,
                ("@key", key), ("@name", body?.Name ?? name), ("@abbreviation", body?.Abbreviation),
                ("@parent", body?.Parent is { } above ? BodyWords.IdOf(above).Value : null));
            id = session.Number(InstrumentSql.BodyId, ("@key", key))!.Value;
            known.Add(name, id);
        }

        return id;
    }

    /// <summary>Removes the bodies that nothing names any more.</summary>
    public void Sweep()
    {
        // A body goes before the organ above it: as many rounds as there are levels.
        while (session.Execute(InstrumentSql.SweepBodies) > 0)
        {
            known.Clear();
        }
    }
}
