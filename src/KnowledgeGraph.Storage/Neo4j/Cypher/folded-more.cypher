CALL (atOn, atBack, shown, closed) {
    CALL (atOn, atBack, closed) {
        UNWIND CASE WHEN closed THEN [] ELSE atOn END AS n
        MATCH (n)-[f:BUILDS_ON]->(i) WHERE @ALLOWS
        RETURN i, f, n.id AS s, i.id AS t, 0 AS way
        UNION ALL
        UNWIND CASE WHEN closed THEN [] ELSE atBack END AS n
        MATCH (n)<-[f:BUILDS_ON]-(i) WHERE @ALLOWS
        RETURN i, f, i.id AS s, n.id AS t, 1 AS way
    }
    WITH i, f, s, t, way WHERE NOT i IN shown AND i.id IS NOT NULL
    WITH i, f, s, t, way ORDER BY f.citations DESC, s, $p.ranks[f.type], t, way
    RETURN collect(DISTINCT i) AS more
}
WITH roots, lost, closed OR size(more) > $p.limit - size(shown) AS closed, shown + more[0..$p.limit - size(shown)] AS shown, atOn, allOn, atBack, allBack
