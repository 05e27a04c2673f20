namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What a citing text says a text is about: <c>graph-schema/en/topics.json</c>.</summary>
public sealed record TopicVocabulary
{
    /// <summary>The vocabulary of this build.</summary>
    public static TopicVocabulary English { get; } = SchemaFile.Read<TopicVocabulary>("en/topics.json");

    /// <summary>What leads from a number to what it is about: "1325 (2000) on".</summary>
    public required IReadOnlyList<string> Introductions { get; init; }

    /// <summary>First words of what only the sentence around it explains: "on its implementation".</summary>
    public required IReadOnlyList<string> Pronouns { get; init; }

    /// <summary>What only its document explains: "the financing of the Mission".</summary>
    public required IReadOnlyList<string> Unexplained { get; init; }

    /// <summary>Words that alone say nothing: "on the same subject".</summary>
    public required IReadOnlyList<string> Empty { get; init; }

    /// <summary>Words with which the sentence goes on.</summary>
    public required IReadOnlyList<string> Ends { get; init; }

    /// <summary>Words with which it goes on behind "and" and a comma.</summary>
    public required IReadOnlyList<string> GoesOn { get; init; }

    /// <summary>What a symbol in brackets or a footnote identifies: "report".</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>What stands behind such a noun where more is said of it: "report of".</summary>
    public required IReadOnlyList<string> BehindDocuments { get; init; }

    /// <summary>What stands before it and is no part of what it is called.</summary>
    public required IReadOnlyList<string> Determiners { get; init; }

    /// <summary>Adjectives in front that are: "annual report".</summary>
    public required IReadOnlyList<string> Qualities { get; init; }
}
