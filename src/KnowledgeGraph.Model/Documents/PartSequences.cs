namespace KnowledgeGraph.Model.Documents;

/// <summary>Pairs two sequences of parts in their order, so that what is paired is most alike together.</summary>
internal static class PartSequences
{
    // What a part that stands alone costs: two that name nothing in common, and are not as long, are none.
    private const double Alone = -0.2;
    private const double NumbersWeight = 0.7;
    private const double LengthWeight = 0.3;

    // Two texts of so many parts each are compared in no time; of more only the labels tell.
    private const int MostParts = 600;

    /// <summary>The places of the parts that belong together.</summary>
    /// <param name="one">The parts of one text.</param>
    /// <param name="other">Those of the other.</param>
    /// <param name="growth">How much longer the other text is than the first.</param>
    public static IEnumerable<(int One, int Other)> Pairs(IReadOnlyList<AlignedPart> one, IReadOnlyList<AlignedPart> other, double growth)
    {
        if (one.Count > MostParts || other.Count > MostParts)
        {
            Dictionary<string, int> places = other.Index().ToDictionary(p => p.Item.Label, p => p.Index, StringComparer.Ordinal);
            return [.. one.Index().Where(p => places.ContainsKey(p.Item.Label)).Select(p => (p.Index, places[p.Item.Label]))];
        }

        double[,] best = new double[one.Count + 1, other.Count + 1];
        for (int left = one.Count; left >= 0; left--)
        {
            for (int right = other.Count; right >= 0; right--)
            {
                best[left, right] = left == one.Count ? Alone * (other.Count - right)
                    : right == other.Count ? Alone * (one.Count - left)
                    : Math.Max(
                        best[left + 1, right + 1] + Likeness(one[left], other[right], growth),
                        Math.Max(best[left + 1, right], best[left, right + 1]) + Alone);
            }
        }

        var pairs = new List<(int, int)>();
        for (int left = 0, right = 0; left < one.Count && right < other.Count;)
        {
            double both = best[left + 1, right + 1] + Likeness(one[left], other[right], growth);
            if (both >= best[left + 1, right] + Alone && both >= best[left, right + 1] + Alone)
            {
                pairs.Add((left++, right++));
            }
            else if (best[left + 1, right] >= best[left, right + 1])
            {
                left++;
            }
            else
            {
                right++;
            }
        }

        return pairs;
    }

    private static double Likeness(AlignedPart one, AlignedPart other, double growth)
    {
        double length = Math.Max(1, one.Length * growth), otherLength = Math.Max(1, other.Length);
        double asLong = Math.Min(length, otherLength) / Math.Max(length, otherLength);
        int all = one.Numbers.Count + other.Numbers.Count;
        return all == 0 ? LengthWeight * asLong
            : (LengthWeight * asLong) + (NumbersWeight * ((4.0 * one.Numbers.Count(other.Numbers.Contains) / all) - 1));
    }
}

/// <summary>A part of a text as it is compared.</summary>
internal sealed class AlignedPart
{
    /// <summary>A part.</summary>
    /// <param name="label">Its label, without language.</param>
    /// <param name="text">Its words.</param>
    public AlignedPart(string label, string text)
    {
        (Label, Length) = (label, text.Length);
        Numbers = PrintedNumbers.In(text).ToHashSet(StringComparer.Ordinal);
    }

    public string Label { get; }

    public int Length { get; }

    /// <summary>The numbers that it prints, which are the same in every language.</summary>
    public IReadOnlySet<string> Numbers { get; }
}
