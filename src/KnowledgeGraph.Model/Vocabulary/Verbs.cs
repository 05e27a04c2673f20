namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The verbs that paragraphs open with: <c>verbs.json</c> of a language.</summary>
public sealed record Verbs
{
    private static readonly VocabularyByLanguage<Verbs> Known = new("verbs.json");

    /// <summary>The vocabulary of English.</summary>
    public static Verbs All { get; } = Of(Languages.English);

    /// <summary>The words that paragraphs open with.</summary>
    public required IReadOnlyList<OpeningVerb> Openings { get; init; }

    /// <summary>What follows an opening and changes its relation: "with appreciation".</summary>
    public required IReadOnlyList<GoverningPhrase> Modifiers { get; init; }

    /// <summary>Verbs in the past and what one instrument did to another by them: "in which it endorsed".</summary>
    public required IReadOnlyList<GoverningPhrase> Past { get; init; }

    /// <summary>The vocabulary of a language.</summary>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public static Verbs Of(string language) => Known.Of(language);
}

/// <summary>A verb that a paragraph opens with.</summary>
/// <param name="Participle">As in a preamble: <c>Recalling</c>.</param>
/// <param name="Finite">As in an operative paragraph: <c>Recalls</c>.</param>
/// <param name="Relation">The edge it makes.</param>
public sealed record OpeningVerb(string Participle, string Finite, RelationType Relation);

/// <summary>A phrase and the edge it makes.</summary>
public sealed record GoverningPhrase(string Phrase, RelationType Relation);
