namespace KnowledgeGraph.Model.Graph;

/// <summary>A question for lineage.</summary>
/// <param name="From">The roots. Ids that the graph does not know are left out.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Depth">How many steps, 1 to 10.</param>
/// <param name="Filter">Which edges.</param>
/// <param name="Limit">How many nodes at the most, from 1, roots included: <see cref="MostNodes"/> for whoever shows them, at the most
/// <see cref="MostGoneOver"/>.</param>
public sealed record LineageQuery(IReadOnlyList<EntityId> From, Direction Direction, int Depth, LineageFilter Filter, int Limit)
{
    /// <summary>The most steps that can be asked for.</summary>
    public const int MostSteps = 10;

    /// <summary>The most nodes that can be asked for.</summary>
    public const int MostNodes = 2000;

    /// <summary>The most nodes that are gone over for an answer which shows but a few of them: what several texts have in common.</summary>
    public const int MostGoneOver = 20_000;

    /// <summary>How many nodes are given where nobody says.</summary>
    public const int StandardNodes = 200;
}

/// <summary>Everything within some steps of the roots, as one graph.</summary>
public sealed record Lineage
{
    /// <summary>The roots that the graph knows, in the order asked.</summary>
    public required IReadOnlyList<EntityId> Roots { get; init; }

    /// <summary>Every node once, nearest first; both ends of every edge are among them.</summary>
    public required IReadOnlyList<LineageNode> Nodes { get; init; }

    /// <summary>Every edge once, nearest first.</summary>
    public required IReadOnlyList<Relation> Edges { get; init; }

    /// <summary>Whether limit or depth left something out.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>How many neighbours of the shown nodes, in the direction asked and by the filter, are not shown.</summary>
    public int OmittedNodes { get; init; }
}

/// <summary>A node of lineage.</summary>
/// <param name="Entity">What it is.</param>
/// <param name="Depth">Steps from the nearest root; negative steps are never used: both directions count from 0.</param>
/// <param name="Degree">How many edges of the whole graph it has in the direction asked, by the filter, shown or not.</param>
public sealed record LineageNode(EntityId Entity, int Depth, int Degree);
