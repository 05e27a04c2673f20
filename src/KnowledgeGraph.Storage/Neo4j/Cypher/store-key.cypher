MATCH (s:Store {id: 'knowledge-graph'}) RETURN s.key
