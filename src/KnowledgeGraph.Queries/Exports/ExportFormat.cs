using KnowledgeGraph.Queries.Exports.Formats;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports;

/// <summary>A file format that lineages are exported in.</summary>
/// <param name="Name">Its name in addresses and on the command line.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="FileName">What a file of it is called.</param>
/// <param name="Write">Writes an export, in UTF-8 where it is text. The stream is left open.</param>
public sealed record ExportFormat(string Name, string MediaType, string FileName, Action<LineageAnswer, Stream> Write)
{
    /// <summary>Every format.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("cytoscape", "application/json", "lineage.cyjs", CytoscapeFormat.Write),
        new("graphml", "application/graphml+xml", "lineage.graphml", GraphMLFormat.Write),
        new("gexf", "application/gexf+xml", "lineage.gexf", GexfFormat.Write),
        new("csv", "application/zip", "lineage.zip", CsvFormat.Write),
        new("dot", "text/vnd.graphviz", "lineage.dot", DotFormat.Write),
        new("mermaid", "text/vnd.mermaid", "lineage.mmd", MermaidFormat.Write),
        new("jsonld", "application/ld+json", "lineage.jsonld", JsonLdFormat.Write),
        new("turtle", "text/turtle", "lineage.ttl", TurtleFormat.Write),
    ];

    /// <summary>The format of this name; null where there is none.</summary>
    public static ExportFormat? Named(string name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
