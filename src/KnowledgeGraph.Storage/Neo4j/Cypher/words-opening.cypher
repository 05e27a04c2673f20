MATCH (p:Provision) WHERE p.verb IS NOT NULL AND p.ordinal >= 0
RETURN p.verb AS word, count(*) AS found ORDER BY found DESC, word
