using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>The numbers and letters that paragraphs begin with.</summary>
/// <param name="words">The words of a language.</param>
internal sealed class ListMark(DraftingWords words)
{
    private const int LongestNumber = 3;
    private const int LongestMark = 8;
    private const string Dashes = "-–—ـ";

    private readonly bool _hasDash = words.NumberEnd.Length > 0;
    private readonly bool _hasOpenMarks = words.HasOpenMarks;
    private readonly KeyValuePair<string, string>[] _letters = [.. words.Letters];

    /// <summary>Whether a block begins with the number of a paragraph: <c>12.</c>, <c>12) Recalls</c></summary>
    public bool StartsNumbered(ReadOnlySpan<char> block) => TryNumber(block, out _, out _);

    /// <summary>Whether a block begins with the mark of an item: <c>(a)</c>.</summary>
    public bool StartsItem(ReadOnlySpan<char> block) => TryMark(block, out _);

    /// <summary>Whether a block begins with either.</summary>
    public bool Starts(ReadOnlySpan<char> block) => StartsNumbered(block) || StartsItem(block);

    /// <summary>Whether a block is a number or a mark and nothing else.</summary>
    public bool IsAll(ReadOnlySpan<char> block) =>
        (TryNumber(block, out int number, out _) && number == block.Length) || (TryMark(block, out int mark) && mark == block.Length);

    /// <summary>Whether a block begins with the number of a paragraph. One with a stroke (<c>2022/14.</c>) is a title's.</summary>
    /// <param name="block">The block.</param>
    /// <param name="length">The length of <c>12.</c>, <c>12. </c> or, before a capital, <c>12) </c>, spaces included.</param>
    /// <param name="number">The number.</param>
    public bool TryNumber(ReadOnlySpan<char> block, out int length, out int number)
    {
        (length, number) = (0, 0);
        int digits = Digits(block);
        if (digits is 0 or > LongestNumber || digits >= block.Length)
        {
            return false;
        }

        int end = block[digits] is '.' or ')' ? digits + 1 : DashBehind(block, digits);
        if (end == 0 || (end < block.Length && block[end] != ' ' && !Letters.IsCapital(block[end])))
        {
            return false;
        }

        while (end < block.Length && block[end] == ' ')
        {
            end++;
        }

        // A bracket that closes at a line's end is no paragraph's: "… (paras. 3 and / 12) of …".
        if (block[digits] == ')' && (end == block.Length || !Letters.IsCapital(block[end])))
        {
            return false;
        }

        (length, number) = (end, int.Parse(block[..digits], NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Whether a block begins with the mark of an item.</summary>
    /// <param name="block">The block.</param>
    /// <param name="length">The length of <c>(a)</c>, <c>(iv)</c> or <c>(3)</c>, without spaces.</param>
    public bool TryMark(ReadOnlySpan<char> block, out int length)
    {
        length = 0;
        int open = block.Length > 0 && block[0] == '(' ? 1 : 0;
        int close = block.Length > open + 1 && (open > 0 || _hasOpenMarks) ? block[..Math.Min(block.Length, LongestMark)].IndexOf(')') : -1;
        if (close <= open)
        {
            return false;
        }

        ReadOnlySpan<char> mark = block[open..close];
        bool isMark = IsLetters(mark) || IsCapital(mark) || (open > 0 && IsDigits(mark)) || LetterOf(mark) is not null;
        length = isMark ? close + 1 : 0;
        return isMark;
    }

    /// <summary>The letters or number of a mark as labels print them: <c>a</c> of <c>(a)</c>, of <c>a)</c> and of <c>(أ)</c>.</summary>
    /// <param name="mark">The mark with its brackets.</param>
    public string LabelOf(ReadOnlySpan<char> mark)
    {
        ReadOnlySpan<char> letters = mark.Trim("()");
        return LetterOf(letters) ?? letters.ToString();
    }

    /// <summary>Whether words are a number with a dash behind it and nothing else: <c>1 -</c>.</summary>
    public static bool IsDashed(ReadOnlySpan<char> words)
    {
        int digits = Digits(words);
        ReadOnlySpan<char> behind = words[digits..].Trim();
        return digits is > 0 and <= LongestNumber && behind.Length == 1 && Dashes.Contains(behind[0], StringComparison.Ordinal);
    }

    /// <summary>Whether the letters are a lower-case Roman number.</summary>
    public static bool IsRoman(ReadOnlySpan<char> mark) => mark.Length > 0 && mark.IndexOfAnyExcept("ivxlc") < 0;

    private static bool IsLetters(ReadOnlySpan<char> mark) => mark.IndexOfAnyExceptInRange('a', 'z') < 0 && (mark.Length <= 2 || IsRoman(mark));

    private static bool IsCapital(ReadOnlySpan<char> mark) => mark.Length == 1 && char.IsAsciiLetterUpper(mark[0]);

    private static bool IsDigits(ReadOnlySpan<char> mark) => mark.Length <= 2 && mark.IndexOfAnyExceptInRange('0', '9') < 0;

    private string? LetterOf(ReadOnlySpan<char> mark)
    {
        foreach ((string printed, string label) in _letters)
        {
            if (mark.SequenceEqual(printed))
            {
                return label;
            }
        }

        return null;
    }

    // "1 - ", "1- ": a dash instead of a full stop.
    private int DashBehind(ReadOnlySpan<char> block, int digits)
    {
        int dash = block[digits] == ' ' ? digits + 1 : digits;
        return _hasDash && dash < block.Length && Dashes.Contains(block[dash], StringComparison.Ordinal)
            && (dash + 1 == block.Length || block[dash + 1] == ' ') ? dash + 1 : 0;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int n = text.IndexOfAnyExceptInRange('0', '9');
        return n < 0 ? text.Length : n;
    }
}
