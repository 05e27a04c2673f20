namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The words that lead from a name to its short form in one language: <c>graph-schema/en/shortforms.json</c>.</summary>
public sealed record ShortFormVocabulary
{
    /// <summary>The English words.</summary>
    public static ShortFormVocabulary English { get; } = SchemaFile.Read<ShortFormVocabulary>("en/shortforms.json");

    /// <summary>Participles that say behind a name how it came to be: "signed in Algiers on".</summary>
    public required IReadOnlyList<string> Conclusions { get; init; }

    /// <summary>Small words between a participle and the places, parties and days behind it.</summary>
    public required IReadOnlyList<string> Circumstances { get; init; }

    /// <summary>What a name is cited together with: "and the annexes thereto".</summary>
    public required IReadOnlyList<string> Attachments { get; init; }

    /// <summary>Nouns in small letters that stand for a text where a footnote says which: "the outcome of the Conference¹".</summary>
    public required IReadOnlyList<string> NotedNouns { get; init; }

    /// <summary>Those of them that a body's report holds.</summary>
    public required IReadOnlyList<string> Reported { get; init; }

    /// <summary>Words of a short form that its full name need not have.</summary>
    public required IReadOnlyList<string> Joints { get; init; }
}
