"""Reads an export with a reader of its format and says what is in it: read.py FORMAT FILE

Prints JSON: nodes (ids), edges ([from, to, type]), captions (id to text). Formats without types of edges of their own (RDF) give those
that they have a word for.
"""
import csv, io, json, subprocess, sys, zipfile

def networkx_graph(graph):
    return {
        'nodes': list(graph.nodes),
        'edges': [[a, b, d['type']] for a, b, d in graph.edges(data=True)],
        'captions': {n: d.get('caption') for n, d in graph.nodes(data=True)},
        'places': {n: [d.get('x'), d.get('y')] for n, d in graph.nodes(data=True)},
    }

def cytoscape(path):
    import networkx
    return networkx_graph(networkx.cytoscape_graph(json.load(open(path, encoding='utf-8'))))

def graphml(path):
    import networkx
    return networkx_graph(networkx.read_graphml(path))

def gexf(path):
    import networkx
    return networkx_graph(networkx.read_gexf(path))

def tables(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        read = lambda name: list(csv.DictReader(io.StringIO(archive.read(name).decode('utf-8'), newline='')))
        nodes, edges = read('nodes.csv'), read('edges.csv')
    return {
        'nodes': [n['id'] for n in nodes],
        'edges': [[e['source'], e['target'], e['type']] for e in edges],
        'captions': {n['id']: n['caption'] for n in nodes},
        'places': {n['id']: [float(n['x']), float(n['y'])] for n in nodes},
    }

def dot(path):
    graph = json.loads(subprocess.run(['dot', '-Tjson', path], check=True, capture_output=True).stdout)
    objects = graph.get('objects', [])
    return {
        'nodes': [o['name'] for o in objects],
        'edges': [[objects[e['tail']]['name'], objects[e['head']]['name'], e['label']] for e in graph.get('edges', [])],
        'captions': {o['name']: o['label'] for o in objects},
    }

def rdf(path, syntax):
    import rdflib
    graph = rdflib.Graph().parse(path, format=syntax)
    eli = rdflib.Namespace('http://data.europa.eu/eli/ontology#')
    dcterms = rdflib.Namespace('http://purl.org/dc/terms/')
    ids = {s: str(o) for s, o in graph.subject_objects(eli.id_local)}
    relation = 'urn:un-resolutions:relation:'
    return {
        'nodes': list(ids.values()),
        'edges': [[ids[s], ids[o], str(p)[len(relation):]] for s, p, o in graph if str(p).startswith(relation)]
            + [[ids[s], ids[o], 'HAS_PART'] for s, o in graph.subject_objects(eli.has_part)],
        'cites': [[ids[s], ids[o]] for s, o in graph.subject_objects(eli.cites)],
        'basedOn': [[ids[s], ids[o]] for s, o in graph.subject_objects(eli.based_on)],
        'titles': {ids[s]: str(o) for s, o in graph.subject_objects(dcterms.title)},
        'works': {ids[s]: str(o) for s, o in graph.subject_objects(dcterms.identifier)},
        'dates': {ids[s]: o.toPython().isoformat() for s, o in graph.subject_objects(eli.date_document)},
        'classes': sorted({str(o) for o in graph.objects(None, rdflib.RDF.type)}),
    }

def quads(path):
    import rdflib
    data = rdflib.Dataset()
    data.parse(path, format='nquads')
    lines = list(data.quads((None, None, None, None)))
    eli = 'http://data.europa.eu/eli/ontology#'
    undo = 'https://w3id.org/un/ontology/undo/'
    relation = 'urn:un-resolutions:relation:'
    def of(p): return {s: o for s, q, o, _ in lines if str(q) == p}
    ids = {s: str(o) for s, o in of(eli + 'id_local').items()}
    says = of('http://www.w3.org/ns/oa#hasBody')
    where = of('http://www.w3.org/ns/oa#hasTarget')
    who, what, whom = (of(undo + p) for p in ['hasProponent', 'hasSemantics', 'hasReceiver'])
    return {
        'count': len(lines),
        'graphs': sorted({str(g) for _, _, _, g in lines}),
        'edges': [[ids[s], ids[o], str(p)[len(relation):], str(g)] for s, p, o, g in lines if str(p).startswith(relation)],
        'texts': {ids[s]: str(o) for s, o in of('http://www.w3.org/1999/02/22-rdf-syntax-ns#value').items()},
        'titles': {ids[s]: str(o) for s, o in of('http://purl.org/dc/terms/title').items() if s in ids},
        'statements': [[ids[who[r]], str(what[r])[len(relation):], ids.get(whom[r], str(whom[r])), ids[where[a]]] for a, r in says.items()],
    }

readers = {
    'cytoscape': cytoscape, 'graphml': graphml, 'gexf': gexf, 'csv': tables, 'dot': dot,
    'jsonld': lambda path: rdf(path, 'json-ld'), 'turtle': lambda path: rdf(path, 'turtle'),
    'nquads': quads,
}
json.dump(readers[sys.argv[1]](sys.argv[2]), sys.stdout)
