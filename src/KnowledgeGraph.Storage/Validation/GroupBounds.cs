using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Validation;

/// <summary>What may be counted.</summary>
internal static class GroupBounds
{
    /// <summary>The searches that finding the items of a list takes.</summary>
    public static IEnumerable<SearchQuery> Searches(CountedList list) => list switch
    {
        CountedInstruments of => SearchBounds.Searches(of.Filter),
        CountedHits of => [of.Query],
        CountedCitations of => SearchBounds.Searches(of.Filter),
        CountedRelations of => SearchBounds.Searches(of.Filter),
        CountedProvisions of => SearchBounds.Searches(of.Filter),
        CountedStatements of => SearchBounds.Searches(of.Filter),
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "Not a list that is counted."),
    };

    /// <exception cref="ArgumentException">The list's items have nothing there, or too many groups are wanted.</exception>
    public static void Check(CountedList list, IReadOnlyList<IReadOnlyList<GroupBy>> groupings)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(groupings);
        foreach (IReadOnlyList<GroupBy> by in groupings)
        {
            long cells = by.Aggregate(1L, (cells, b) => cells * b.Most);
            if (by.Count > 2 || by.Any(b => b.Most < 0) || cells > GroupBy.MostCells)
            {
                throw new ArgumentException($"Items are counted by two dimensions and in {GroupBy.MostCells} groups at the most.", nameof(groupings));
            }

            if (by.FirstOrDefault(b => !list.Dimensions.Contains(b.Dimension)) is { } strange)
            {
                throw new ArgumentException($"There is no {strange.Dimension} of {list.Items}.", nameof(groupings));
            }
        }
    }
}
