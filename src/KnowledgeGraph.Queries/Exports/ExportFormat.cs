using KnowledgeGraph.Model;
using KnowledgeGraph.Queries.Exports.Formats;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports;

/// <summary>A file format that lineages are exported in.</summary>
/// <param name="Name">Its name in addresses and on the command line.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Use">What is done with it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Ending">What the name of a file of it ends with, without the dot.</param>
/// <param name="Write">Writes an export, in UTF-8 where it is text. The stream is left open.</param>
public sealed record ExportFormat(string Name, string Title, string Use, string MediaType, string Ending, Action<LineageAnswer, Stream> Write)
{
    /// <summary>Every format.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("csv", "CSV", "tables of nodes, edges and citations, for spreadsheets and statistics", "application/zip", "zip", CsvFormat.Write),
        new("graphml", "GraphML", "for yEd, Gephi, Cytoscape, NetworkX, igraph", "application/graphml+xml", "graphml", GraphMLFormat.Write),
        new("gexf", "GEXF", "for Gephi, with dates", "application/gexf+xml", "gexf", GexfFormat.Write),
        new("cytoscape", "Cytoscape JSON", "for Cytoscape and Cytoscape.js", "application/json", "cyjs", CytoscapeFormat.Write),
        new("dot", "DOT", "for Graphviz", "text/vnd.graphviz", "dot", DotFormat.Write),
        new("mermaid", "Mermaid", "a diagram in Markdown", "text/vnd.mermaid", "mmd", MermaidFormat.Write),
        new("jsonld", "JSON-LD", "linked data", "application/ld+json", "jsonld", JsonLdFormat.Write),
        new("turtle", "Turtle", "linked data, to be read", "text/turtle", "ttl", TurtleFormat.Write),
    ];

    /// <summary>The format of this name; null where there is none.</summary>
    public static ExportFormat? Named(string name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a file with the lineage of these is called: <c>lineage-a-res-74-174-op5.graphml</c>.</summary>
    public string FileName(IReadOnlyList<EntityId> roots) => FileName(roots, Ending);

    /// <summary>What a file with the lineage of these is called that ends so.</summary>
    public static string FileName(IReadOnlyList<EntityId> roots, string ending)
    {
        string of = roots.Count == 0 ? "" : "-" + KebabCase.Of(roots[0].ToString());
        string others = roots.Count > 1 ? $"-and-{roots.Count - 1}-more" : "";
        return $"lineage{of}{others}.{ending}";
    }
}
