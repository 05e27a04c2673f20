MERGE (s:Store {id: 'knowledge-graph'})
ON CREATE SET s.revision = 0
SET s.key = coalesce(s.key, randomUUID()), s.schemaVersion = CASE WHEN coalesce(s.schemaVersion, 0) < $p.version THEN $p.version ELSE s.schemaVersion END
REMOVE s.contentVersion
RETURN s.key
