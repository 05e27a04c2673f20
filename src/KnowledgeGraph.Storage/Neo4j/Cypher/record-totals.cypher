// What the graph holds of records.
CALL () { MATCH (a:Adoption) RETURN count(a) AS records, sum(a.doubts) AS doubts }
CALL () { MATCH (:Adoption)-[:RECORDS]->(i:Instrument) WHERE i.isLoaded RETURN count(*) AS loaded }
CALL () { MATCH ()-[v:VOTED]->() RETURN count(v) AS votes }
CALL () { MATCH ()-[d:SPONSORED]->() RETURN count(d) AS sponsorships }
CALL () { MATCH (s:State) RETURN count(s) AS states }
RETURN records, loaded, votes, sponsorships, states, doubts
