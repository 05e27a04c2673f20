using System.Globalization;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>The numbers and letters that paragraphs begin with.</summary>
internal static class ListMark
{
    private const int LongestNumber = 3;

    /// <summary>The length of <c>12.</c> or <c>12. </c> at the beginning, spaces included; 0 where there is none. A number with a stroke (<c>2022/14.</c>) is a title's.</summary>
    public static int OperativeNumber(ReadOnlySpan<char> block, out int number)
    {
        int digits = Digits(block);
        number = 0;
        if (digits is 0 or > LongestNumber || digits >= block.Length || block[digits] != '.')
        {
            return 0;
        }

        number = int.Parse(block[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        int end = digits + 1;
        if (end < block.Length && block[end] != ' ')
        {
            return char.IsUpper(block[end]) ? end : 0;
        }

        while (end < block.Length && block[end] == ' ')
        {
            end++;
        }

        return end;
    }

    /// <summary>The length of <c>(a)</c>, <c>(iv)</c> or <c>(3)</c> at the beginning, without spaces; 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<char> block)
    {
        if (block.Length < 3 || block[0] != '(')
        {
            return 0;
        }

        int close = block[..Math.Min(block.Length, 8)].IndexOf(')');
        if (close < 2)
        {
            return 0;
        }

        ReadOnlySpan<char> mark = block[1..close];
        bool letters = mark.IndexOfAnyExceptInRange('a', 'z') < 0 && (mark.Length <= 2 || IsRoman(mark));
        bool capital = mark.Length == 1 && char.IsAsciiLetterUpper(mark[0]);
        bool digits = mark.Length <= 2 && mark.IndexOfAnyExceptInRange('0', '9') < 0;
        return letters || capital || digits ? close + 1 : 0;
    }

    /// <summary>Whether the letters are a lower-case Roman number.</summary>
    public static bool IsRoman(ReadOnlySpan<char> mark) => mark.Length > 0 && mark.IndexOfAnyExcept("ivxlc") < 0;

    private static int Digits(ReadOnlySpan<char> text)
    {
        int n = 0;
        while (n < text.Length && char.IsAsciiDigit(text[n]))
        {
            n++;
        }

        return n;
    }
}
