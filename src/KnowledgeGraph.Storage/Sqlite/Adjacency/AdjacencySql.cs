namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>The statements that the adjacency is built from, each one pass over the file.</summary>
internal static class AdjacencySql
{
    public const string Revision = "SELECT revision FROM store";

    public const string Instruments = """
        SELECT i.id, i.key, b.key, i.kind, i.date, i.is_loaded, i.held_id FROM instrument i LEFT JOIN body b ON b.id = i.body_id ORDER BY i.key
        """;

    public const string Provisions = "SELECT p.id, p.instrument_id, p.first, p.last, p.label, p.parent_id FROM provision p";

    public const string Edges = """
        SELECT e.source_id, e.relation, e.target_id, coalesce(e.target_provision_id, 0), e.citation_id, c.start
        FROM edge e JOIN citation c ON c.id = e.citation_id
        """;
}
