namespace KnowledgeGraph.Extraction.Relations;

/// <summary>How far a governing phrase reaches, and over what.</summary>
internal enum PhraseReach : byte
{
    /// <summary>Over the whole noun phrase behind it and its list: "in accordance with".</summary>
    NounPhrase,

    /// <summary>Over a text only that stands right behind it, over its provisions and the like: "under".</summary>
    Near,

    /// <summary>It ties the noun before it to the text right behind it: "imposed by".</summary>
    Tie,

    /// <summary>It ties as well, but only mentions: what governs the noun governs the text.</summary>
    Mention,

    /// <summary>It says by what text the one before it came about.</summary>
    Provenance,

    /// <summary>It says who stands in a relation to the text: the clause's verb governs.</summary>
    Parties,

    /// <summary>It says that the text is broken.</summary>
    Breach,
}
