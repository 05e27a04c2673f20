using System.Globalization;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>The numbers and letters that paragraphs begin with.</summary>
internal static class ListMark
{
    private const int LongestNumber = 3;
    private const int LongestMark = 8;

    /// <summary>Whether a block begins with the number of a paragraph: <c>12.</c>, <c>12) Recalls</c></summary>
    public static bool StartsNumbered(ReadOnlySpan<char> block) => TryNumber(block, out _, out _);

    /// <summary>Whether a block begins with the mark of an item: <c>(a)</c>.</summary>
    public static bool StartsItem(ReadOnlySpan<char> block) => TryMark(block, out _);

    /// <summary>Whether a block begins with either.</summary>
    public static bool Starts(ReadOnlySpan<char> block) => StartsNumbered(block) || StartsItem(block);

    /// <summary>Whether a block is a number or a mark and nothing else.</summary>
    public static bool IsAll(ReadOnlySpan<char> block) =>
        (TryNumber(block, out int number, out _) && number == block.Length) || (TryMark(block, out int mark) && mark == block.Length);

    /// <summary>Whether a block begins with the number of a paragraph. One with a stroke (<c>2022/14.</c>) is a title's.</summary>
    /// <param name="block">The block.</param>
    /// <param name="length">The length of <c>12.</c>, <c>12. </c> or, before a capital, <c>12) </c>, spaces included.</param>
    /// <param name="number">The number.</param>
    public static bool TryNumber(ReadOnlySpan<char> block, out int length, out int number)
    {
        (length, number) = (0, 0);
        int digits = Digits(block);
        if (digits is 0 or > LongestNumber || digits >= block.Length || block[digits] is not ('.' or ')'))
        {
            return false;
        }

        int end = digits + 1;
        if (end < block.Length && block[end] != ' ' && !char.IsUpper(block[end]))
        {
            return false;
        }

        while (end < block.Length && block[end] == ' ')
        {
            end++;
        }

        // A bracket that closes at a line's end is no paragraph's: "… (paras. 3 and / 12) of …".
        if (block[digits] == ')' && (end == block.Length || !char.IsUpper(block[end])))
        {
            return false;
        }

        (length, number) = (end, int.Parse(block[..digits], NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Whether a block begins with the mark of an item.</summary>
    /// <param name="block">The block.</param>
    /// <param name="length">The length of <c>(a)</c>, <c>(iv)</c> or <c>(3)</c>, without spaces.</param>
    public static bool TryMark(ReadOnlySpan<char> block, out int length)
    {
        length = 0;
        int close = block.Length >= 3 && block[0] == '(' ? block[..Math.Min(block.Length, LongestMark)].IndexOf(')') : -1;
        if (close < 2)
        {
            return false;
        }

        ReadOnlySpan<char> mark = block[1..close];
        bool isMark = IsLetters(mark) || IsCapital(mark) || IsDigits(mark);
        length = isMark ? close + 1 : 0;
        return isMark;
    }

    /// <summary>Whether the letters are a lower-case Roman number.</summary>
    public static bool IsRoman(ReadOnlySpan<char> mark) => mark.Length > 0 && mark.IndexOfAnyExcept("ivxlc") < 0;

    private static bool IsLetters(ReadOnlySpan<char> mark) => mark.IndexOfAnyExceptInRange('a', 'z') < 0 && (mark.Length <= 2 || IsRoman(mark));

    private static bool IsCapital(ReadOnlySpan<char> mark) => mark.Length == 1 && char.IsAsciiLetterUpper(mark[0]);

    private static bool IsDigits(ReadOnlySpan<char> mark) => mark.Length <= 2 && mark.IndexOfAnyExceptInRange('0', '9') < 0;

    private static int Digits(ReadOnlySpan<char> text)
    {
        int n = text.IndexOfAnyExceptInRange('0', '9');
        return n < 0 ? text.Length : n;
    }
}
