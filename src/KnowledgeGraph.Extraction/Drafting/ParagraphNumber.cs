using System.Globalization;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The number of an operative paragraph, with its full stop, or without it before the verb that opens such a paragraph.</summary>
internal static class ParagraphNumber
{
    private const int LongestNumber = 3;

    /// <summary>Whether a block begins with a number that has no stop: "7 Further underlines".</summary>
    /// <param name="block">The block.</param>
    /// <param name="length">The length of the number and the space behind it.</param>
    /// <param name="number">The number.</param>
    public static bool TryBare(ReadOnlySpan<char> block, out int length, out int number)
    {
        (length, number) = (0, 0);
        int digits = block.IndexOfAnyExceptInRange('0', '9');
        if (digits is <= 0 or > LongestNumber || block[digits] != ' ' || block[0] == '0'
            || OpeningWords.Read(block[(digits + 1)..]) is not { Length: > 0, IsFinite: true, IsKnown: true })
        {
            return false;
        }

        (length, number) = (digits + 1, int.Parse(block[..digits], NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }
}
