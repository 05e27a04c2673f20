namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>A candidate that is made of a few numbers: which text, how long, how often, how deep.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="Most">How large each may be.</param>
/// <param name="Make">Makes the request.</param>
internal sealed record Numbers(int[] Values, int[] Most, Func<int[], CostRequest> Make) : ICandidate
{
    /// <inheritdoc/>
    public CostRequest Request => Make(Values);

    /// <summary>A kind of such candidates.</summary>
    public static RequestKind Kind(string name, int[] most, Func<int[], CostRequest> make) =>
        new(name, random => new Numbers([.. most.Select(m => random.Next(m + 1))], most, make));

    /// <inheritdoc/>
    public ICandidate Mutated(Random random)
    {
        int[] values = [.. Values];
        for (int changes = 1 + random.Next(2); changes > 0; changes--)
        {
            int at = random.Next(values.Length);
            values[at] = Math.Clamp(
                random.Next(6) switch
                {
                    0 => Most[at],
                    1 => values[at] * 2,
                    2 => values[at] / 2,
                    3 => values[at] + 1,
                    4 => values[at] - 1,
                    _ => random.Next(Most[at] + 1),
                },
                0, Most[at]);
        }

        return this with { Values = values };
    }

    /// <inheritdoc/>
    public ICandidate? Smaller(Random random) => Values.All(v => v == 0) ? null : this with { Values = [.. Values.Select(v => v * 3 / 4)] };
}
