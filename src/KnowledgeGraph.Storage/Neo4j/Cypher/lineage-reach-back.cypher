CALL (fit, beenBack) {
    WITH [o IN fit WHERE NOT o.on | o.far] AS backward
    UNWIND range(0, size(backward) - 1) AS k
    WITH backward, k, backward[k] AS far
    MATCH (far)<-[:HAS_PART|CONTAINED_IN*0..]-(p)
    WITH p, min(k) AS k, backward WHERE NOT p IN beenBack AND p.id IS NOT NULL AND EXISTS { (p)<-[:@RELATIONS]-() }
    WITH p, backward[k] AS far ORDER BY k, p.instrument, p.first
    RETURN collect(CASE WHEN p = far THEN {at: p} ELSE {at: p, from: p.id, to: far.id} END) AS nextBack, collect(p) AS nowBack
}
