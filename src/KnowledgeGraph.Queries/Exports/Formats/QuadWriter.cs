using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>N-Quads (https://www.w3.org/TR/n-quads/): a statement a line, each with the graph that it stands in.</summary>
internal sealed class QuadWriter(StreamWriter text)
{
    private static readonly Dictionary<string, string> Spaces = new(LinkedTerms.Prefixes, StringComparer.Ordinal)
    {
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["oa"] = "http://www.w3.org/ns/oa#",
        ["undo"] = "https://w3id.org/un/ontology/undo/",
    };

    private readonly StringBuilder _line = new();

    /// <summary>Writes statements into a graph.</summary>
    /// <param name="graph">The IRI of the graph.</param>
    /// <param name="triples">The statements.</param>
    /// <param name="language">The language of texts.</param>
    /// <returns>How many they were.</returns>
    public int Write(string graph, IEnumerable<Triple> triples, string language)
    {
        int count = 0;
        foreach (Triple triple in triples)
        {
            _line.Clear();
            Iri(triple.Subject);
            Iri(Full(triple.Predicate));
            Object(triple, language);
            Iri(graph);
            _line.Append(".\n");
            text.Write(_line);
            count++;
        }

        return count;
    }

    private void Object(in Triple triple, string language)
    {
        if (triple.Kind is TripleObject.Iri or TripleObject.Class)
        {
            Iri(triple.Kind == TripleObject.Class ? Full(triple.Object) : triple.Object);
            return;
        }

        _line.Append('"');
        foreach (char c in triple.Object)
        {
            _ = c switch
            {
                '"' or '\\' => _line.Append('\\').Append(c),
                < ' ' => _line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => _line.Append(c),
            };
        }

        _line.Append('"').Append(triple.Kind switch
        {
            TripleObject.Date => $"^^<{Spaces["xsd"]}date> ",
            TripleObject.Text => $"@{language} ",
            _ => " ",
        });
    }

    private void Iri(string iri) => _line.Append('<').Append(iri).Append("> ");

    private static string Full(string name) => name.IndexOf(':', StringComparison.Ordinal) is var at ? Spaces[name[..at]] + name[(at + 1)..] : name;
}
