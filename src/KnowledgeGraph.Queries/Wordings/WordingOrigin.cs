namespace KnowledgeGraph.Queries.Wordings;

/// <summary>Where the words of a paragraph come from.</summary>
public enum WordingOrigin
{
    /// <summary>They are too few to tell.</summary>
    TooShort,

    /// <summary>No earlier paragraph has most of them.</summary>
    New,

    /// <summary>An earlier paragraph has most of them, and some were changed.</summary>
    Changed,

    /// <summary>An earlier paragraph has all of them: agreed language.</summary>
    Agreed,

    /// <summary>They are a formula: texts on many questions have the very words.</summary>
    Formula,
}
