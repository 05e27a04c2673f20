using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Mcp.Answers;

/// <summary>
/// Where an answer goes on: of one tool, asked for one thing. Opaque to clients; a place of another tool, or of another question, is refused.
/// </summary>
internal static class AnswerPlace
{
    private const string Prefix = "mcp:";

    /// <summary>Writes a place.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="question">What is asked, as <c>ToolArguments</c> sums it up.</param>
    /// <param name="keys">Where it goes on.</param>
    public static string Write(string tool, string question, IReadOnlyList<string?> keys) =>
        new Cursor(Prefix + tool, [question, .. keys]).ToString();

    /// <summary>Reads a place; null where it is none of that tool and question.</summary>
    public static IReadOnlyList<string?>? Read(string? text, string tool, string question) =>
        Cursor.TryRead(text, out Cursor? cursor) && cursor!.List == Prefix + tool && cursor.Keys.Count > 0 && cursor.Keys[0] == question
            ? [.. cursor.Keys.Skip(1)] : null;
}
