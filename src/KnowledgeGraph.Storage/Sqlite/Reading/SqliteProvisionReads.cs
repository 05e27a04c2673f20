using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Paging;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Provisions: by id, as parts, as children and as neighbours.</summary>
internal static class SqliteProvisionReads
{
    /// <summary>The columns of a provision <c>p</c> of an instrument <c>pi</c>, whose parent is <c>parent</c>.</summary>
    public const string Columns = "pi.key, p.label, p.kind, p.number, p.verb, p.action, p.text, p.ordinal, parent.label, p.marks";

    private const string Wanted = """
        WITH wanted AS (
            SELECT w.key AS list, p.* FROM json_each(@of) w
            CROSS JOIN instrument i ON i.key = w.value ->> 0
            CROSS JOIN provision p ON p.instrument_id = i.id AND p.label = w.value ->> 1
        )
        """;

    private const string Joined = "CROSS JOIN instrument pi ON pi.id = p.instrument_id LEFT JOIN provision parent ON parent.id = p.parent_id";

    private const string ById = $"{Wanted} SELECT {Columns} FROM wanted p {Joined}";

    private const string Children = $"""
        {Wanted} SELECT wanted.label, {Columns} FROM wanted CROSS JOIN provision p ON p.parent_id = wanted.id {Joined} ORDER BY pi.key, p.ordinal
        """;

    private const string Neighbours = $"""
        {Wanted} SELECT wanted.list, p.ordinal > wanted.ordinal, {Columns}
        FROM wanted
        CROSS JOIN provision p ON p.instrument_id = wanted.instrument_id AND p.ordinal IN (wanted.ordinal - 1, wanted.ordinal + 1) {Joined}
        """;

    // The language that a provision's label begins with.
    private const string Spoken =
        "CASE WHEN p.label GLOB '[a-z][a-z]' OR p.label GLOB '[a-z][a-z]:*' THEN substr(p.label, 1, 2) ELSE 'en' END";

    // An instrument's parts are its own and those of the annex that holds its text.
    private const string Parts = $"""
        WITH wanted AS MATERIALIZED (
            SELECT w.key AS list, i.id, i.key, i.held_id FROM json_each(@of) w CROSS JOIN instrument i ON i.key = w.value
        ), part AS MATERIALIZED (
            SELECT w.list, p.id AS item, w.key AS holder, (p.ordinal + @shift) % @span AS ordinal
            FROM wanted w CROSS JOIN provision p ON p.instrument_id = w.id AND p.first BETWEEN @from AND @to
            WHERE (@spoken IS NULL OR @spoken = {Spoken}) AND (@kinds IS NULL OR p.kind IN (SELECT value FROM json_each(@kinds)))
            UNION ALL
            SELECT w.list, p.id, hi.key, (p.ordinal + @shift) % @span
            FROM wanted w CROSS JOIN provision english ON english.id = w.held_id CROSS JOIN instrument hi ON hi.id = english.instrument_id
            CROSS JOIN provision h ON h.instrument_id = english.instrument_id AND h.label = @language || english.label
            CROSS JOIN provision p ON p.instrument_id = h.instrument_id AND p.first BETWEEN h.first AND h.last
            WHERE @kinds IS NULL OR p.kind IN (SELECT value FROM json_each(@kinds))
        ), ranked AS MATERIALIZED (
            SELECT list, item,
                row_number() OVER (PARTITION BY list ORDER BY holder, ordinal) AS place,
                count(*) OVER (PARTITION BY list) AS total,
                {ListPaging.FenceStart} (holder, ordinal) < (@first, @second)
                    ELSE (holder, ordinal) <= (@first, @second) END) OVER (PARTITION BY list) AS fence
            FROM part
        ) {ListPaging.Sql}
        SELECT page.list, page.total, page.low, page.high, page.place, {Columns}
        FROM page LEFT JOIN provision p ON p.id = page.item LEFT JOIN instrument pi ON pi.id = p.instrument_id
        LEFT JOIN provision parent ON parent.id = p.parent_id
        ORDER BY page.list, page.place
        """;

    public static IReadOnlyDictionary<ProvisionId, Provision> ByIds(SqliteSession session, IReadOnlyCollection<ProvisionId> ids)
    {
        var found = new Dictionary<ProvisionId, Provision>(ids.Count);
        if (ids.Count == 0)
        {
            return found;
        }

        foreach (Provision provision in session.Rows(ById, row => Read(row, 0), ("@of", Json(ids))))
        {
            found[provision.Id] = provision;
        }

        return found;
    }

    public static ILookup<ProvisionId, Provision> ChildrenOf(SqliteSession session, IReadOnlyCollection<ProvisionId> of) =>
        session.Rows(Children, row => (Parent: row.GetString(0), Child: Read(row, 1)), ("@of", Json(of.Distinct())))
            .ToLookup(r => new ProvisionId(r.Child.Id.Instrument, r.Parent), r => r.Child);

    public static IReadOnlyDictionary<ProvisionId, Neighbours> NeighboursOf(SqliteSession session, IReadOnlyCollection<ProvisionId> of)
    {
        ProvisionId[] asked = [.. of.Distinct()];
        var found = new Dictionary<ProvisionId, Neighbours>(asked.Length);
        session.Each(
            Neighbours,
            row =>
            {
                ProvisionId id = asked[row.GetInt32(0)];
                Neighbours sofar = found.GetValueOrDefault(id) ?? new Neighbours(null, null);
                found[id] = row.GetBoolean(1) ? sofar with { Next = Read(row, 2) } : sofar with { Previous = Read(row, 2) };
            },
            ("@of", Json(asked)));
        return found;
    }

    public static IReadOnlyDictionary<InstrumentId, Page<Provision>> PartsOf(
        SqliteSession session, IReadOnlyCollection<InstrumentId> of, IReadOnlyList<ProvisionKind> kinds, PageRequest page, string? language)
    {
        CursorKeys.Check(page, ListCursors.Parts, 2);
        int from = language is null ? 0 : Translation.FirstPlaceIn(language);
        (long shift, long span) = Translation.PlacesOfALanguage;
        InstrumentId[] asked = [.. of.Distinct()];
        var pages = new ListPaging.Gathered<Provision>(row => ListCursors.Part(Read(row, 5)));
        session.Each(
            Parts,
            pages.Add,
            ("@of", JsonColumn.Of(asked.Select(i => i.Value))), ("@kinds", JsonColumn.Condition(kinds)),
            ("@from", from), ("@to", int.MaxValue), ("@spoken", language), ("@shift", shift), ("@span", span),
            ("@language", Translation.Prefix(language ?? Languages.English)),
            ("@fenced", page.Cursor is not null), ("@backward", page.Backward), ("@size", page.Size),
            ("@first", CursorKeys.Key(page, 0)), ("@second", CursorKeys.Number(page, 1)));
        return pages.By(asked);
    }

    /// <summary>Reads the columns of a provision from a column on.</summary>
    public static Provision Read(SqliteRow row, int at)
    {
        var instrument = new InstrumentId(row.GetString(at));
        return new Provision
        {
            Id = new ProvisionId(instrument, row.GetString(at + 1)),
            Kind = (ProvisionKind)row.GetInt32(at + 2),
            Number = row.Text(at + 3),
            Verb = row.Text(at + 4),
            Action = row.Text(at + 5),
            Text = row.GetString(at + 6),
            Ordinal = row.GetInt32(at + 7),
            Parent = row.Text(at + 8) is { } parent ? new ProvisionId(instrument, parent) : null,
            Marks = JsonText.Marks(row.GetString(at + 9)),
        };
    }

    private static string Json(IEnumerable<ProvisionId> ids) => JsonColumn.Of(ids.Select(i => (EntityId)i));
}
