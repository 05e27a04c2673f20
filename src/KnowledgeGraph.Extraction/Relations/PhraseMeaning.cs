using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A governing phrase.</summary>
/// <param name="Text">It, in lower case.</param>
/// <param name="Reach">How far it reaches.</param>
/// <param name="Relation">The edge it makes.</param>
internal sealed record PhraseMeaning(string Text, PhraseReach Reach, RelationType Relation)
{
    /// <summary>A noun that governs over what is said of it.</summary>
    public static PhraseMeaning SubjectMatter { get; } = new("", PhraseReach.NounPhrase, RelationType.Implements);

    /// <summary>What says where the sentence's thing stands: "as reiterated in".</summary>
    public static PhraseMeaning SaidIn { get; } = new("as ", PhraseReach.Tie, RelationType.BasedOn);

    /// <summary>Whether it begins with "as": "as set out in" speaks of the sentence before it, not of the noun.</summary>
    public bool IsOfSentence { get; } = Text.StartsWith("as ", StringComparison.Ordinal);

    /// <summary>Whether it may say what made the thing before it: "its mandate pursuant to".</summary>
    public bool IsGround { get; init; }

    /// <summary>Whether it may say how a text came about: "adopted under".</summary>
    public bool IsOfTexts { get; init; }

    /// <summary>Whether it holds only for a text right behind it.</summary>
    public bool IsNear => Reach is PhraseReach.Near or PhraseReach.Tie or PhraseReach.Mention or PhraseReach.Provenance or PhraseReach.Parties;

    /// <summary>Whether the name of a body may stand between: "established by the General Assembly in its resolution".</summary>
    public bool IsOverBodies => Reach is PhraseReach.Tie or PhraseReach.Mention or PhraseReach.Provenance;
}
