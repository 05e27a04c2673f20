using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Instruments and bodies by id and by name.</summary>
internal static class SqliteInstrumentReads
{
    /// <summary>The columns that <see cref="Read"/> reads, from <see cref="From"/>.</summary>
    public static readonly string Columns = $"i.key, {InstrumentColumns.Selected}, hi.key, h.label";

    /// <summary>The tables that an instrument's row is made of.</summary>
    public const string From = $"instrument i {Joined}";

    /// <summary>The others of them, beside <c>instrument i</c>.</summary>
    public const string Joined = """
        LEFT JOIN body b ON b.id = i.body_id LEFT JOIN provision h ON h.id = i.held_id LEFT JOIN instrument hi ON hi.id = h.instrument_id
        """;

    private static readonly string ById = $"""
        SELECT {Columns} FROM json_each(@ids) w CROSS JOIN {From} WHERE i.key = w.value
        """;

    private const string ByName = """
        SELECT DISTINCT k.kebab, i.key
        FROM json_each(@names) w CROSS JOIN known_as k ON k.kebab = w.value CROSS JOIN instrument i ON i.id = k.instrument_id
        ORDER BY k.kebab, i.key
        """;

    // The primary key is walked along: a page costs the same wherever it begins.
    private const string EveryName = """
        SELECT DISTINCT kebab FROM known_as
        WHERE kebab > @after AND substr(kebab, 1, length(@titles)) <> @titles ORDER BY kebab LIMIT @most
        """;

    private const string BodyById = """
        SELECT b.key, b.name, b.abbreviation, b.parent_key FROM json_each(@ids) w CROSS JOIN body b ON b.key = w.value
        """;

    public static IReadOnlyDictionary<InstrumentId, Instrument> ByIds(SqliteSession session, IReadOnlyCollection<InstrumentId> ids)
    {
        var found = new Dictionary<InstrumentId, Instrument>(ids.Count);
        if (ids.Count == 0)
        {
            return found;
        }

        session.Each(ById, row => Add(found, Read(row, 0)), ("@ids", JsonColumn.Of(ids.Select(i => i.Value))));
        return found;

        static void Add(Dictionary<InstrumentId, Instrument> found, Instrument instrument) => found[instrument.Id] = instrument;
    }

    public static ILookup<string, InstrumentId> Named(SqliteSession session, IReadOnlyCollection<string> kebabNames)
    {
        ILookup<string, string> asked = AskedNames.Of(kebabNames);
        return session.Rows(
            ByName, row => (Key: row.GetString(0), Id: new InstrumentId(row.GetString(1))), ("@names", JsonColumn.Of(asked.Select(a => a.Key))))
            .SelectMany(r => asked[r.Key].Select(name => (Name: name, r.Id))).ToLookup(r => r.Name, r => r.Id, StringComparer.Ordinal);
    }

    public static IReadOnlyList<string> Names(SqliteSession session, string? after, int most) =>
        session.Rows(EveryName, row => row.GetString(0), ("@after", after ?? ""), ("@most", most), ("@titles", TitleKey.Prefix));

    public static IReadOnlyDictionary<BodyId, Body> Bodies(SqliteSession session, IReadOnlyCollection<BodyId> ids)
    {
        var found = new Dictionary<BodyId, Body>(ids.Count);
        session.Each(
            BodyById,
            row =>
            {
                var id = new BodyId(row.GetString(0));
                found[id] = new Body(id, row.GetString(1), row.Text(2), row.Text(3) is { } parent ? new BodyId(parent) : null);
            },
            ("@ids", JsonColumn.Of(ids.Select(i => i.Value))));
        return found;
    }

    /// <summary>Reads <see cref="Columns"/> from a column on.</summary>
    public static Instrument Read(SqliteRow row, int at)
    {
        int holder = at + 1 + InstrumentProperties.All.Count;
        return InstrumentColumns.Read(row.GetString(at), row, at + 1) with
        {
            ContainedIn = row.Text(holder) is { } instrument ? new ProvisionId(new InstrumentId(instrument), row.GetString(holder + 1)) : null,
        };
    }
}
