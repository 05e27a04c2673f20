namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>One request failed. <see cref="Exception.Message"/> is a sentence for the person who reads it and holds no secret.</summary>
internal sealed class QueryApiException(FailureKind kind, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What went wrong.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>Whether trying again may help. Everything that is sent may be sent twice: reads change nothing, and writes are idempotent.</summary>
    public bool IsTransient => Kind is FailureKind.Unreachable or FailureKind.Broken or FailureKind.Stalled or FailureKind.Transient
        or FailureKind.Follower or FailureKind.Behind or FailureKind.GettingReady;

    /// <summary>Whether another member of a cluster may do it.</summary>
    public bool MayBeDoneElsewhere => IsTransient || Kind is FailureKind.NoDatabase or FailureKind.Foreign;

    /// <summary>Whether the server answers that it will be ready by itself.</summary>
    public bool IsGettingReady => Kind == FailureKind.GettingReady;

    /// <summary>Whether the server, and not only this request, is in trouble.</summary>
    public bool IsOutage => Kind is FailureKind.Unreachable or FailureKind.Broken or FailureKind.Stalled;
}
