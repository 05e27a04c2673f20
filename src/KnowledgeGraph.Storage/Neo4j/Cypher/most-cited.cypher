MATCH (i:Instrument) WHERE i.cited > 0
RETURN i.id, i.cited ORDER BY i.cited DESC, i.id LIMIT $p.first
