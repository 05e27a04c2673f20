namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>Rows of a table that a word or a condition holds for, in their order, and what each is worth by BM25. Immutable.</summary>
internal sealed class ScoredRows
{
    public static readonly ScoredRows None = new([], null);

    private const int Steps = 8;

    private readonly int[] rows;
    private readonly byte[]? counts;
    private readonly double weight;
    private readonly ParagraphNorms? norms;

    /// <summary>Rows in ascending order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="counts">How often a word stands in each; null for once.</param>
    /// <param name="weight">What the word is worth; 0 for a condition that only lets through.</param>
    /// <param name="norms">What a row is worth by its length; null where rows are worth nothing.</param>
    public ScoredRows(int[] rows, byte[]? counts, double weight = 0, ParagraphNorms? norms = null) =>
        (this.rows, this.counts, this.weight, this.norms) = (rows, counts, weight, norms);

    public int Count => rows.Length;

    /// <summary>What the best row that there can be is worth.</summary>
    public double Most => weight * ParagraphNorms.Most;

    /// <summary>How much memory it takes.</summary>
    public long Bytes => 64 + (4L * rows.Length) + (counts?.Length ?? 0);

    private double Score(int at) => norms is null ? 0 : weight * norms.Of(rows[at], counts?[at] ?? 1);

    /// <summary>
    /// Calls back for the rows that are in every list, in their order, with what they are worth in all of them together, added up in the
    /// order of the lists.
    /// </summary>
    public static void EachInAll(IReadOnlyList<ScoredRows> lists, Action<int, double> found)
    {
        // The rows of the shortest list are looked for in the others, each from where the last one was found.
        ScoredRows[] all = [.. lists];
        int[] byLength = [.. Enumerable.Range(0, all.Length).OrderBy(l => all[l].Count)];
        var at = new int[all.Length];
        foreach (int row in all[byLength[0]].rows)
        {
            int has = 0;
            while (has < byLength.Length && all[byLength[has]].Seek(row, ref at[byLength[has]]))
            {
                has++;
            }

            if (has == all.Length)
            {
                double score = 0;
                for (int l = 0; l < all.Length; l++)
                {
                    score += all[l].Score(at[l]);
                }

                found(row, score);
            }
        }
    }

    /// <summary>The rows that are in every list.</summary>
    public static List<int> InAll(IReadOnlyList<ScoredRows> lists)
    {
        List<int> rows = [];
        EachInAll(lists, (row, _) => rows.Add(row));
        return rows;
    }

    // A few steps, for lists that are as long as each other; then leaps of 1, 2, 4, … and a binary search in the last of them.
    private bool Seek(int row, ref int at)
    {
        int near = Math.Min(at + Steps, rows.Length);
        while (at < near && rows[at] < row)
        {
            at++;
        }

        if (at < near || at == rows.Length)
        {
            return at < rows.Length && rows[at] == row;
        }

        int leap = 1;
        while (at + leap < rows.Length && rows[at + leap] < row)
        {
            at += leap;
            leap *= 2;
        }

        int found = Array.BinarySearch(rows, at, Math.Min(leap + 1, rows.Length - at), row);
        at = found < 0 ? ~found : found;
        return found >= 0;
    }
}
