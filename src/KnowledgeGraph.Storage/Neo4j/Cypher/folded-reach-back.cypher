CALL (atBack, allBack, shown) {
    UNWIND atBack AS n
    MATCH (n)<-[f:BUILDS_ON]-(i) WHERE @ALLOWS
    WITH DISTINCT i WHERE i IN shown AND NOT i IN allBack
    RETURN collect(i) AS nextBack
}
