namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What stands around a verb that a paragraph opens with: <c>graph-schema/en/openings.json</c>. All words are in lower case.</summary>
public sealed record OpeningVocabulary
{
    /// <summary>The vocabulary of this build.</summary>
    public static OpeningVocabulary English { get; } = SchemaFile.Read<OpeningVocabulary>("en/openings.json");

    /// <summary>Adverbs before the verb: "deeply".</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>Adverbs behind it: "also".</summary>
    public required IReadOnlyList<string> After { get; init; }

    /// <summary>What may stand before a noun that completes it: "deep".</summary>
    public required IReadOnlyList<string> Qualities { get; init; }

    /// <summary>Nouns that complete it: "concern".</summary>
    public required IReadOnlyList<string> Nouns { get; init; }

    /// <summary>What joins two verbs.</summary>
    public required string And { get; init; }

    /// <summary>The article, which begins no completion.</summary>
    public required string The { get; init; }

    /// <summary>What begins a completion: "with appreciation".</summary>
    public required string With { get; init; }

    /// <summary>What begins another: "its support".</summary>
    public required string Its { get; init; }

    /// <summary>What makes a participle of the past: "having considered".</summary>
    public required string Having { get; init; }

    /// <summary>Adverbs that say only that the same was said before; they are no part of what is done.</summary>
    public required IReadOnlyList<string> Again { get; init; }

    /// <summary>The edges that completions make where the verb alone makes none.</summary>
    public required IReadOnlyList<Feeling> Feelings { get; init; }

    /// <summary>The shape of a finite verb that no table has.</summary>
    public required VerbShape Finite { get; init; }

    /// <summary>The shape of a participle that no table has.</summary>
    public required VerbShape Participle { get; init; }
}

/// <summary>What a completion expresses, by the word that ends it.</summary>
/// <param name="Endings">The last words.</param>
/// <param name="Relation">The edge it makes.</param>
public sealed record Feeling(IReadOnlyList<string> Endings, RelationType Relation);

/// <summary>How a form of the verb is told from other words.</summary>
/// <param name="Ending">Its ending.</param>
/// <param name="LongerThan">How many letters it has more than.</param>
/// <param name="OtherEnding">An ending that other words have; null where there is none.</param>
public sealed record VerbShape(string Ending, int LongerThan, string? OtherEnding = null)
{
    /// <summary>Whether a word has the shape.</summary>
    public bool Fits(ReadOnlySpan<char> word) =>
        word.Length > LongerThan && word.EndsWith(Ending, StringComparison.Ordinal)
            && (OtherEnding is null || !word.EndsWith(OtherEnding, StringComparison.Ordinal));
}
