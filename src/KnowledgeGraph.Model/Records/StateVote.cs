namespace KnowledgeGraph.Model.Records;

/// <summary>The vote of one State.</summary>
/// <param name="Vote">How it voted.</param>
/// <param name="State">Who; null for a name that no State is known to bear.</param>
/// <param name="Printed">The name as printed, where no State is known to bear it.</param>
public readonly record struct StateVote(Vote Vote, StateId? State, string? Printed = null);
