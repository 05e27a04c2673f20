// Texts of a page of instruments, whole, in the order of the ids: what each text is kept by, and the provisions of all of them, which tell by
// their places which text they are of.
MATCH (i:Instrument) WHERE i.id > $p.after AND i.isLoaded
WITH i ORDER BY i.id LIMIT $p.most
@WHOLE_TEXTS
