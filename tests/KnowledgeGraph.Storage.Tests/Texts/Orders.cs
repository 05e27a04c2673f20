namespace KnowledgeGraph.Storage.Tests.Texts;

/// <summary>Orders of a list.</summary>
internal static class Orders
{
    /// <summary>All orders of at most four items; of more, the list, its reverse, its rotations and enough shuffles, always the same ones.</summary>
    public static IEnumerable<T[]> Some<T>(T[] items, int count)
    {
        if (items.Length <= 4)
        {
            return All(items);
        }

        var random = new Random(items.Length);
        IEnumerable<T[]> rotations = items.Select((_, by) => (T[])[.. items[by..], .. items[..by]]);
        return rotations.SelectMany(r => new[] { r, [.. r.Reverse()] })
            .Concat(Enumerable.Range(0, count).Select(_ => Shuffled(items, random))).Take(count);
    }

    private static IEnumerable<T[]> All<T>(T[] items) =>
        items.Length <= 1 ? [items]
            : items.SelectMany((first, at) => All([.. items[..at], .. items[(at + 1)..]]).Select(rest => (T[])[first, .. rest]));

    private static T[] Shuffled<T>(T[] items, Random random)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
