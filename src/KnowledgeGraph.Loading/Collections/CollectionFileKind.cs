namespace KnowledgeGraph.Loading.Collections;

/// <summary>What a file of a collection is, as its path says.</summary>
public enum CollectionFileKind
{
    /// <summary>Nothing that is loaded: what is about the repository, and what an operating system adds.</summary>
    Other,

    /// <summary>A text.</summary>
    Text,

    /// <summary>What the library records of texts: sponsors, votes, subjects.</summary>
    Metadata,

    /// <summary>An archive with further files.</summary>
    Archive,
}
