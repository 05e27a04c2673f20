namespace KnowledgeGraph.Queries.Lineages;

/// <summary>What the nodes of a lineage stand for, the finest first.</summary>
public enum LineageLevel
{
    /// <summary>Paragraphs, and texts that are cited as a whole.</summary>
    Paragraph,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>Texts of one body with one title but for years and ordinals, as one.</summary>
    Series,

    /// <summary>Texts on one subject, as one.</summary>
    Subject,
}
