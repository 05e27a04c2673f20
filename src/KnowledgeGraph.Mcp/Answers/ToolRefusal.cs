namespace KnowledgeGraph.Mcp.Answers;

/// <summary>A tool cannot answer what it was asked. The message says why and what to do, and repeats nothing of what was asked.</summary>
/// <param name="code">A name for the kind of refusal, for programs.</param>
/// <param name="message">The sentence.</param>
internal sealed class ToolRefusal(string code, string message) : Exception(message)
{
    /// <summary>An argument is missing, of another type, or outside its bounds.</summary>
    public const string BadInput = "BAD_USER_INPUT";

    /// <summary>A cursor of another tool, or of another question.</summary>
    public const string BadCursor = "BAD_CURSOR";

    /// <summary>Nothing in the graph is meant.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>A name for the kind of refusal.</summary>
    public string Code { get; } = code;

    /// <summary>What may have been meant.</summary>
    public IReadOnlyList<ProvenSentence> Near { get; init; } = [];
}
