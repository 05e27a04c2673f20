MATCH (i:Instrument) WHERE i.body IS NOT NULL
RETURN i.body AS word, count(*) AS found ORDER BY found DESC, word
