MATCH (p:Provision)-[:MAKES]->(c:Citation) WHERE c.verb IS NOT NULL AND p.ordinal >= 0
RETURN c.verb AS word, count(*) AS found ORDER BY found DESC, word
