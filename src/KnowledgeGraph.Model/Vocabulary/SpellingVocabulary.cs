namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What the spellings of one name differ in, in one language: <c>graph-schema/en/spellings.json</c>.</summary>
internal sealed record SpellingVocabulary
{
    /// <summary>The English words.</summary>
    public static SpellingVocabulary English { get; } = SchemaFile.Read<SpellingVocabulary>("en/spellings.json");

    /// <summary>Small words that one text prints in a name and another leaves out or exchanges.</summary>
    public required IReadOnlyList<string> SmallWords { get; init; }

    /// <summary>What stands for other words: abbreviations of bodies and states, and nouns that texts are called by without distinction.</summary>
    public required IReadOnlyDictionary<string, string> SameWords { get; init; }

    /// <summary>Pairs of words that are printed as one, too.</summary>
    public required IReadOnlyList<string> JoinedWords { get; init; }

    /// <summary>Words that stand everywhere and tell nothing.</summary>
    public required IReadOnlyList<string> CommonWords { get; init; }

    /// <summary>Plurals that no rule makes, by their singulars.</summary>
    public required IReadOnlyDictionary<string, string> IrregularPlurals { get; init; }

    /// <summary>Words that look like plurals of others and mean something else: AIDS, arms.</summary>
    public required IReadOnlyList<string> OwnPlurals { get; init; }

    /// <summary>The spellings of the United Nations by those of others.</summary>
    public required IReadOnlyDictionary<string, string> OtherSpellings { get; init; }
}
