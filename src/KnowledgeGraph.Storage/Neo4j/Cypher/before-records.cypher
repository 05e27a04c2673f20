// The records that are there of texts and parts, from every file; and those of one file that its present version has not said yet.
MATCH (s:Store {id: 'knowledge-graph'})
WITH s, CASE WHEN $p.last THEN COLLECT {
    MATCH (r:Recorded {source: $p.source}) WHERE r.version <> $p.version
    RETURN [r.instrument, r.part]
} ELSE [] END AS stale
RETURN s.revision, stale, COLLECT {
    UNWIND $p.places + stale AS place
    WITH DISTINCT place
    MATCH (r:Recorded {place: CASE place[1] WHEN '' THEN place[0] ELSE place[0] + ' ' + place[1] END})
    MATCH (f:RecordSource {path: r.source})
    RETURN [coalesce(f.whole, f.path), f.origin, r.instrument, r.part, r.digest, r.text, r.claims]
}
