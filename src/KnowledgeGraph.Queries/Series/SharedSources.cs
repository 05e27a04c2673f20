namespace KnowledgeGraph.Queries.Series;

/// <summary>Which resolutions of their body two texts both cite.</summary>
/// <param name="Both">How many they have in common.</param>
/// <param name="OfLater">How many the later one cites of those that were there when the earlier one was written.</param>
/// <param name="OfEarlier">How many the earlier one cites.</param>
internal readonly record struct SharedSources(int Both, int OfLater, int OfEarlier)
{
    // What the later one cites stood mostly in the earlier one already, which may have had more.
    private const double LeastOfLater = 0.6;
    private const double LeastOfEarlier = 0.35;

    /// <summary>Whether they stand on the same ground.</summary>
    public bool AreTheSame => Both > 0 && Both >= LeastOfLater * OfLater && Both >= LeastOfEarlier * OfEarlier;

    /// <summary>Counts them.</summary>
    /// <param name="later">What the later text cites, without the earlier one and what came after it.</param>
    /// <param name="earlier">What the earlier text cites.</param>
    public static SharedSources Of(IReadOnlySet<InstrumentId> later, IReadOnlySet<InstrumentId> earlier) =>
        new(later.Count(earlier.Contains), later.Count, earlier.Count);
}
