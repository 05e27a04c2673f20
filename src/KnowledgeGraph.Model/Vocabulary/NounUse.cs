namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>Where a noun stands for a text by itself.</summary>
public enum NounUse
{
    /// <summary>Everywhere.</summary>
    Always,

    /// <summary>Where it is printed with a capital.</summary>
    Capital,

    /// <summary>Where it is printed with a capital and belongs to a longer name.</summary>
    InName,

    /// <summary>Nowhere.</summary>
    Never,
}
