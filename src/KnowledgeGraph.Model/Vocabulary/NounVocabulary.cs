namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The nouns that names of instruments are built on in one language: <c>graph-schema/en/nouns.json</c>.</summary>
public sealed record NounVocabulary
{
    /// <summary>The English nouns.</summary>
    public static NounVocabulary English { get; } = SchemaFile.Read<NounVocabulary>("en/nouns.json");

    /// <summary>What completes a noun behind "of" or "for": "Plan of Action".</summary>
    public required IReadOnlyList<string> Tails { get; init; }

    /// <summary>The nouns, as names print them.</summary>
    public required IReadOnlyDictionary<string, KnownNoun> Nouns { get; init; }
}
