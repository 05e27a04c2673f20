CALL (roots) {
    UNWIND range(0, size(roots) - 1) AS k
    WITH k, roots[k] AS far
    MATCH (far)-[:HAS_PART|CONTAINED_IN*0..]->(p:Provision)
    WITH p, min(k) AS k WHERE p.id IS NOT NULL AND EXISTS { (p)-[:@RELATIONS]->() }
    WITH p, roots[k] AS far ORDER BY k, p.instrument, p.first
    RETURN collect(CASE WHEN p = far THEN {at: p} ELSE {at: p, from: far.id, to: p.id} END) AS firstOn, collect(p) AS nowOn
}
WITH shown, roots, lost, closed, taken, left, firstOn AS placesOn, nowOn AS beenOn, placesBack, beenBack
