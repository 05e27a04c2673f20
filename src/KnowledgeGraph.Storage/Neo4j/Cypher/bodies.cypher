UNWIND $p.ids AS id
MATCH (b:Body {id: id})
RETURN b.id, b.name, b.abbreviation, b.parent
