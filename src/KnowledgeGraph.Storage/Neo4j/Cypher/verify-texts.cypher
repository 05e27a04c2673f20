MATCH (i:Instrument) WHERE i.isLoaded RETURN i.id ORDER BY i.id
