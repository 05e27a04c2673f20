namespace KnowledgeGraph.Queries.Filters;

/// <summary>A filter names what nothing in the graph has: no answer would be one. The message says so, and what is near.</summary>
public sealed class UnknownWordException : Exception
{
    /// <summary>A refusal of a word.</summary>
    /// <param name="kind">What it was to name: a body, a session.</param>
    /// <param name="word">The word as typed.</param>
    /// <param name="near">What there is that is near.</param>
    public UnknownWordException(string kind, string word, IReadOnlyList<string> near)
        : base($"Nothing in the graph has the {kind} “{Shown(word)}”.{(near.Count == 0 ? "" : $" Near: {string.Join("; ", near)}.")}") => (Kind, Near) = (kind, near);

    /// <summary>A refusal without a word; only for serializers and analyzers.</summary>
    public UnknownWordException()
    {
    }

    /// <summary>A refusal with another sentence.</summary>
    public UnknownWordException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    public UnknownWordException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>What the word was to name: a body, a session.</summary>
    public string Kind { get; } = "word";

    /// <summary>What there is that is near.</summary>
    public IReadOnlyList<string> Near { get; } = [];

    // What is too long to be a word is too long to be repeated.
    private static string Shown(string word) => word.Length <= 100 ? word : word[..100] + "…";
}
