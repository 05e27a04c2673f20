// Statements, to be counted: text, paragraph, what something is said of, what tells more, citations.
@SOURCES
@SUBJECTS
@OBJECTS
CALL (sources, subjects, objects) {
    @FOUND
    MATCH (i:Instrument {id: p.instrument})
    RETURN collect([i, p, s, {relation: t.type}, 0]) AS items
}
