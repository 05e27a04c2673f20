// What was saved after a revision: whole saves, until they hold as many changes as are wanted; and the ids cited in them that lead elsewhere by now.
MATCH (s:Store {id: 'knowledge-graph'})
RETURN s.key, s.revision, COLLECT { MATCH (n:Save) RETURN min(n.revision) }[0],
    COLLECT {
        MATCH (first:Save {revision: $p.since + 1})
        MATCH (n:Save) WHERE n.revision > $p.since AND n.before < first.before + $p.most
        WITH n ORDER BY n.revision
        RETURN [n.revision, n.at, n.changes, COLLECT {
            UNWIND n.cited AS id
            MATCH (:Reference {id: id})-[:LEADS_TO]->(i:Instrument) WHERE i.id <> id
            RETURN [id, i.id]
        }]
    }
