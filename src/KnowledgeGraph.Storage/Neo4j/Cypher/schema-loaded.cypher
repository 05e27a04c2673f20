// The next of the instruments whose text is loaded, or stands in the annex of one that is.
MATCH (i:Instrument) WHERE i.id > $p.after AND (i.isLoaded OR EXISTS { (i)-[:CONTAINED_IN]->() })
RETURN i.id ORDER BY i.id LIMIT $p.most
