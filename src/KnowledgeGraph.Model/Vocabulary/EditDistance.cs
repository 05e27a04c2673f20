using System.Buffers;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>
/// How many letters have to be put in, left out, changed or swapped with their neighbour to make one word of another: what a slip of the keyboard
/// does. Optimal string alignment; within a bound, so that words that are far apart cost next to nothing.
/// </summary>
public static class EditDistance
{
    private const int MostOnStack = 128;

    /// <summary>The distance of two words.</summary>
    /// <param name="one">A word.</param>
    /// <param name="other">Another.</param>
    /// <param name="most">The largest distance that is wanted, at least 0.</param>
    /// <returns>The distance; null where it is larger than is wanted.</returns>
    public static int? Within(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        int start = one.CommonPrefixLength(other);
        one = one[start..];
        other = other[start..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        if (one.Length > other.Length)
        {
            ReadOnlySpan<char> longer = one;
            one = other;
            other = longer;
        }

        if (other.Length - one.Length > most)
        {
            return null;
        }

        if (one.Length == 0)
        {
            return other.Length;
        }

        int width = one.Length + 1;
        int[]? rented = 3 * width > MostOnStack ? ArrayPool<int>.Shared.Rent(3 * width) : null;
        Span<int> rows = rented ?? stackalloc int[MostOnStack];
        int found = Distance(one, other, most, rows[..width], rows.Slice(width, width), rows.Slice(2 * width, width));
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }

        return found <= most ? found : null;
    }

    // Only the band of cells that can be within the bound is filled; what lies beside it is more than that.
    private static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most, Span<int> before, Span<int> last, Span<int> row)
    {
        int beyond = most + 1;
        for (int i = 0; i < last.Length; i++)
        {
            last[i] = Math.Min(i, beyond);
        }

        for (int at = 1; at <= other.Length; at++)
        {
            row.Fill(beyond);
            row[0] = Math.Min(at, beyond);
            int least = row[0];
            for (int i = Math.Max(1, at - most); i <= Math.Min(one.Length, at + most); i++)
            {
                int change = one[i - 1] == other[at - 1] ? 0 : 1;
                int cost = Math.Min(Math.Min(row[i - 1], last[i]) + 1, last[i - 1] + change);
                if (i > 1 && at > 1 && one[i - 1] == other[at - 2] && one[i - 2] == other[at - 1])
                {
                    cost = Math.Min(cost, before[i - 2] + 1);
                }

                row[i] = Math.Min(cost, beyond);
                least = Math.Min(least, row[i]);
            }

            if (least > most)
            {
                return beyond;
            }

            Span<int> spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[one.Length];
    }
}
