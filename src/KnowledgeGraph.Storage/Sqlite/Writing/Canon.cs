using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Decides which instrument each id leads to by now, and which annex is said to hold a text.</summary>
internal sealed class Canon(SqliteSession session)
{
    private const string Reference = """
        SELECT r.key, r.instrument_id, EXISTS (SELECT 1 FROM document d JOIN instrument i ON i.id = d.instrument_id WHERE i.key = r.key),
            EXISTS (SELECT 1 FROM tally t WHERE t.reference_id = r.id)
        FROM reference r WHERE r.id = @id
        """;

    private const string Places = "SELECT t.aspect, t.value, t.count FROM tally t WHERE t.reference_id = @id AND t.aspect IN (8, 9)";

    private const string AddInstrument = "INSERT INTO instrument (key) VALUES (@key) ON CONFLICT DO NOTHING";
    private const string FindInstrument = "SELECT id FROM instrument WHERE key = @key";
    private const string Lead = "UPDATE reference SET instrument_id = @instrument WHERE id = @id";
    private const string RemoveReference = "DELETE FROM reference WHERE id = @id";

    /// <summary>The instruments whose claims may have changed.</summary>
    public HashSet<long> Touched { get; } = [];

    /// <summary>The references that lead elsewhere than before.</summary>
    public HashSet<long> Moved { get; } = [];

    /// <summary>The number of an instrument, known before or not.</summary>
    public long Instrument(string key)
    {
        session.Execute(AddInstrument, ("@key", key));
        return session.Scalar<long>(FindInstrument, ("@key", key));
    }

    /// <summary>Decides anew where a reference leads; one that nobody uses any more is removed.</summary>
    public void Decide(long reference)
    {
        (string key, long? before, bool isLoaded, bool isUsed) = session.Rows(
            Reference,
            row => (row.GetString(0), row.IsDBNull(1) ? (long?)null : row.GetInt64(1), row.GetBoolean(2), row.GetBoolean(3)),
            ("@id", reference))[0];
        if (before is { } old)
        {
            Touched.Add(old);
        }

        if (!isLoaded && !isUsed)
        {
            session.Execute(RemoveReference, ("@id", reference));
            return;
        }

        long now = Instrument(Target(reference, key, isLoaded));
        Touched.Add(now);
        if (now != before)
        {
            session.Execute(Lead, ("@instrument", now), ("@id", reference));
            Moved.Add(reference);
        }
    }

    /// <summary>The annex that holds the text of the instrument with this reference: a loaded text that has it annexed is believed first.</summary>
    public (string Instrument, string Annex)? Holder(long reference)
    {
        (IReadOnlyList<(string, long)> standsFor, IReadOnlyList<(string Value, long)> annexed) = Claims(reference);
        if (annexed.Count > 0)
        {
            // Several loaded texts may annex the same one: the one that others name most, then the ordinally smallest.
            (string instrument, string? annex) = Vote.Parts(Vote.Winner(annexed.Select(a => (a.Value, 1 + Supporters(standsFor, a.Value))))!);
            return (instrument, annex!);
        }

        return Vote.Meaning(standsFor) is (string holder, { } label) ? (holder, label) : null;
    }

    private static long Supporters(IReadOnlyList<(string Value, long Count)> standsFor, string annex) =>
        standsFor.Where(s => Vote.Parts(s.Value).Instrument == Vote.Parts(annex).Instrument).Sum(s => s.Count);

    // A name with a text of its own (loaded, or in a loaded annex) stays an instrument, whatever others say that it stands for.
    private string Target(long reference, string key, bool isLoaded)
    {
        if (isLoaded || new InstrumentId(key).IsSymbol)
        {
            return key;
        }

        (IReadOnlyList<(string, long)> standsFor, IReadOnlyList<(string, long)> annexed) = Claims(reference);
        return annexed.Count == 0 && Vote.Meaning(standsFor) is (string instrument, null) ? instrument : key;
    }

    private (IReadOnlyList<(string Value, long Count)> StandsFor, IReadOnlyList<(string Value, long Count)> Annexed) Claims(long reference)
    {
        ILookup<Aspect, (string, long)> claims = session
            .Rows(Places, row => (Aspect: (Aspect)row.GetInt32(0), Value: row.GetString(1), Count: row.GetInt64(2)), ("@id", reference))
            .ToLookup(c => c.Aspect, c => (c.Value, c.Count));
        return ([.. claims[Aspect.StandsFor]], [.. claims[Aspect.AnnexedTo]]);
    }
}
