namespace KnowledgeGraph.Model.Graph;

/// <summary>How a list of instruments is ordered; ties by id.</summary>
public enum InstrumentOrder
{
    /// <summary>The oldest first; without a date last.</summary>
    DateAsc,

    /// <summary>The newest first; without a date last.</summary>
    DateDesc,

    /// <summary>By id, ordinally.</summary>
    Symbol,

    /// <summary>The most cited first.</summary>
    MostCited,

    /// <summary>What the words of the filter are found in best first; by id where it has none.</summary>
    Relevance,
}

/// <summary>How a list of what stands in texts is ordered: citations, provisions, edges, statements; ties in the order of the texts.</summary>
public enum ListOrder
{
    /// <summary>By the text that it stands in, by id, and by its place there.</summary>
    Text,

    /// <summary>By the date of the text that it stands in, the oldest first; without a date last.</summary>
    DateAsc,

    /// <summary>By the date of the text that it stands in, the newest first; without a date last.</summary>
    DateDesc,

    /// <summary>
    /// The most cited first: provisions by how often they are cited, edges by how many citations prove them, citations by how often what
    /// they cite is cited in all, statements by how often what they are said of is.
    /// </summary>
    MostCited,

    /// <summary>Where the filter's words of the provision are found best first; in the order of the texts where it has none.</summary>
    Relevance,
}
