CALL (atOn, allOn, shown) {
    UNWIND atOn AS n
    MATCH (n)-[f:BUILDS_ON]->(i) WHERE @ALLOWS
    WITH DISTINCT i WHERE i IN shown AND NOT i IN allOn
    RETURN collect(i) AS nextOn
}
