using System.Text.Json;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Wording.Alignment;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Cli.Comparing;

/// <summary>A comparison as lines of JSON, a row a line.</summary>
internal static class DiffJson
{
    /// <summary>Prints the lines.</summary>
    public static void Print(Streams streams, TextComparison comparison)
    {
        using var lines = new JsonLines();
        foreach (ComparisonRow row in comparison.Heads.Concat(comparison.Rows).Concat(comparison.Notes))
        {
            lines.Print(lines.Write(row, Write), streams.Output);
        }
    }

    private static void Write(Utf8JsonWriter json, ComparisonRow row)
    {
        json.WriteStartObject();
        json.WriteString("change", JsonNamingPolicy.CamelCase.ConvertName(row.Change.ToString()));
        json.WriteBoolean("isMoved", row.IsMoved);
        Labels(json, "left", row.Left);
        Labels(json, "right", row.Right);
        json.WriteNumber("similarity", Math.Round(row.Similarity, 3));
        json.WriteStartArray("words");
        foreach (ComparedWords words in row.Words)
        {
            json.WriteStartObject();
            json.WriteString("change", JsonNamingPolicy.CamelCase.ConvertName(words.Change.ToString()));
            json.WriteString("text", words.Text);
            if (words.Change == WordChange.Kept && words.Left != words.Right)
            {
                json.WriteString("left", words.Left);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Labels(Utf8JsonWriter json, string name, IReadOnlyList<ComparedParagraph> paragraphs)
    {
        json.WriteStartArray(name);
        foreach (ComparedParagraph paragraph in paragraphs)
        {
            json.WriteStringValue(paragraph.Label);
        }

        json.WriteEndArray();
    }
}
