using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Counting;

/// <summary>
/// The statements that give the items of lists as <see cref="CountedItem"/> has them: text, paragraph, what is cited, types of edges, status, kind, opening
/// words, word, citations.
/// </summary>
internal static class CountSql
{
    public static readonly string Instruments = $"""
        SELECT i.id, 0, 0, 0, 0, 0, NULL, NULL, i.cited FROM {SqliteInstrumentReads.From} WHERE {InstrumentCondition.Sql}
        """;

    // The types of edges are looked for only where they are counted.
    public static readonly string Hits = $"""
        WITH hit AS MATERIALIZED (
            SELECT rowid AS instrument_id, NULL AS provision_id FROM instrument_text WHERE @inInstruments AND instrument_text MATCH @query
            UNION ALL
            SELECT p.instrument_id, p.id FROM (SELECT rowid AS id FROM provision_text WHERE @inProvisions AND provision_text MATCH @query) f
            CROSS JOIN provision p ON p.id = f.id
        )
        SELECT hit.instrument_id, hit.provision_id, 0,
            CASE WHEN NOT @types THEN 0 WHEN hit.provision_id IS NULL THEN (
                SELECT sum(DISTINCT 1 << e.relation) FROM provision p CROSS JOIN edge e ON e.source_id = p.id WHERE p.instrument_id = hit.instrument_id)
            ELSE (SELECT sum(DISTINCT 1 << e.relation) FROM edge e WHERE e.source_id = hit.provision_id) END,
            0, coalesce((SELECT p.kind FROM provision p WHERE p.id = hit.provision_id), 0), NULL, NULL, 0
        FROM hit CROSS JOIN {SqliteInstrumentReads.From}
        WHERE i.id = hit.instrument_id AND {InstrumentCondition.Sql} AND {RelationCondition.Sql}
        """;
}
