namespace KnowledgeGraph.Model.Records;

/// <summary>How a State voted. The numbers are kept in files: only ever add to them.</summary>
public enum Vote
{
    /// <summary>In favour.</summary>
    InFavour = 1,

    /// <summary>Against.</summary>
    Against = 2,

    /// <summary>Present and voting neither way.</summary>
    Abstaining = 3,

    /// <summary>A member that did not vote, where the record says so.</summary>
    NotVoting = 4,
}
