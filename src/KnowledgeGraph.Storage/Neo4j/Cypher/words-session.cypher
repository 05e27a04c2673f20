MATCH (i:Instrument) WHERE i.session IS NOT NULL
RETURN i.session AS word, count(*) AS found ORDER BY found DESC, word
