namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>
/// What entities stand for, as tables made of a parameter that holds them as pairs of an instrument and a label: a provision and what is in it;
/// an instrument's own English provisions, and the annex that holds its text. Only names of parameters are put into the texts.
/// </summary>
internal static class EntityScopes
{
    /// <summary>A table <c>(one, instrument_id, first, last)</c>: the places in texts that the entity at the place <c>one</c> stands for.</summary>
    public static string Of(string parameter) => $"""
        SELECT w.key AS one, i.id AS instrument_id, coalesce(p.first, 0) AS first, coalesce(p.last, 9223372036854775807) AS last
        FROM json_each({parameter}) w CROSS JOIN instrument i ON i.key = w.value ->> 0
        LEFT JOIN provision p ON p.instrument_id = i.id AND p.label = w.value ->> 1
        WHERE w.value ->> 1 IS NULL OR p.id IS NOT NULL
        UNION ALL
        SELECT w.key, h.instrument_id, h.first, h.last
        FROM json_each({parameter}) w CROSS JOIN instrument i ON i.key = w.value ->> 0 CROSS JOIN provision h ON h.id = i.held_id
        WHERE w.value ->> 1 IS NULL
        """;

    /// <summary>A table <c>(one, id)</c>: the provisions in them.</summary>
    public static string Provisions(string parameter) => $"""
        SELECT s.one, p.id FROM ({Of(parameter)}) s
        CROSS JOIN provision p ON p.instrument_id = s.instrument_id AND p.first BETWEEN s.first AND s.last
        """;

    /// <summary>A table <c>(one, source_id, citation_id)</c>: what cites them, an instrument under its own name or a part of its text under whatever
    /// name.</summary>
    public static string Citing(string parameter) => $"""
        SELECT w.key AS one, e.source_id, e.citation_id
        FROM json_each({parameter}) w CROSS JOIN instrument i ON i.key = w.value ->> 0 CROSS JOIN edge e ON e.target_id = i.id
        WHERE w.value ->> 1 IS NULL
        UNION
        SELECT t.one, e.source_id, e.citation_id FROM ({Provisions(parameter)}) t CROSS JOIN edge e ON e.target_provision_id = t.id
        """;

    /// <summary>A table <c>(one, instrument_id)</c>: the instruments that they cite, whose text an annex holds too.</summary>
    public static string Cited(string parameter) => $"""
        SELECT s.one, e.target_id AS instrument_id FROM ({Provisions(parameter)}) s CROSS JOIN edge e ON e.source_id = s.id
        UNION
        SELECT s.one, t.instrument_id FROM ({Provisions(parameter)}) s CROSS JOIN edge e ON e.source_id = s.id
        CROSS JOIN provision t ON t.id = e.target_provision_id
        UNION
        SELECT s.one, k.id FROM ({Provisions(parameter)}) s CROSS JOIN edge e ON e.source_id = s.id
        CROSS JOIN provision t ON t.id = e.target_provision_id
        CROSS JOIN provision h ON h.instrument_id = t.instrument_id AND t.first BETWEEN h.first AND h.last CROSS JOIN instrument k ON k.held_id = h.id
        """;
}
