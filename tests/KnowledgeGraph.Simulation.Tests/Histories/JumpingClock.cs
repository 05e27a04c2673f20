namespace KnowledgeGraph.Simulation.Tests.Histories;

/// <summary>A clock that is set forward and back, by years, whenever somebody looks.</summary>
/// <param name="random">The source of chance.</param>
internal sealed class JumpingClock(Random random) : TimeProvider
{
    private static readonly DateTimeOffset Beginning = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => Beginning.AddDays(random.Next(-5000, 5000)).AddTicks(random.Next());
}
