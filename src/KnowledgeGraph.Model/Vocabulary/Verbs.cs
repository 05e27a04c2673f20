namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The verbs that paragraphs open with: <c>graph-schema/en/verbs.json</c>.</summary>
public sealed record Verbs
{
    /// <summary>The vocabulary of this build.</summary>
    public static Verbs All { get; } = SchemaFile.Read<Verbs>("en/verbs.json");

    /// <summary>The words that paragraphs open with.</summary>
    public required IReadOnlyList<OpeningVerb> Openings { get; init; }

    /// <summary>What follows an opening and changes its relation: "with appreciation".</summary>
    public required IReadOnlyList<GoverningPhrase> Modifiers { get; init; }

    /// <summary>Verbs in the past and what one instrument did to another by them: "in which it endorsed".</summary>
    public required IReadOnlyList<GoverningPhrase> Past { get; init; }
}

/// <summary>A verb that a paragraph opens with.</summary>
/// <param name="Participle">As in a preamble: <c>Recalling</c>.</param>
/// <param name="Finite">As in an operative paragraph: <c>Recalls</c>.</param>
/// <param name="Relation">The edge it makes.</param>
public sealed record OpeningVerb(string Participle, string Finite, RelationType Relation);

/// <summary>A phrase and the edge it makes.</summary>
public sealed record GoverningPhrase(string Phrase, RelationType Relation);
