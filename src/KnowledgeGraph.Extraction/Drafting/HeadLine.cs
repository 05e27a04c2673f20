namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The shapes that lines of a cover have.</summary>
internal static class HeadLine
{
    private const int LongestNumber = 14;

    /// <summary>Whether a line is a title with its number: "2022/14. Strengthening …", "ES-11/1. Aggression against Ukraine".</summary>
    public static bool IsNumberedTitle(ReadOnlySpan<char> line) => TryNumber(line, out _);

    /// <summary>Whether a line has a number before ". " and the title: <c>2022/14</c>, <c>74/232 B</c>, <c>S-32/1</c>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="length">The length of the number.</param>
    public static bool TryNumber(ReadOnlySpan<char> line, out int length)
    {
        int stop = line.IndexOf(". ");
        ReadOnlySpan<char> number = stop is > 2 and <= LongestNumber ? line[..stop] : default;
        int stroke = number.IndexOf('/');
        bool isNumber = stroke > 0 && number.IndexOfAnyExcept("0123456789/-ABCDEFGS –") < 0 && char.IsAsciiDigit(number[stroke - 1])
            && stroke + 1 < number.Length && char.IsAsciiDigit(number[stroke + 1]);
        length = isNumber ? stop : 0;
        return isNumber;
    }
}
