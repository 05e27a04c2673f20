namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The words by which footnotes refer to each other: <c>graph-schema/en/publications.json</c>.</summary>
public sealed record PublicationWords
{
    /// <summary>The vocabulary of this build.</summary>
    public static PublicationWords English { get; } = SchemaFile.Read<PublicationWords>("en/publications.json");

    /// <summary>What says that a note stands before.</summary>
    public required IReadOnlyList<string> Above { get; init; }

    /// <summary>The first half of what says that a work was cited before.</summary>
    public required IReadOnlyList<string> Work { get; init; }

    /// <summary>The second half.</summary>
    public required IReadOnlyList<string> Cited { get; init; }
}
