namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>A condition on the edges that what a search found makes.</summary>
internal static class RelationCondition
{
    /// <summary>A condition on <c>hit</c>: that it makes an edge of one of some types. A null parameter is no condition.</summary>
    public const string Sql = """
        (@relations IS NULL
            OR hit.provision_id IS NOT NULL AND EXISTS (
                SELECT 1 FROM edge e WHERE e.source_id = hit.provision_id AND e.relation IN (SELECT value FROM json_each(@relations)))
            OR hit.provision_id IS NULL AND EXISTS (
                SELECT 1 FROM provision p CROSS JOIN edge e ON e.source_id = p.id
                WHERE p.instrument_id = hit.instrument_id AND e.relation IN (SELECT value FROM json_each(@relations))))
        """;
}
