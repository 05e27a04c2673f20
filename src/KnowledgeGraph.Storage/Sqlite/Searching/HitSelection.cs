namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>
/// Picks out of hits, in whatever order they come, those that a page can hold. A common word is in nearly every paragraph: all its hits are
/// counted, but names are only read of the few that are worth as much as the page's last hit, or as the cursor's.
/// </summary>
/// <param name="size">How many hits the page holds.</param>
/// <param name="backward">Whether they are those before the cursor: nearest to the cursor are the least then, otherwise the most.</param>
/// <param name="cursorScore">What the cursor's hit is worth; null without a cursor.</param>
internal sealed class HitSelection(int size, bool backward, double? cursorScore)
{
    private readonly List<ScoredHit> nearest = [];
    private int mostKept = Math.Max(64, 2 * size);
    private double far = size == 0 ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>How many hits there are in all.</summary>
    public int Total { get; private set; }

    /// <summary>How many hits lie on the other side of the cursor's score.</summary>
    public int Behind { get; private set; }

    /// <summary>The hits that are worth as much as the cursor's: whether they lie before or behind it their names say.</summary>
    public List<ScoredHit> Ties { get; } = [];

    /// <summary>Of the hits on this side of the cursor's score those that the page can hold, and others worth as much as the last of them.</summary>
    public IReadOnlyList<ScoredHit> Nearest
    {
        get
        {
            Prune();
            return nearest;
        }
    }

    public void Add(ScoredHit hit)
    {
        Total++;
        double away = Away(hit.Score);
        if (cursorScore is { } score && away <= Away(score))
        {
            if (away == Away(score))
            {
                Ties.Add(hit);
            }
            else
            {
                Behind++;
            }
        }
        else if (away <= far)
        {
            nearest.Add(hit);
            if (nearest.Count > mostKept)
            {
                Prune();
                mostKept = Math.Max(mostKept, 2 * nearest.Count);
            }
        }
    }

    private double Away(double score) => backward ? score : -score;

    private void Prune()
    {
        if (nearest.Count > size && size > 0)
        {
            nearest.Sort((a, b) => Away(a.Score).CompareTo(Away(b.Score)));
            far = Away(nearest[size - 1].Score);
            nearest.RemoveAll(h => Away(h.Score) > far);
        }
    }
}

/// <summary>A row that was found.</summary>
internal readonly record struct ScoredHit(SearchTable Table, int Row, double Score);
