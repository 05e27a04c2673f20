using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Decides which instrument each id leads to by now, and which annex is said to hold a text.</summary>
internal sealed class EntityResolution(SqliteSession session)
{
    private const string References = """
        SELECT r.id, r.key, r.instrument_id, EXISTS (SELECT 1 FROM document d WHERE d.instrument_id = i.id),
            EXISTS (SELECT 1 FROM tally t WHERE t.reference_id = r.id)
        FROM json_each(@ids) w CROSS JOIN reference r ON r.id = w.value LEFT JOIN instrument i ON i.key = r.key
        """;

    // StandsFor and AnnexedTo.
    private const string Places = """
        SELECT t.reference_id, t.aspect, t.value, t.count
        FROM json_each(@ids) w CROSS JOIN tally t ON t.reference_id = w.value AND t.aspect IN (8, 9)
        """;

    private const string AddInstruments = "INSERT INTO instrument (key) SELECT value FROM json_each(@keys) WHERE true ON CONFLICT DO NOTHING";
    private const string FindInstruments = "SELECT i.key, i.id FROM json_each(@keys) w CROSS JOIN instrument i ON i.key = w.value";
    private const string Lead = "UPDATE reference SET instrument_id = @instrument WHERE id = @id";
    private const string RemoveReferences = "DELETE FROM reference WHERE id IN (SELECT value FROM json_each(@ids))";

    private sealed record Reference(long Id, string Key, long? Before, bool IsLoaded, bool IsUsed);

    /// <summary>The instruments whose claims may have changed.</summary>
    public HashSet<long> Touched { get; } = [];

    /// <summary>The references that lead elsewhere than before.</summary>
    public HashSet<long> Moved { get; } = [];

    /// <summary>The numbers of instruments, known before or not.</summary>
    public Dictionary<string, long> Instruments(IReadOnlyCollection<string> keys)
    {
        string json = JsonColumn.Of(keys);
        session.Execute(AddInstruments, ("@keys", json));
        return session.Rows(FindInstruments, row => (row.GetString(0), row.GetInt64(1)), ("@keys", json)).DistinctBy(i => i.Item1).ToDictionary();
    }

    /// <summary>Decides anew where references lead; those that nobody uses any more are removed.</summary>
    public void Decide(IReadOnlyCollection<long> ids)
    {
        List<Reference> references = session.Rows(
            References,
            row => new Reference(row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetInt64(2), row.GetBoolean(3), row.GetBoolean(4)),
            ("@ids", JsonColumn.Of(ids)));
        Touched.UnionWith(references.Select(r => r.Before).OfType<long>());
        Reference[] used = [.. references.Where(r => r.IsLoaded || r.IsUsed)];
        session.Execute(RemoveReferences, ("@ids", JsonColumn.Of(references.Except(used).Select(r => r.Id))));

        Dictionary<long, PlaceAssertions> places = ReadPlaces(used.Where(r => !new InstrumentId(r.Key).IsSymbol).Select(r => r.Id));
        Dictionary<long, string> targets = used.ToDictionary(r => r.Id, r => places.GetValueOrDefault(r.Id, PlaceAssertions.None).Target(r.Key, r.IsLoaded));
        Dictionary<string, long> instruments = Instruments([.. targets.Values.Distinct(StringComparer.Ordinal)]);
        foreach (Reference reference in used)
        {
            long now = instruments[targets[reference.Id]];
            Touched.Add(now);
            if (now != reference.Before)
            {
                session.Execute(Lead, ("@instrument", now), ("@id", reference.Id));
                Moved.Add(reference.Id);
            }
        }
    }

    /// <summary>The annexes that hold the texts of the instruments with these references: a loaded text that annexes one is believed first.</summary>
    public Dictionary<long, (string Instrument, string Annex)> Holders(IEnumerable<long> references)
    {
        var holders = new Dictionary<long, (string, string)>();
        foreach ((long reference, PlaceAssertions claims) in ReadPlaces(references))
        {
            if (claims.Holder is { } holder)
            {
                holders.Add(reference, holder);
            }
        }

        return holders;
    }

    private Dictionary<long, PlaceAssertions> ReadPlaces(IEnumerable<long> references) =>
        session.Rows(
            Places,
            row => (Reference: row.GetInt64(0), Aspect: (Aspect)row.GetInt32(1), Value: row.GetString(2), Count: row.GetInt64(3)),
            ("@ids", JsonColumn.Of(references)))
        .GroupBy(c => c.Reference)
        .ToDictionary(
            g => g.Key,
            g => new PlaceAssertions(
                [.. g.Where(c => c.Aspect == Aspect.StandsFor).Select(c => (c.Value, c.Count))],
                [.. g.Where(c => c.Aspect == Aspect.AnnexedTo).Select(c => (c.Value, c.Count))]));
}
