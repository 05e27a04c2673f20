using System.Xml;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>GraphML (http://graphml.graphdrawing.org/specification.html), for yEd, Gephi, igraph and NetworkX.</summary>
internal static class GraphMLFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public static void Write(LineageAnswer lineage, Stream stream)
    {
        using XmlWriter xml = FileStyle.Xml(stream);
        xml.WriteStartElement("graphml", Namespace);
        Declare(xml, "node", ExportFields.OfNodes);
        Declare(xml, "edge", ExportFields.OfEdges);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "lineage");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (AnswerNode node in lineage.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", PlainText.Of(node.Id));
            Write(xml, "node", ExportFields.OfNodes, node);
            xml.WriteEndElement();
        }

        foreach (AnswerEdge edge in lineage.Edges)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", PlainText.Of(edge.Id));
            xml.WriteAttributeString("source", PlainText.Of(edge.From));
            xml.WriteAttributeString("target", PlainText.Of(edge.To));
            Write(xml, "edge", ExportFields.OfEdges, edge);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Declare<T>(XmlWriter xml, string kind, IReadOnlyList<ExportField<T>> fields)
    {
        foreach (ExportField<T> field in fields)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", $"{kind}-{field.Name}");
            xml.WriteAttributeString("for", kind);
            xml.WriteAttributeString("attr.name", field.Name);
            xml.WriteAttributeString("attr.type", field.Type switch
            {
                ExportType.Whole => "int",
                ExportType.Real => "double",
                ExportType.Flag =>
                "boolean",
                _ => "string"
            });
            xml.WriteEndElement();
        }
    }

    private static void Write<T>(XmlWriter xml, string kind, IReadOnlyList<ExportField<T>> fields, T item)
    {
        foreach (ExportField<T> field in fields)
        {
            if (ExportFields.Written(field.Of(item)) is { } value)
            {
                xml.WriteStartElement("data");
                xml.WriteAttributeString("key", $"{kind}-{field.Name}");
                xml.WriteString(PlainText.Of(value));
                xml.WriteEndElement();
            }
        }
    }
}
