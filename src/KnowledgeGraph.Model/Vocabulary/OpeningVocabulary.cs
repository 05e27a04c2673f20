namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What stands around a verb that a paragraph opens with: <c>openings.json</c> of a language. All words are in lower case.</summary>
public sealed record OpeningVocabulary
{
    private static readonly VocabularyByLanguage<OpeningVocabulary> Known = new("openings.json");

    /// <summary>The vocabulary of English.</summary>
    public static OpeningVocabulary English { get; } = Of(Languages.English);

    /// <summary>Whether a paragraph may open with a small letter, or with one of a script that has no capitals.</summary>
    public bool IsInAnyCase { get; init; }

    /// <summary>Whether the paragraphs of a preamble are told by the comma that ends each, where a verb is in no table.</summary>
    public bool AreEndedByCommas { get; init; }

    /// <summary>What may be glued to the first word: "<i>و</i>إذ".</summary>
    public IReadOnlyList<string> Glued { get; init; } = [];

    /// <summary>The signs that words have inside: <c>’</c> where it elides a vowel.</summary>
    public string Inside { get; init; } = "";

    /// <summary>Adverbs before the verb: "deeply".</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>Adverbs behind it: "also".</summary>
    public required IReadOnlyList<string> After { get; init; }

    /// <summary>What may stand before a noun that completes it: "deep".</summary>
    public required IReadOnlyList<string> Qualities { get; init; }

    /// <summary>Nouns that complete it: "concern".</summary>
    public required IReadOnlyList<string> Nouns { get; init; }

    /// <summary>What joins two verbs.</summary>
    public string And { get; init; } = "";

    /// <summary>The article, which begins no completion.</summary>
    public string The { get; init; } = "";

    /// <summary>What begins a completion: "with appreciation".</summary>
    public string With { get; init; } = "";

    /// <summary>What begins another: "its support".</summary>
    public string Its { get; init; } = "";

    /// <summary>What makes a participle of the past: "having considered".</summary>
    public string Having { get; init; } = "";

    /// <summary>Adverbs that say only that the same was said before; they are no part of what is done.</summary>
    public required IReadOnlyList<string> Again { get; init; }

    /// <summary>The edges that completions make where the verb alone makes none.</summary>
    public required IReadOnlyList<Feeling> Feelings { get; init; }

    /// <summary>The shape of a finite verb that no table has; null where it has none.</summary>
    public VerbShape? Finite { get; init; }

    /// <summary>The shape of a participle that no table has; null where it has none.</summary>
    public VerbShape? Participle { get; init; }

    /// <summary>The first word of two that open a paragraph of the preamble whatever the second is: "<i>إذ</i> تترقب".</summary>
    public IReadOnlyList<string> FirstOfTwo { get; init; } = [];

    /// <summary>The second word of two that open one whatever the first is: "واعترافا <i>منها</i>".</summary>
    public IReadOnlyList<string> SecondOfTwo { get; init; } = [];

    /// <summary>The vocabulary of a language.</summary>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public static OpeningVocabulary Of(string language) => Known.Of(language);
}

/// <summary>What a completion expresses, by the word that ends it.</summary>
/// <param name="Endings">The last words.</param>
/// <param name="Relation">The edge it makes.</param>
public sealed record Feeling(IReadOnlyList<string> Endings, RelationType Relation);

/// <summary>How a form of the verb is told from other words.</summary>
/// <param name="Endings">Its endings.</param>
/// <param name="LongerThan">How many letters it has more than.</param>
/// <param name="OtherEnding">An ending that other words have; null where there is none.</param>
public sealed record VerbShape(IReadOnlyList<string> Endings, int LongerThan, string? OtherEnding = null)
{
    /// <summary>Whether a word has the shape.</summary>
    public bool Fits(ReadOnlySpan<char> word)
    {
        if (word.Length <= LongerThan || (OtherEnding is not null && word.EndsWith(OtherEnding, StringComparison.Ordinal)))
        {
            return false;
        }

        for (int i = 0; i < Endings.Count; i++)
        {
            if (word.EndsWith(Endings[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
