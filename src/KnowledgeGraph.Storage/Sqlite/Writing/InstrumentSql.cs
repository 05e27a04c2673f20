namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The statements that derive what the graph shows of instruments.</summary>
internal static class InstrumentSql
{
    // The head is that of the text without a letter (''), else that of the first part.
    public const string Before = """
        SELECT i.id, i.key, d.head, r.id, EXISTS (SELECT 1 FROM reference o WHERE o.instrument_id = i.id),
            EXISTS (SELECT 1 FROM known_as k WHERE k.instrument_id = i.id), i.held_in, i.held_label,
            i.symbol, i.title, i.names, i.kind, i.body_id, i.date, i.session, i.meeting, i.agenda_item, i.subjects, i.is_loaded, i.cited
        FROM json_each(@ids) w CROSS JOIN instrument i ON i.id = w.value
        LEFT JOIN document d ON d.instrument_id = i.id AND d.part = (SELECT min(o.part) FROM document o WHERE o.instrument_id = i.id)
        LEFT JOIN reference r ON r.key = i.key
        """;

    public const string Claims = """
        SELECT i.id, r.key = i.key, t.aspect, t.value, sum(t.count)
        FROM json_each(@ids) w CROSS JOIN instrument i ON i.id = w.value
        CROSS JOIN reference r ON r.instrument_id = i.id CROSS JOIN tally t ON t.reference_id = r.id
        GROUP BY 1, 2, 3, 4
        """;

    public const string ReferenceKeys = """
        SELECT r.instrument_id, r.key FROM json_each(@ids) w CROSS JOIN reference r ON r.instrument_id = w.value
        """;

    public const string Known = "SELECT k.instrument_id, k.kebab FROM json_each(@ids) w CROSS JOIN known_as k ON k.instrument_id = w.value";

    public const string Body = """
        INSERT INTO body (key, name, abbreviation, parent_key) VALUES (@key, @name, @abbreviation, @parent)
        ON CONFLICT DO UPDATE SET name = min(name, excluded.name) WHERE excluded.name < name
        """;

    public const string BodyId = "SELECT id FROM body WHERE key = @key";

    public const string Update = """
        UPDATE instrument SET symbol = @symbol, title = @title, names = @names, kind = @kind, body_id = @body, date = @date, session = @session,
            meeting = @meeting, agenda_item = @agendaItem, subjects = @subjects, is_loaded = @isLoaded, cited = @cited
        WHERE id = @id
        """;

    public const string Count = "UPDATE instrument SET cited = @cited WHERE id = @id";

    public const string Unsearch = "DELETE FROM instrument_text WHERE rowid = @id";

    public const string Search = """
        INSERT INTO instrument_text (rowid, symbol, title, names, subjects) VALUES (@id, @symbol, @title, @names, @subjects)
        """;

    public const string Unknow = "DELETE FROM known_as WHERE instrument_id = @id";

    public const string Know = "INSERT INTO known_as (kebab, instrument_id) SELECT value, @id FROM json_each(@kebabs)";

    public const string Hold = """
        UPDATE instrument SET held_in = @in, held_label = @label, held_id = (
            SELECT p.id FROM instrument h JOIN provision p ON p.instrument_id = h.id AND p.label = @label WHERE h.key = @in)
        WHERE id = @id
        """;

    public const string HeldIn = "SELECT id, held_in, held_label FROM instrument WHERE held_in = @key";

    public const string Delete = "DELETE FROM instrument WHERE id = @id";

    public const string SweepBodies = """
        DELETE FROM body WHERE NOT EXISTS (SELECT 1 FROM instrument i WHERE i.body_id = body.id)
            AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.body_id = body.id)
            AND NOT EXISTS (SELECT 1 FROM body child WHERE child.parent_key = body.key)
        """;
}
