namespace KnowledgeGraph.Queries.Drafts;

/// <summary>What is said of a citation in a draft.</summary>
public enum VerdictKind
{
    /// <summary>All that it says agrees with what is known of the text that it cites.</summary>
    Right,

    /// <summary>It may be meant so: a later text succeeds the one cited, or several texts fit its words.</summary>
    Doubtful,

    /// <summary>Something that it says is wrong.</summary>
    Wrong,

    /// <summary>The graph does not know what it cites, so that it cannot be told.</summary>
    Unknown,

    /// <summary>There is nothing to check: a set that is not listed, or the draft itself.</summary>
    Open,
}
