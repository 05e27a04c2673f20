using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The questions that a change is derived from.</summary>
internal static class StateSql
{
    public const string Texts = """
        SELECT i.key, d.part, d.id, d.digest
        FROM json_each(@ids) w CROSS JOIN instrument i ON i.key = w.value CROSS JOIN document d ON d.instrument_id = i.id
        """;

    public const string Assertions = """
        SELECT c.document_id, r.key, c.aspect, c.value, c.count
        FROM json_each(@documents) w CROSS JOIN claim c ON c.document_id = w.value CROSS JOIN reference r ON r.id = c.reference_id
        """;

    public const string Sources = """
        SELECT s.path, i.key, s.part, s.digest
        FROM json_each(@paths) w CROSS JOIN source s ON s.path = w.value CROSS JOIN instrument i ON i.id = s.instrument_id
        UNION
        SELECT s.path, i.key, s.part, s.digest
        FROM json_each(@ids) w CROSS JOIN instrument i ON i.key = w.value CROSS JOIN source s ON s.instrument_id = i.id
        """;

    public const string Held = "SELECT i.key FROM json_each(@ids) w CROSS JOIN instrument i ON i.held_in = w.value";

    public const string References = """
        SELECT w.value, r.id, i.key, i.id, coalesce(o.is_loaded, 0), o.id
        FROM json_each(@ids) w LEFT JOIN reference r ON r.key = w.value LEFT JOIN instrument i ON i.id = r.instrument_id
        LEFT JOIN instrument o ON o.key = w.value
        """;

    public const string Tallies = """
        SELECT t.reference_id, t.aspect, t.value, t.count FROM json_each(@references) w CROSS JOIN tally t ON t.reference_id = w.value
        """;

    public static readonly string Instruments = $"""
        SELECT i.key, {InstrumentColumns.Selected}, i.id, i.cited, i.held_in, i.held_label
        FROM json_each(@ids) w CROSS JOIN instrument i ON i.key = w.value LEFT JOIN body b ON b.id = i.body_id
        """;

    public const string Heads = """
        SELECT d.instrument_id, d.part, d.head FROM json_each(@rows) w CROSS JOIN document d ON d.instrument_id = w.value
        """;

    public const string Known = "SELECT k.instrument_id, k.kebab FROM json_each(@rows) w CROSS JOIN known_as k ON k.instrument_id = w.value";

    public const string ReferenceKeys = "SELECT r.instrument_id, r.key FROM json_each(@rows) w CROSS JOIN reference r ON r.instrument_id = w.value";

    // The provisions with a citation that has a pinpoint into a text that was loaded, changed or placed elsewhere, and those with one of an id
    // that leads elsewhere now.
    public const string Citations = """
        WITH affected AS (
            SELECT c.provision_id AS id FROM json_each(@changed) w CROSS JOIN instrument i ON i.key = w.value
            CROSS JOIN reference r ON r.instrument_id = i.id CROSS JOIN citation c ON c.reference_id = r.id
            WHERE c.parts IS NOT NULL
            UNION
            SELECT c.provision_id FROM json_each(@moved) w CROSS JOIN reference r ON r.key = w.value CROSS JOIN citation c ON c.reference_id = r.id
        )
        SELECT c.id, p.id, s.key, p.label, (p.ordinal + 128 * @places) / @places - 128, c.start, c.relation, r.key, c.parts, t.key, ti.key, tp.label
        FROM affected CROSS JOIN provision p ON p.id = affected.id CROSS JOIN instrument s ON s.id = p.instrument_id
        CROSS JOIN citation c ON c.provision_id = p.id CROSS JOIN reference r ON r.id = c.reference_id
        CROSS JOIN edge e ON e.citation_id = c.id CROSS JOIN instrument t ON t.id = e.target_id
        LEFT JOIN provision tp ON tp.id = e.target_provision_id LEFT JOIN instrument ti ON ti.id = tp.instrument_id
        ORDER BY c.id, e.part
        """;

    public const string Cited = """
        SELECT p.label, r.key, c.text
        FROM document d CROSS JOIN provision p ON p.instrument_id = d.instrument_id AND p.first >= @first AND p.first < @end
        CROSS JOIN citation c ON c.provision_id = p.id CROSS JOIN reference r ON r.id = c.reference_id
        WHERE d.id = @document
        """;

    public const string Provisions = """
        SELECT i.key, p.label, p.id, (p.ordinal + 128 * @places) / @places - 128
        FROM json_each(@ids) w CROSS JOIN instrument i ON i.key = json_extract(w.value, '$[0]')
        CROSS JOIN provision p ON p.instrument_id = i.id AND p.label = json_extract(w.value, '$[1]')
        """;
}
