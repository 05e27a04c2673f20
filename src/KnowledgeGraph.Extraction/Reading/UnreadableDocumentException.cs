namespace KnowledgeGraph.Extraction.Reading;

/// <summary>A file that cannot be read as a document. The message says what is wrong and at which line or byte, without the file's name.</summary>
public sealed class UnreadableDocumentException : Exception
{
    /// <summary>A failure with a sentence for the person who reads it.</summary>
    public UnreadableDocumentException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    public UnreadableDocumentException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>A failure without a word; only for serializers and analyzers.</summary>
    public UnreadableDocumentException()
    {
    }
}
