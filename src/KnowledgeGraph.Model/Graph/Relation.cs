namespace KnowledgeGraph.Model.Graph;

/// <summary>An edge of the graph: one for all the citations of one type from one entity to another.</summary>
public sealed record Relation
{
    /// <summary>What builds on <see cref="To"/>.</summary>
    public required EntityId From { get; init; }

    /// <summary>How.</summary>
    public required RelationType Type { get; init; }

    /// <summary>What is built on: the provision that the pinpoint names where it is loaded, else the instrument.</summary>
    public required EntityId To { get; init; }

    /// <summary>How many steps it is away from what was asked, from 1; 0 for <see cref="RelationType.HasPart"/> at a root.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>Whether it is not the provision's own but its instrument's as a whole.</summary>
    public bool IsInherited { get; init; }

    /// <summary>How many citations prove it.</summary>
    public required int CitationCount { get; init; }

    /// <summary>The share of the words of <see cref="From"/> that <see cref="To"/> has, where that is what ties them
    /// (<see cref="RelationType.Repeats"/>).</summary>
    public double? Coverage { get; init; }

    /// <summary>Its stable id.</summary>
    public RelationId Id => new(From, Type, To);
}
