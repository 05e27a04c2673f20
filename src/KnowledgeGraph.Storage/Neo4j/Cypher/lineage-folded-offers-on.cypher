CALL (placesOn) {
    UNWIND placesOn AS n
    MATCH (n)-[:HAS_PART|CONTAINED_IN*1..]->(p:Provision)-[r:@RELATIONS]->(x)
    WHERE type(r) IN $p.types
    MATCH (x)<-[:HAS_PART|CONTAINED_IN*0..]-(i:Instrument)
    WHERE i <> n AND p.id IS NOT NULL AND i.id IS NOT NULL AND @ALLOWS
    UNWIND r.citations AS start
    WITH n, i, type(r) AS type, count(DISTINCT p.id + '@' + start) AS c
    RETURN collect({r: n.id + '~' + type + '~' + i.id, type: type, s: n.id, t: i.id, c: c, on: true, far: i, order: [n.id, $p.ranks[type], i.id, 0],
        needs: [n.id, i.id]}) AS offersOn
}
