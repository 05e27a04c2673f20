MATCH (p:Provision) WHERE p.action IS NOT NULL AND p.ordinal >= 0
RETURN p.action AS word, count(*) AS found ORDER BY found DESC, word
