using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Validation;

/// <summary>What may be asked of edges.</summary>
internal static class LineageBounds
{
    /// <summary>Checks the bounds of a question for lineage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Depth or limit lies outside its bounds.</exception>
    public static void Check(LineageQuery query)
    {
        CheckDepth(query.Depth);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, LineageQuery.MostGoneOver);
    }

    /// <summary>Checks a question for the relations of entities.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is not 1 to 10.</exception>
    /// <exception cref="ArgumentException">Both directions are asked for at once.</exception>
    public static void CheckRelations(Direction direction, int depth)
    {
        CheckDepth(depth);
        if (direction == Direction.Both)
        {
            throw new ArgumentException("Relations run one way: ask for each.", nameof(direction));
        }
    }

    private static void CheckDepth(int depth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, LineageQuery.MostSteps);
    }
}
