UNWIND $p.ids AS id
MATCH (p:Provision {id: id})
RETURN p.id
