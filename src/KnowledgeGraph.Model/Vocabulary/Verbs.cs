namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The words that govern citations: <c>graph-schema/en/verbs.json</c>.</summary>
public sealed record Verbs
{
    /// <summary>The vocabulary of this build.</summary>
    public static Verbs All { get; } = SchemaFile.Read<Verbs>("en/verbs.json");

    /// <summary>The words that paragraphs open with.</summary>
    public required IReadOnlyList<OpeningVerb> Openings { get; init; }

    /// <summary>What follows an opening and changes its relation: "with appreciation".</summary>
    public required IReadOnlyList<GoverningPhrase> Modifiers { get; init; }

    /// <summary>Phrases that govern the citation they stand before: "in accordance with".</summary>
    public required IReadOnlyList<GoverningPhrase> Phrases { get; init; }

    /// <summary>What makes an edge to what established the thing that is decided upon: "Decides to extend … established by".</summary>
    public required IReadOnlyList<DecidingWords> Decisions { get; init; }

    /// <summary>What a paragraph that decides opens with.</summary>
    public required string Deciding { get; init; }

    /// <summary>Words that may stand between a governing phrase and what it governs: "in accordance with the provisions of".</summary>
    public required IReadOnlyList<string> Passed { get; init; }

    /// <summary>Words before a verb that opens a clause of the same subject: "while recalling".</summary>
    public required IReadOnlyList<string> ClauseOpenings { get; init; }

    /// <summary>Words that belong to the name they stand behind: "the Paris Agreement adopted under the Convention".</summary>
    public required IReadOnlyList<AttachedWords> Attached { get; init; }

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

/// <summary>Verbs of deciding upon a thing, the words that tie them to what established it, and the edge they make.</summary>
public sealed record DecidingWords(IReadOnlyList<string> Verbs, IReadOnlyList<string> Phrases, RelationType Relation);

/// <summary>A participle behind a name and the preposition that it takes: "adopted", "under".</summary>
public sealed record AttachedWords(string Participle, string Preposition);
