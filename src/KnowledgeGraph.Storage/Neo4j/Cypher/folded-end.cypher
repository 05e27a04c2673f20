CALL (allOn, shown) {
    UNWIND allOn AS n
    MATCH (n)-[f:BUILDS_ON]->(i) WHERE @ALLOWS
    WITH n, f, i, i IN shown AS isShown
    RETURN collect(CASE WHEN isShown THEN [n.id, f.type, i.id, f.citations] END) AS on, collect(DISTINCT CASE WHEN NOT isShown THEN i END) AS outOn
}
CALL (allBack, shown) {
    UNWIND allBack AS n
    MATCH (n)<-[f:BUILDS_ON]-(i) WHERE @ALLOWS
    WITH n, f, i, i IN shown AS isShown
    RETURN collect(CASE WHEN isShown THEN [i.id, f.type, n.id, f.citations] END) AS back, collect(DISTINCT CASE WHEN NOT isShown THEN i END) AS outBack
}
CALL (outOn, outBack) {
    UNWIND outOn + outBack AS i
    RETURN count(DISTINCT i) AS omitted
}
RETURN [n IN roots | n.id], lost, omitted, [n IN shown | [n.id, @DEGREE]], on, back
