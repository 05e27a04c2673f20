// The first edges that lead to each entity with what they come from. An edge of a text that is being saved may lack what belongs to it.
UNWIND range(0, size($p.ids) - 1) AS list
MATCH (n:Instrument|Provision WHERE n.id = $p.ids[list])
CALL (n) {
    MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->()<-[r:@RELATIONS]-(e:Provision)
    WHERE ($p.types IS NULL OR type(r) IN $p.types) AND e.id IS NOT NULL
    UNWIND r.citations AS start
    WITH n, type(r) AS type, e, count(DISTINCT start) AS c
    WITH type, e, c ORDER BY c DESC, e.id + '~' + type + '~' + n.id
    RETURN collect({type: type, e: e, c: c}) AS items
}
