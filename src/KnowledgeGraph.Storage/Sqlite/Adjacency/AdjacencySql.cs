namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>The statements that the adjacency is built from, each one pass over the file.</summary>
internal static class AdjacencySql
{
    public const string Instruments = """
        SELECT i.id, i.key, b.key, i.kind, i.date, i.is_loaded, i.held_id FROM instrument i LEFT JOIN body b ON b.id = i.body_id ORDER BY i.key
        """;

    // All that is asked for is in provision_by_tree: the texts are not read.
    public const string Provisions = "SELECT p.id, p.instrument_id, p.first, p.last, p.label, p.parent_id FROM provision p ORDER BY "
        + "p.instrument_id, p.first";

    public const string Edges = "SELECT e.source_id, e.relation, e.target_id, coalesce(e.target_provision_id, 0), e.citation_id FROM edge e";
}
