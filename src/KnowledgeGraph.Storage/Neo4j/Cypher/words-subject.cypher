MATCH (i:Instrument)
UNWIND i.subjects AS word
RETURN word, count(DISTINCT i) AS found ORDER BY found DESC, word
