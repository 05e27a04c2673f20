namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>Rows where a word stands, ascending, and how often in each, 255 times at the most. Immutable.</summary>
internal sealed record WordRows(int[] Rows, byte[] Counts)
{
    public static readonly WordRows None = new([], []);

    /// <summary>The rows of several: of one row what the first says where the first is newer, or all together.</summary>
    /// <param name="first">The newer, or any.</param>
    /// <param name="second">The older, or any other.</param>
    /// <param name="isNewer">Whether the first is newer and holds for rows that both have.</param>
    public static WordRows Of(WordRows first, WordRows second, bool isNewer)
    {
        if (second.Rows.Length == 0)
        {
            return first;
        }

        if (first.Rows.Length == 0)
        {
            return second;
        }

        var rows = new int[first.Rows.Length + second.Rows.Length];
        var counts = new byte[rows.Length];
        (int a, int b, int count) = (0, 0, 0);
        while (a < first.Rows.Length || b < second.Rows.Length)
        {
            bool hasFirst = a < first.Rows.Length && (b == second.Rows.Length || first.Rows[a] <= second.Rows[b]);
            bool hasSecond = b < second.Rows.Length && (a == first.Rows.Length || second.Rows[b] <= first.Rows[a]);
            rows[count] = hasFirst ? first.Rows[a] : second.Rows[b];
            counts[count++] = hasFirst && hasSecond && !isNewer ? (byte)Math.Min(byte.MaxValue, first.Counts[a] + second.Counts[b])
                : hasFirst ? first.Counts[a] : second.Counts[b];
            a += hasFirst ? 1 : 0;
            b += hasSecond ? 1 : 0;
        }

        return count == rows.Length ? new WordRows(rows, counts) : new WordRows(rows[..count], counts[..count]);
    }

    /// <summary>Without the rows that the word does not stand in any more.</summary>
    public WordRows Standing()
    {
        if (!Counts.AsSpan().Contains((byte)0))
        {
            return this;
        }

        int[] kept = [.. Enumerable.Range(0, Rows.Length).Where(i => Counts[i] > 0)];
        return new WordRows([.. kept.Select(i => Rows[i])], [.. kept.Select(i => Counts[i])]);
    }
}
