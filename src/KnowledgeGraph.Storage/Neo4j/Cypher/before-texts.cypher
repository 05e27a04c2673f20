// All texts of some instruments, whole.
MATCH (i:Instrument) WHERE i.id IN $p.ids
@WHOLE_TEXTS
