MATCH (p:Provision)-[:MAKES]->(c:Citation) WHERE c.pinpoint IS NOT NULL AND p.ordinal >= 0
RETURN c.pinpoint AS word, count(*) AS found ORDER BY found DESC, word
