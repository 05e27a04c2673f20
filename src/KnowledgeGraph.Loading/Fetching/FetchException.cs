namespace KnowledgeGraph.Loading.Fetching;

/// <summary>A document that could not be fetched. The message says why, to be read after the document's symbol: "is not there in English
/// (404)".</summary>
public sealed class FetchException : Exception
{
    /// <summary>A failure with a sentence for the person who reads it.</summary>
    public FetchException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    public FetchException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>A failure without a word; only for serializers and analyzers.</summary>
    public FetchException()
    {
    }
}
