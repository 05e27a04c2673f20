CALL (fit, beenOn) {
    WITH [o IN fit WHERE o.on | o.far] AS onward
    UNWIND range(0, size(onward) - 1) AS k
    WITH onward, k, onward[k] AS far
    MATCH (far)-[:HAS_PART|CONTAINED_IN*0..]->(p:Provision)
    WITH p, min(k) AS k, onward WHERE NOT p IN beenOn AND p.id IS NOT NULL AND EXISTS { (p)-[:@RELATIONS]->() }
    WITH p, onward[k] AS far ORDER BY k, p.instrument, p.first
    RETURN collect(CASE WHEN p = far THEN {at: p} ELSE {at: p, from: far.id, to: p.id} END) AS nextOn, collect(p) AS nowOn
}
