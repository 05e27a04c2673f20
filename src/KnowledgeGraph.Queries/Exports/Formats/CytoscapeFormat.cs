using System.Text.Json;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>Cytoscape.js JSON, as Cytoscape opens it (https://js.cytoscape.org/#notation/elements-json) and NetworkX reads it.</summary>
internal static class CytoscapeFormat
{
    // Cytoscape places by pixels; a row or column of the drawing has this many.
    private const int Pixels = 120;

    public static void Write(LineageAnswer lineage, Stream stream)
    {
        using Utf8JsonWriter json = FileStyle.Json(stream);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteBoolean("isTruncated", lineage.Graph.IsTruncated);
        json.WriteNumber("omittedNodes", lineage.Graph.OmittedNodes);
        json.WriteEndObject();
        json.WriteBoolean("directed", true);
        json.WriteBoolean("multigraph", true);
        json.WriteStartObject("elements");
        json.WriteStartArray("nodes");
        foreach (AnswerNode node in lineage.Nodes)
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteString("id", node.Id);
            json.WriteString("value", node.Id);
            json.WriteString("name", PlainText.Of(node.Caption));
            Write(json, ExportFields.OfNodes, node);
            json.WriteEndObject();
            json.WriteStartObject("position");
            json.WriteNumber("x", node.Point.X * Pixels);
            json.WriteNumber("y", node.Point.Y * Pixels);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("edges");
        foreach (AnswerEdge edge in lineage.Edges)
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteString("id", edge.Id);
            json.WriteString("key", edge.Id);
            json.WriteString("source", edge.From);
            json.WriteString("target", edge.To);
            Write(json, ExportFields.OfEdges, edge);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter json, IReadOnlyList<ExportField<T>> fields, T item)
    {
        foreach (ExportField<T> field in fields)
        {
            switch (field.Of(item))
            {
                case null:
                    break;
                case bool flag:
                    json.WriteBoolean(field.Name, flag);
                    break;
                case int number:
                    json.WriteNumber(field.Name, number);
                    break;
                case double number:
                    json.WriteNumber(field.Name, number);
                    break;
                case var text:
                    json.WriteString(field.Name, PlainText.Of(text.ToString()!));
                    break;
            }
        }
    }
}
