namespace KnowledgeGraph.Model.Graph;

/// <summary>A store could not do what it was asked. The message says what was wrong, where, and what to do; it holds no secret.</summary>
public sealed class GraphStoreException : Exception
{
    /// <summary>A failure with a sentence for the person who reads it.</summary>
    public GraphStoreException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    public GraphStoreException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>A failure without a word; only for serializers and analyzers.</summary>
    public GraphStoreException()
    {
    }

    /// <summary>After what time it may be worth asking again; null where that alone does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the store is there and gets ready by itself, however long that takes: it recovers, or builds an index.</summary>
    public bool IsGettingReady { get; init; }
}
