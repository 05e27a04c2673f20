using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The statements that write what the graph shows of instruments.</summary>
internal static class InstrumentSql
{
    public const string Add = "INSERT INTO instrument (key) VALUES (@key) RETURNING id";

    public static readonly string Update = $"UPDATE instrument SET {InstrumentColumns.Assigned}, cited = @cited WHERE id = @id";

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

    public const string Delete = "DELETE FROM instrument WHERE id = @id";
}
