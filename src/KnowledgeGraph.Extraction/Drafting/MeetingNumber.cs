using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The number of a meeting: "33rd plenary meeting".</summary>
internal static class MeetingNumber
{
    private const int LongestNumber = 5;
    private const int MostBetween = 32;

    private static readonly string Word = DraftingWords.English.Meeting;
    private static readonly string[] Ordinals = [.. DateWords.English.Ordinals.Select(o => o + " ")];

    /// <summary>Whether a block begins with the number of a meeting.</summary>
    public static bool Opens(ReadOnlySpan<char> block)
    {
        int digits = block.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > LongestNumber || !block.Contains(Word, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (string ordinal in Ordinals)
        {
            if (block[digits..].StartsWith(ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands before the day on which a meeting was held, in a document's foot: the words up to the first "meeting".</summary>
    /// <param name="block">The foot.</param>
    /// <param name="end">The end of these words.</param>
    public static bool TryEnd(ReadOnlySpan<char> block, out int end)
    {
        int at = block.IndexOf(Word);
        end = at > 0 ? at + Word.Length : 0;
        return at > 0;
    }

    /// <summary>The number of the first meeting that a block names, and the words up to "meeting".</summary>
    public static bool TryFind(string block, out string meeting)
    {
        meeting = "";
        int end = block.IndexOf(Word, StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        int start = end;
        while (start > 0 && end - start < MostBetween && !char.IsAsciiDigit(block[start]))
        {
            start--;
        }

        while (start > 0 && char.IsAsciiDigit(block[start - 1]))
        {
            start--;
        }

        bool isNumber = char.IsAsciiDigit(block[start]);
        meeting = isNumber ? block[start..(end + Word.Length)] : "";
        return isNumber;
    }
}
