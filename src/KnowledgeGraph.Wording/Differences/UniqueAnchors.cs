namespace KnowledgeGraph.Wording.Differences;

/// <summary>Units that stand once in either of two stretches, in the order of both: the longest such row. Long texts are cut there.</summary>
internal static class UniqueAnchors
{
    /// <summary>The places of the units in either text.</summary>
    public static List<(int Left, int Right)> Of(string[] left, int fromLeft, int toLeft, string[] right, int fromRight, int toRight)
    {
        Dictionary<string, int> there = Once(right, fromRight, toRight);
        (int Left, int Right)[] pairs = [.. Once(left, fromLeft, toLeft)
            .Where(m => m.Value >= 0 && there.GetValueOrDefault(m.Key, -1) >= 0)
            .Select(m => (m.Value, there[m.Key])).OrderBy(p => p.Value)];
        return Rising(pairs);
    }

    // The longest row in which the right places rise: of each length the one that ends first.
    private static List<(int Left, int Right)> Rising((int Left, int Right)[] pairs)
    {
        var byRight = Comparer<int>.Create((a, b) => pairs[a].Right.CompareTo(pairs[b].Right));
        var ends = new List<int>();
        int[] before = new int[pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            int at = ends.BinarySearch(i, byRight);
            at = at < 0 ? ~at : at;
            before[i] = at == 0 ? -1 : ends[at - 1];
            if (at == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[at] = i;
            }
        }

        var row = new List<(int, int)>(ends.Count);
        for (int i = ends is [.., var last] ? last : -1; i >= 0; i = before[i])
        {
            row.Add(pairs[i]);
        }

        row.Reverse();
        return row;
    }

    private static Dictionary<string, int> Once(string[] units, int from, int to)
    {
        var once = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = from; i < to; i++)
        {
            if (!once.TryAdd(units[i], i))
            {
                once[units[i]] = -1;
            }
        }

        return once;
    }
}
