// A page of the nodes of a label in the order of their keys, with all that leads on from them, statements with what they lead to.
MATCH (n:@LABEL) WHERE n.@KEY > $p.after
WITH n ORDER BY n.@KEY LIMIT $p.most
RETURN n.@KEY, properties(n),
    COLLECT { MATCH (n)-[r]->(x) WHERE NOT x:Statement RETURN [type(r), coalesce(x.id, x.path), properties(r)] },
    COLLECT {
        MATCH (n)-[s]->(t:Statement)
        RETURN [type(s), properties(s), properties(t), COLLECT { MATCH (t)-[r]->(x) RETURN [type(r), coalesce(x.id, x.path), properties(r)] }]
    }
ORDER BY n.@KEY
