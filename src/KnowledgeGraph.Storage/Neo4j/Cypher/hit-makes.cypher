// Whether a hit makes edges of the types that are asked for: a text by its paragraphs.
$p.relations IS NULL
    OR hit:Provision AND EXISTS { MATCH (hit)-[r:@RELATIONS]->() WHERE type(r) IN $p.relations }
    OR hit:Instrument AND EXISTS { MATCH (hit)-[:HAS_PART*1..]->(:Provision)-[r:@RELATIONS]->() WHERE type(r) IN $p.relations }
