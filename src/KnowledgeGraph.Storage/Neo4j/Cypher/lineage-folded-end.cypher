CALL (shown) {
    UNWIND shown AS id
    MATCH (n:Instrument {id: id})
    RETURN collect([id, @DEGREE]) AS degrees
}
RETURN [n IN roots | n.id], isTruncated OR lost, omitted, degrees,
    [o IN taken | [o.s, o.type, o.t, o.c, o.on, o.depth, null, null, null]],
    [o IN settled | [o.s, o.type, o.t, o.c, o.depth]]
