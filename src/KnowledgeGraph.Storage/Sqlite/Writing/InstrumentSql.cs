namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The statements that derive what the graph shows of an instrument.</summary>
internal static class InstrumentSql
{
    public const string Head = """
        SELECT i.key, d.head, EXISTS (SELECT 1 FROM reference r WHERE r.instrument_id = i.id), r.id
        FROM instrument i LEFT JOIN document d ON d.instrument_id = i.id LEFT JOIN reference r ON r.key = i.key WHERE i.id = @id
        """;

    public const string Claims = """
        SELECT r.key = i.key, t.aspect, t.value, sum(t.count)
        FROM instrument i JOIN reference r ON r.instrument_id = i.id JOIN tally t ON t.reference_id = r.id
        WHERE i.id = @id GROUP BY 1, 2, 3
        """;

    public const string ReferenceKeys = "SELECT key FROM reference WHERE instrument_id = @id";

    public const string Body = """
        INSERT INTO body (key, name, abbreviation, parent_key) VALUES (@key, @name, @abbreviation, @parent)
        ON CONFLICT DO UPDATE SET name = min(name, excluded.name)
        """;

    public const string BodyId = "SELECT id FROM body WHERE key = @key";

    public const string SearchedBefore = "SELECT symbol, title, names, subjects FROM instrument WHERE id = @id";

    public const string Update = """
        UPDATE instrument SET symbol = @symbol, title = @title, names = @names, kind = @kind, body_id = @body, date = @date, session = @session,
            meeting = @meeting, agenda_item = @agendaItem, subjects = @subjects, is_loaded = @isLoaded, cited = @cited
        WHERE id = @id
        """;

    public const string Unsearch = "DELETE FROM instrument_text WHERE rowid = @id";

    public const string Search = "INSERT INTO instrument_text (rowid, symbol, title, names, subjects) VALUES (@id, @symbol, @title, @names, @subjects)";

    public const string KnownBefore = "SELECT kebab FROM known_as WHERE instrument_id = @id";

    public const string Unknow = "DELETE FROM known_as WHERE instrument_id = @id";

    public const string Know = "INSERT INTO known_as (kebab, instrument_id) SELECT value, @id FROM json_each(@kebabs)";

    public const string Held = """
        SELECT i.held_in, i.held_label, i.held_id FROM instrument i WHERE i.id = @id
        """;

    public const string Hold = """
        UPDATE instrument SET held_in = @in, held_label = @label, held_id = (
            SELECT p.id FROM instrument h JOIN provision p ON p.instrument_id = h.id AND p.label = @label WHERE h.key = @in)
        WHERE id = @id
        """;

    public const string HeldIn = "SELECT id FROM instrument WHERE held_in = @key";

    public const string Delete = "DELETE FROM instrument WHERE id = @id";

    public const string SweepBodies = """
        DELETE FROM body WHERE NOT EXISTS (SELECT 1 FROM instrument i WHERE i.body_id = body.id)
            AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.body_id = body.id)
            AND NOT EXISTS (SELECT 1 FROM body child WHERE child.parent_key = body.key)
        """;
}
