namespace KnowledgeGraph.Storage.Waiting;

/// <summary>What is waited for, for whoever looks on.</summary>
/// <param name="Reason">Why the store cannot be used yet: a sentence without any secret.</param>
/// <param name="Elapsed">How long that has been so.</param>
public sealed record StoreWait(string Reason, TimeSpan Elapsed);
