namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>What went wrong between this program and the server, by what can be done about it.</summary>
internal enum FailureKind
{
    /// <summary>Nobody listens there: nothing was sent.</summary>
    Unreachable,

    /// <summary>The connection broke after something was sent: nobody knows whether it was done.</summary>
    Broken,

    /// <summary>No answer in the time allowed: nobody knows whether it was done.</summary>
    Stalled,

    /// <summary>The server says that trying again may help: a deadlock, a change of leader, no memory.</summary>
    Transient,

    /// <summary>The member of a cluster takes no writes: another one leads, or none yet.</summary>
    Follower,

    /// <summary>The server has not come to the state that has been seen elsewhere.</summary>
    Behind,

    /// <summary>The server is there and says that the database is not: it recovers or starts, and will be.</summary>
    GettingReady,

    /// <summary>The server asks for another user or password.</summary>
    Unauthorized,

    /// <summary>There is no such database.</summary>
    NoDatabase,

    /// <summary>The server is older than the Query API.</summary>
    TooOld,

    /// <summary>What answers is no Neo4j.</summary>
    Foreign,

    /// <summary>The server refuses the statement, or fails with it.</summary>
    Refused,
}
