using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Adjacency;

/// <summary>Answers questions for lineage.</summary>
internal static class LineageQuestion
{
    /// <summary>Checks the bounds of a question.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Depth or limit lies outside its bounds.</exception>
    public static void Check(LineageQuery query)
    {
        CheckDepth(query.Depth);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, LineageQuery.MostNodes);
    }

    /// <summary>Checks a number of steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not 1 to 10.</exception>
    public static void CheckDepth(int depth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, LineageQuery.MostSteps);
    }

    /// <summary>Everything within some steps of the roots.</summary>
    public static Lineage Answer(AdjacencyGraph graph, LineageQuery query, CancellationToken cancellationToken) =>
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
