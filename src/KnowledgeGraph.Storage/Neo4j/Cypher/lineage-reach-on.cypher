CALL (fit, beenOn) {
    WITH [o IN fit WHERE o.on | o.far] AS onward
    UNWIND range(0, size(onward) - 1) AS k
    WITH onward, k, onward[k] AS far
    MATCH (far)-[:HAS_PART|CONTAINED_IN*0..]->(p:Provision)
    WITH p, min(k) AS k, onward WHERE NOT p IN beenOn AND p.id IS NOT NULL AND EXISTS { (p)-[:CITES|RECALLS|REAFFIRMS|TAKES_NOTE_OF|WELCOMES|EXPRESSES_CONCERN_AT|ENDORSES|ADOPTS|BASED_ON|IMPLEMENTS|EXTENDS|AMENDS|SUPERSEDES|REQUESTS_ACTION_UNDER|PUBLISHED_IN|ADOPTED_BY|RECOMMENDED_BY|PROTOCOL_TO|SUPPLEMENTS|ANNEXED_TO]->() }
    WITH p, onward[k] AS far ORDER BY k, p.instrument, p.first
    RETURN collect(CASE WHEN p = far THEN {at: p} ELSE {at: p, from: far.id, to: p.id} END) AS nextOn, collect(p) AS nowOn
}
