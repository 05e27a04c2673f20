OPTIONAL MATCH (s:Store {id: 'knowledge-graph'})
RETURN s.schemaVersion, EXISTS { MATCH (n:Instrument|Provision|Citation|Body|Reference|Source) }, s.contentVersion, s.key
