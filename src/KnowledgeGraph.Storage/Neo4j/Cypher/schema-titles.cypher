MATCH (i:Instrument) WHERE i.isLoaded AND i.title IS NOT NULL
RETURN i.id, i.title ORDER BY i.id
