using System.Globalization;
using System.Text;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>Turtle (https://www.w3.org/TR/turtle/): what <see cref="LinkedData"/> says, a subject a paragraph.</summary>
internal static class TurtleFormat
{
    public static void Write(LineageAnswer lineage, Stream stream)
    {
        using StreamWriter text = FileStyle.Text(stream);
        foreach ((string prefix, string iri) in LinkedTerms.Prefixes)
        {
            text.WriteLine($"@prefix {prefix}: <{iri}> .");
        }

        foreach (IGrouping<string, Triple> subject in LinkedData.Of(lineage).GroupBy(t => t.Subject))
        {
            text.WriteLine();
            text.Write($"<{subject.Key}>");
            text.WriteLine(string.Join(" ;", subject.Select(t => $"\n    {(t.Predicate == "rdf:type" ? "a" : t.Predicate)} {Object(t)}")) + " .");
        }
    }

    private static string Object(in Triple triple) => triple.Kind switch
    {
        TripleObject.Iri => $"<{triple.Object}>",
        TripleObject.Class => triple.Object,
        TripleObject.Date => $"\"{triple.Object}\"^^xsd:date",
        TripleObject.Text => $"{Quoted(triple.Object)}@en",
        _ => Quoted(triple.Object),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
