using System.Globalization;
using System.Xml;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>GEXF 1.2 (https://gexf.net/1.2/), for Gephi: with the drawing's places, and dates as the starts of nodes.</summary>
internal static class GexfFormat
{
    private const string Namespace = "http://www.gexf.net/1.2draft";
    private const string Viz = "http://www.gexf.net/1.2draft/viz";
    private const int Units = 100;

    public static void Write(LineageAnswer lineage, Stream stream)
    {
        using XmlWriter xml = FileStyle.Xml(stream);
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("xmlns", "viz", null, Viz);
        xml.WriteAttributeString("version", "1.2");
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("defaultedgetype", "directed");
        xml.WriteAttributeString("mode", "static");
        Declare(xml, "node", ExportFields.OfNodes);
        Declare(xml, "edge", ExportFields.OfEdges);
        xml.WriteStartElement("nodes");
        foreach (AnswerNode node in lineage.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", PlainText.Of(node.Id));
            xml.WriteAttributeString("label", PlainText.Of(node.Caption));
            Write(xml, ExportFields.OfNodes, node);
            xml.WriteStartElement("position", Viz);
            xml.WriteAttributeString("x", (node.Point.X * Units).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("y", (-node.Point.Y * Units).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("z", "0");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges");
        foreach (AnswerEdge edge in lineage.Edges)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", PlainText.Of(edge.Id));
            xml.WriteAttributeString("source", PlainText.Of(edge.From));
            xml.WriteAttributeString("target", PlainText.Of(edge.To));
            xml.WriteAttributeString("label", edge.Type);
            xml.WriteAttributeString("weight", Math.Max(1, edge.Relation.CitationCount).ToString(CultureInfo.InvariantCulture));
            Write(xml, ExportFields.OfEdges, edge);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Declare<T>(XmlWriter xml, string kind, IReadOnlyList<ExportField<T>> fields)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", kind);
        foreach (ExportField<T> field in fields)
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", field.Name);
            xml.WriteAttributeString("title", field.Name);
            xml.WriteAttributeString("type", field.Type switch
            {
                ExportType.Whole => "integer",
                ExportType.Real => "double",
                ExportType.Flag =>
                "boolean",
                _ => "string"
            });
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write<T>(XmlWriter xml, IReadOnlyList<ExportField<T>> fields, T item)
    {
        xml.WriteStartElement("attvalues");
        foreach (ExportField<T> field in fields)
        {
            if (ExportFields.Written(field.Of(item)) is { } value)
            {
                xml.WriteStartElement("attvalue");
                xml.WriteAttributeString("for", field.Name);
                xml.WriteAttributeString("value", PlainText.Of(value));
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
