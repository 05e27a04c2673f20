namespace KnowledgeGraph.Dataset;

/// <summary>A data set cannot be written or read. The message is a sentence that names the file, and the row where there is one.</summary>
public sealed class DatasetException : Exception
{
    /// <summary>A failure with a sentence for the person who reads it.</summary>
    public DatasetException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    public DatasetException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>A failure without a word; only for serializers and analyzers.</summary>
    public DatasetException()
    {
    }
}
