CALL (shown) {
    UNWIND shown AS id
    MATCH (n:Instrument|Provision WHERE n.id = id)
    RETURN collect([id, @DEGREE]) AS degrees
}
RETURN [n IN roots | n.id], isTruncated OR lost, omitted, degrees,
    [o IN taken | [o.s, type(o.r), o.t, o.c, o.on, o.depth, o.r.citedAs, o.from, o.to]],
    [o IN settled | [o.s, type(o.r), o.t, o.c, o.depth]]
