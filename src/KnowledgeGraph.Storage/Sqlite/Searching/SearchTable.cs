using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>The statements about one of the two tables that are searched.</summary>
internal sealed class SearchTable
{
    public static readonly SearchTable Instruments = new()
    {
        Name = "instrument_text",
        Words = VocabularySql.Of("instrument_word"),
        Rows = "SELECT rowid FROM instrument_text WHERE instrument_text MATCH @query ORDER BY rowid",
        Index = FtsSql.Of("instrument_text"),
        Passing = $"""
        SELECT i.id FROM (SELECT value AS instrument_id, NULL AS provision_id FROM json_each(@rows)) hit CROSS JOIN {SqliteInstrumentReads.From}
        WHERE i.id = hit.instrument_id AND {InstrumentCondition.Sql} AND {RelationCondition.Sql} ORDER BY 1
        """,
        Allowed = $"""
        SELECT i.id FROM (SELECT id AS instrument_id, NULL AS provision_id FROM instrument) hit CROSS JOIN {SqliteInstrumentReads.From}
        WHERE i.id = hit.instrument_id AND {InstrumentCondition.Sql} AND {RelationCondition.Sql} ORDER BY 1
        """,
        Entities = "SELECT w.key, i.key, NULL FROM json_each(@rows) w CROSS JOIN instrument i ON i.id = w.value",
        Dated = "SELECT w.value, i.date, i.cited FROM json_each(@rows) w CROSS JOIN instrument i ON i.id = w.value",
        Texts = "SELECT w.key, t.symbol, t.title, t.names, t.subjects FROM json_each(@rows) w CROSS JOIN instrument_text t ON t.rowid = w.value",
        TextColumns = 4,
        MainText = 1,
    };

    public static readonly SearchTable Provisions = new()
    {
        Name = "provision_text",
        Words = VocabularySql.Of("provision_word"),
        Rows = "SELECT rowid FROM provision_text WHERE provision_text MATCH @query ORDER BY rowid",
        Index = FtsSql.Of("provision_text"),
        Passing = $"""
        SELECT hit.provision_id FROM (
            SELECT p.instrument_id, p.id AS provision_id FROM json_each(@rows) w CROSS JOIN provision p ON p.id = w.value) hit
        CROSS JOIN {SqliteInstrumentReads.From}
        WHERE i.id = hit.instrument_id AND {InstrumentCondition.Sql} AND {RelationCondition.Sql} ORDER BY 1
        """,
        Allowed = $"""
        SELECT hit.provision_id FROM {SqliteInstrumentReads.From}
        CROSS JOIN (SELECT instrument_id, id AS provision_id FROM provision) hit ON hit.instrument_id = i.id
        WHERE {InstrumentCondition.Sql} AND {RelationCondition.Sql} ORDER BY 1
        """,
        Entities = """
        SELECT w.key, i.key, p.label FROM json_each(@rows) w CROSS JOIN provision p ON p.id = w.value CROSS JOIN instrument i ON i.id = p.instrument_id
        """,
        Dated = """
        SELECT w.value, i.date, i.cited FROM json_each(@rows) w CROSS JOIN provision p ON p.id = w.value CROSS JOIN instrument i ON i.id = p.instrument_id
        """,
        Texts = "SELECT w.key, p.text FROM json_each(@rows) w CROSS JOIN provision p ON p.id = w.value",
        TextColumns = 1,
        MainText = 0,
    };

    /// <summary>The name of the search index.</summary>
    public required string Name { get; init; }

    /// <summary>How common its words are.</summary>
    public required VocabularySql Words { get; init; }

    /// <summary>The rows where words are found, ascending.</summary>
    public required string Rows { get; init; }

    /// <summary>Where FTS5 keeps them.</summary>
    public required FtsSql Index { get; init; }

    /// <summary>Of some rows, those that a filter lets through, ascending.</summary>
    public required string Passing { get; init; }

    /// <summary>Every row that a filter lets through, ascending.</summary>
    public required string Allowed { get; init; }

    /// <summary>Of some rows: their places among them, the instrument's id and the label.</summary>
    public required string Entities { get; init; }

    /// <summary>Of some rows: themselves, the date of their instrument and how often it is cited.</summary>
    public required string Dated { get; init; }

    /// <summary>Of some rows: their places among them, and the texts that they are found by.</summary>
    public required string Texts { get; init; }

    /// <summary>How many texts there are.</summary>
    public required int TextColumns { get; init; }

    /// <summary>Which of them is shown where none has a hit.</summary>
    public required int MainText { get; init; }

    /// <summary>The tables that a search looks in.</summary>
    public static IEnumerable<SearchTable> Of(SearchQuery query)
    {
        if (SearchBounds.Looks(query, SearchScope.Instruments))
        {
            yield return Instruments;
        }

        if (SearchBounds.Looks(query, SearchScope.Provisions))
        {
            yield return Provisions;
        }
    }
}

/// <summary>How often a word of an index stands, and each of those that begin with one.</summary>
internal sealed record VocabularySql(string Same, string Beginning)
{
    // The table is one of SessionSql's; nothing of a question gets in here.
    public static VocabularySql Of(string table) => new(
        $"SELECT doc, cnt FROM temp.{table} WHERE term = @word", $"SELECT doc, cnt FROM temp.{table} WHERE term >= @from AND term < @to");
}
