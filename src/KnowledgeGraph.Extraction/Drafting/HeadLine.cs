namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The shapes that lines of a cover have.</summary>
internal static class HeadLine
{
    private const int LongestNumber = 14;

    /// <summary>Whether a line is a title with its number: "2022/14. Strengthening …", "ES-11/1. Aggression against Ukraine".</summary>
    public static bool IsNumberedTitle(ReadOnlySpan<char> line) => NumberLength(line) > 0;

    /// <summary>The length of the number before ". " and the title, 0 where the line has none: <c>2022/14</c>, <c>74/232 B</c>, <c>S-32/1</c>.</summary>
    public static int NumberLength(ReadOnlySpan<char> line)
    {
        int stop = line.IndexOf(". ");
        ReadOnlySpan<char> number = stop is > 2 and <= LongestNumber ? line[..stop] : default;
        int stroke = number.IndexOf('/');
        return stroke > 0 && number.IndexOfAnyExcept("0123456789/-ABCDEFGS –") < 0 && char.IsAsciiDigit(number[stroke - 1])
            && stroke + 1 < number.Length && char.IsAsciiDigit(number[stroke + 1])
            ? stop
            : 0;
    }
}
