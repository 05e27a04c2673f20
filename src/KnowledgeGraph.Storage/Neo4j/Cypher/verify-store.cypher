MATCH (s:Store {id: 'knowledge-graph'})
RETURN s.revision, s.changes, s.schemaVersion
