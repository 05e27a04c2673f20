namespace KnowledgeGraph.Model.Records;

/// <summary>How a text was adopted. The numbers are kept in files: only ever add to them.</summary>
public enum AdoptionKind
{
    /// <summary>Without a vote.</summary>
    WithoutVote = 1,

    /// <summary>By acclamation.</summary>
    ByAcclamation = 2,

    /// <summary>By a vote in which all were in favour, and the record says it so.</summary>
    Unanimously = 3,

    /// <summary>By a vote of which each State's is known: a recorded vote or a roll call.</summary>
    ByRecordedVote = 4,
}
