// Version 5: a loaded instrument is known by the key of its title too.
UNWIND $p.titles AS title
MATCH (i:Instrument {id: title.id})
SET i.kebabs = CASE WHEN title.key IN coalesce(i.kebabs, []) THEN i.kebabs ELSE coalesce(i.kebabs, []) + title.key END
MERGE (n:Name {id: title.key})
MERGE (i)-[:KNOWN_AS]->(n)
