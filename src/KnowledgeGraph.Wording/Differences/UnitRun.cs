namespace KnowledgeGraph.Wording.Differences;

/// <summary>A stretch of units that both texts have, or one that was replaced by another; one of its sides may be empty then.</summary>
/// <param name="IsKept">Whether both have it.</param>
/// <param name="Left">Its first unit in the one text.</param>
/// <param name="LeftCount">How many units it has there.</param>
/// <param name="Right">Its first unit in the other text.</param>
/// <param name="RightCount">How many it has there.</param>
internal readonly record struct UnitRun(bool IsKept, int Left, int LeftCount, int Right, int RightCount)
{
    public int LeftEnd => Left + LeftCount;

    public int RightEnd => Right + RightCount;

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => LeftCount == 0 && RightCount == 0;

    /// <summary>Whether something was replaced, and not only added or taken away.</summary>
    public bool IsReplaced => !IsKept && LeftCount > 0 && RightCount > 0;

    /// <summary>The run with the one that follows it.</summary>
    public UnitRun With(UnitRun next) => this with { LeftCount = LeftCount + next.LeftCount, RightCount = RightCount + next.RightCount };
}
