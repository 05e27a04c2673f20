using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Words in force at a place of a sentence.</summary>
/// <param name="Words">They, as printed; null where there are none.</param>
/// <param name="Relation">The edge they make.</param>
/// <param name="Reach">How far they reach, where they are a phrase; null for a verb.</param>
/// <param name="Owner">What governs the text that a tie stands right behind: "the Paris Agreement adopted under the Convention".</param>
internal sealed record Governor(string? Words, RelationType Relation, PhraseReach? Reach = null, Governor? Owner = null)
{
    /// <summary>No words.</summary>
    public static Governor None { get; } = new(null, RelationType.Cites);

    /// <summary>What governs this text itself, where the words are of a decision: no text extends or replaces itself.</summary>
    public Governor? Undecided { get; init; }

    /// <summary>Whether they tie a noun to a text.</summary>
    public bool IsTie => Reach is PhraseReach.Tie;

    /// <summary>They, as a citation has them.</summary>
    public GoverningWords ToWords() => new(Words, Relation);
}
