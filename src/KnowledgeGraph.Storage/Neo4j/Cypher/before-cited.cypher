// What the texts cite that are to be replaced or moved. The provision that a lettered part is bears a digest.
UNWIND $p.texts AS text
MATCH (:Instrument {id: text.instrument})-[:HAS_PART|HAS_TRANSLATION]->(top:Provision)
WHERE CASE text.letter WHEN '' THEN top.digest IS NULL ELSE top.label = text.letter END
MATCH (top)-[:HAS_PART*0..]->(p:Provision)-[:MAKES]->(c:Citation) WHERE c.reference IS NOT NULL
RETURN text.instrument, text.letter, p.label, c.reference, c.text
