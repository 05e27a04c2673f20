namespace KnowledgeGraph.Wording.Units;

/// <summary>What a unit of a text is.</summary>
public enum UnitKind
{
    /// <summary>A word, its hyphens and apostrophes included: <c>Secretary-General’s</c>.</summary>
    Word,

    /// <summary>A number or a symbol: <c>73/105</c>, <c>1,300</c>, <c>S/RES/1325 (2000)</c>, <c>1514 (XV)</c>.</summary>
    Number,

    /// <summary>A day: <c>7 December 2018</c>.</summary>
    Date,

    /// <summary>The mark of a footnote.</summary>
    Mark,

    /// <summary>A sign that is none of these: <c>,</c>.</summary>
    Sign,

    /// <summary>The end of a paragraph, where several are one text.</summary>
    Break,
}
