namespace KnowledgeGraph.Queries.CitingTexts;

/// <summary>Which of the texts that cite something come first.</summary>
public enum CitingOrder
{
    /// <summary>The newest first; without a date last.</summary>
    Newest,

    /// <summary>The oldest first; without a date last.</summary>
    Oldest,

    /// <summary>By their ids.</summary>
    Symbol,

    /// <summary>Those first that cite it most often.</summary>
    Times,
}
