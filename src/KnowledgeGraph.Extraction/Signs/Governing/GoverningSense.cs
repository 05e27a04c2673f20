using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <summary>What a phrase of a language means to the words that govern citations.</summary>
internal sealed class GoverningSense
{
    /// <summary>What it does.</summary>
    public GoverningRoles Roles { get; set; }

    /// <summary>The verb of a paragraph of a preamble that it is.</summary>
    public VerbMeaning? Participle { get; set; }

    /// <summary>The verb of an operative paragraph that it is.</summary>
    public VerbMeaning? Finite { get; set; }

    /// <summary>What it is as a phrase that governs the text behind it.</summary>
    public PhraseMeaning? Phrase { get; set; }

    /// <summary>What it is as the participle of a tie, whose preposition stands behind a body: "comme l’a demandé le Conseil dans".</summary>
    public PhraseMeaning? Participial { get; set; }

    /// <summary>What it is as a phrase that governs the text before it.</summary>
    public RelationType? Behind { get; set; }

    /// <summary>The decision upon another text that it is.</summary>
    public RelationType? Decision { get; set; }

    /// <summary>What it makes of the verb it stands at.</summary>
    public RelationType? Feeling { get; set; }

    /// <summary>Whether it says with what the verb is done, "avec satisfaction", and not what it expresses.</summary>
    public bool IsFeltWith { get; set; }

    /// <summary>The preposition that it is or ends with, whatever its form: "de" of "l’application du".</summary>
    public string? Preposition { get; set; }

    /// <summary>The verb. In a preamble finite verbs are others', but where a part begins.</summary>
    public VerbMeaning? Verb(bool isFinite, bool isFirst) => isFinite ? Finite ?? Participle : Participle ?? (isFirst ? Finite : null);
}
