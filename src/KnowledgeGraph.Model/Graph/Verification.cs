namespace KnowledgeGraph.Model.Graph;

/// <summary>Something in a store that is not what its texts say.</summary>
/// <param name="What">The kind of fact: a table, a label, a type of relationship, an index.</param>
/// <param name="Where">Which one, by the ids of the graph; empty where it is the kind as a whole.</param>
/// <param name="Stored">What is stored; null where nothing is.</param>
/// <param name="Recomputed">What follows from the texts; null where nothing does.</param>
public sealed record GraphDifference(string What, string Where, string? Stored, string? Recomputed);

/// <summary>What was looked through.</summary>
/// <param name="Texts">The texts that all was recomputed from.</param>
/// <param name="Unsummed">Those of them that were kept by an earlier version, without a sum: whether their own words are as they were saved is not
/// known.</param>
/// <param name="Facts">The facts that were compared.</param>
/// <param name="Differences">Those that differ.</param>
public sealed record Verification(int Texts, int Unsummed, long Facts, int Differences);
