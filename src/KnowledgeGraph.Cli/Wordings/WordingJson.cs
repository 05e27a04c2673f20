using System.Text.Json;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Cli.Wordings;

/// <summary>Where the words of paragraphs come from, a paragraph a line. Of a formula too the line names a paragraph with the words.</summary>
internal static class WordingJson
{
    /// <summary>Prints the lines.</summary>
    /// <param name="streams">The streams.</param>
    /// <param name="answers">The paragraphs by their ids, or labels.</param>
    public static void Print(Streams streams, IEnumerable<(string Id, WordingAnswer Answer)> answers)
    {
        using var lines = new JsonLines();
        foreach ((string, WordingAnswer) answer in answers)
        {
            lines.Print(lines.Write(answer, Write), streams.Output);
        }
    }

    private static void Write(Utf8JsonWriter json, (string Id, WordingAnswer Answer) paragraph)
    {
        (string id, WordingAnswer answer) = paragraph;
        json.WriteStartObject();
        json.WriteString("provision", id);
        Write(json, "closest", answer.Closest);
        Write(json, "first", answer.First);
        json.WriteNumber("coverage", Math.Round(answer.Coverage, 3));
        json.WriteString("origin", JsonNamingPolicy.CamelCase.ConvertName(answer.Origin.ToString()));
        json.WriteNumber("words", answer.Words);
        if (answer.Formula is { } formula)
        {
            json.WriteStartObject("formula");
            json.WriteNumber("texts", formula.Texts);
            json.WriteNumber("questions", formula.Questions);
            json.WriteNumber("bodies", formula.Bodies);
            Write(json, "first", formula.First);
            json.WriteEndObject();
        }

        if (answer.IsCut)
        {
            json.WriteBoolean("isCut", true);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Occurrence? occurrence) =>
        json.WriteString(name, occurrence is null ? null : PrintedId.Of(occurrence));
}
