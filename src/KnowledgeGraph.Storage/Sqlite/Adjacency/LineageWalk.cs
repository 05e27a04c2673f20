using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>Answers questions for lineage.</summary>
internal static class LineageWalk
{
    /// <summary>So many edges that a step looks at count as one unit of work.</summary>
    public const int OffersPerUnit = 5;

    /// <summary>Everything within some steps of the roots.</summary>
    public static Lineage Of(AdjacencyGraph graph, LineageQuery query, CancellationToken cancellationToken) =>
        query.Filter.Granularity == Granularity.Instrument
            ? new InstrumentLineage(graph, query).Walk(cancellationToken)
            : new ProvisionLineage(graph, query).Walk(cancellationToken);

    /// <summary>The ways that a direction runs, each on its own.</summary>
    public static Direction[] Ways(Direction direction) => direction switch
    {
        Direction.BuildsOn => [Direction.BuildsOn],
        Direction.BuiltOnBy => [Direction.BuiltOnBy],
        Direction.Both => [Direction.BuildsOn, Direction.BuiltOnBy],
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Not a direction."),
    };
}
