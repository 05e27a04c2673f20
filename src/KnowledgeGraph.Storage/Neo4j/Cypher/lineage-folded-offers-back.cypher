CALL (placesBack) {
    UNWIND placesBack AS n
    MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->(x)<-[r:@RELATIONS]-(p:Provision)
    WHERE type(r) IN $p.types
    MATCH (p)<-[:HAS_PART|CONTAINED_IN*1..]-(i:Instrument)
    WHERE i <> n AND p.id IS NOT NULL AND i.id IS NOT NULL AND @ALLOWS
    UNWIND r.citations AS start
    WITH n, i, type(r) AS type, count(DISTINCT p.id + '@' + start) AS c
    RETURN collect({r: i.id + '~' + type + '~' + n.id, type: type, s: i.id, t: n.id, c: c, on: false, far: i, order: [i.id, $p.ranks[type], n.id, 1],
        needs: [n.id, i.id]}) AS offersBack
}
