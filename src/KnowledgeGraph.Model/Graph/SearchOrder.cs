namespace KnowledgeGraph.Model.Graph;

/// <summary>What comes first of what a search finds; what is alike comes in the order of the ids.</summary>
public enum SearchOrder
{
    /// <summary>
    /// What is called so: by how much of a name, a title or a subject the words are, and what is loaded and often cited before what is not; then
    /// paragraphs by how much they speak of it.
    /// </summary>
    Relevance,

    /// <summary>The newest text first; without a date last.</summary>
    DateDesc,

    /// <summary>The oldest text first; without a date last.</summary>
    DateAsc,

    /// <summary>The text that is cited most first.</summary>
    MostCited,
}
