using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Filters;

/// <summary>A reference in a filter means no one thing.</summary>
public sealed class UnmeantReferenceException : Exception
{
    /// <summary>A refusal with what is known of the reference.</summary>
    public UnmeantReferenceException(ReferenceAnswer answer)
        : base($"“{answer?.Text}” means no one thing.") => Answer = answer;

    /// <summary>A refusal without a word; only for serializers and analyzers.</summary>
    public UnmeantReferenceException()
    {
    }

    /// <summary>A refusal with another sentence.</summary>
    public UnmeantReferenceException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    public UnmeantReferenceException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>What is known of it.</summary>
    public ReferenceAnswer? Answer { get; }
}
