using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Cli.Lineages;

/// <summary>A lineage as one JSON object: <c>roots</c>, <c>nodes</c>, <c>edges</c>, <c>isTruncated</c>, <c>omittedNodes</c>, named as in the
/// API.</summary>
internal static class LineageJson
{
    /// <summary>Prints the object.</summary>
    public static void Print(Streams streams, LineageAnswer answer) =>
        JsonObject.Print(streams, json =>
        {
            WriteAll(json, "roots", answer.Graph.Roots, root => json.WriteStringValue(root.ToString()));
            WriteAll(json, "nodes", answer.Nodes, node => Write(json, node));
            WriteAll(json, "edges", answer.Edges, edge => Write(json, edge));
            json.WriteBoolean("isTruncated", answer.Graph.IsTruncated);
            json.WriteNumber("omittedNodes", answer.Graph.OmittedNodes);
        });

    private static void Write(Utf8JsonWriter json, AnswerNode node)
    {
        Instrument? instrument = node.Instrument;
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("instrument", node.Entity.Instrument.Value);
        json.WriteString("label", node.Entity.Label);
        json.WriteString("title", instrument?.Title);
        json.WriteString("topic", instrument?.Topic);
        json.WriteString("kind", instrument?.Kind.CamelName());
        json.WriteString("date", instrument?.Date?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteBoolean("isLoaded", instrument?.IsLoaded ?? false);
        json.WriteNumber("depth", node.Node.Depth);
        json.WriteNumber("degree", node.Node.Degree);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AnswerEdge edge)
    {
        json.WriteStartObject();
        json.WriteString("id", edge.Id);
        json.WriteString("type", edge.Type);
        json.WriteString("from", edge.From);
        json.WriteString("to", edge.To);
        json.WriteNumber("depth", edge.Relation.Depth);
        json.WriteNumber("citationCount", edge.Relation.CitationCount);
        WriteAll(json, "citations", edge.Proofs, citation =>
        {
            json.WriteStartObject();
            json.WriteString("id", citation.Id.ToString());
            json.WriteString("source", citation.Id.Source.ToString());
            json.WriteString("text", citation.Text);
            json.WriteNumber("start", citation.Id.Start);
            json.WriteNumber("end", citation.End);
            json.WriteString("pinpoint", citation.Pinpoint);
            json.WriteString("verb", citation.Verb);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
