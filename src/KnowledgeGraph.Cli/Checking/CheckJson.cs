using System.Text.Json;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Drafts;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>The report on a draft as JSON: a line a citation or finding, or all of it as one object.</summary>
internal static class CheckJson
{
    /// <summary>Prints the lines.</summary>
    public static void PrintLines(Streams streams, DraftReading reading)
    {
        using var lines = new JsonLines();
        foreach (DraftLine line in DraftLine.Of(reading))
        {
            lines.Print(lines.Write(line, Write), streams.Output);
        }
    }

    /// <summary>Prints the object.</summary>
    public static void Print(Streams streams, string name, DraftReading reading) =>
        JsonObject.Print(streams, json => DraftJson.Write(json, name, reading));

    private static void Write(Utf8JsonWriter json, DraftLine line) => DraftJson.Write(json, line);
}
