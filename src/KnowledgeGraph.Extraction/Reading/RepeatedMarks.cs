using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Marks that refer to a note a second time and have lost their raising, in a text where the first ones have not: "the Treaty¹ … under the
/// Treaty,1 which". They are cross-references in the files that such texts are made from. Only a number that has been a mark before can be one.
/// </summary>
internal static class RepeatedMarks
{
    private const int LongestMark = 2;
    private const int YearDigits = 4;
    private const int LongestSession = 2;
    private const int ShortestWord = 4;

    /// <summary>The blocks with these marks in superscript.</summary>
    public static List<Block> Raise(List<Block> blocks)
    {
        int highest = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Note is null)
            {
                string text = blocks[i].Text;
                string raised = Raise(text, ref highest);
                blocks[i] = ReferenceEquals(raised, text) ? blocks[i] : blocks[i] with { Text = raised };
            }
        }

        return blocks;
    }

    private static string Raise(string text, ref int highest)
    {
        StringBuilder? words = null;
        int copied = 0, seen = 0;
        for (int at = Digit(text, 0); at >= 0;)
        {
            int end = at + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            int start = IsYear(text, at, end) ? at + YearDigits : at;
            int close = EndBeforeNumber(text, start, end);
            bool mayStand = start < close && close - start <= LongestMark && (close < end || MayStand(text, start, close));
            if (mayStand && IsSeen(text, start, close, ref seen, ref highest))
            {
                words ??= new StringBuilder(text.Length);
                words.Append(text, copied, start - copied).Append(Superscript.FromPlain(text.AsSpan(start, close - start)));
                copied = close;
            }

            at = Digit(text, end);
        }

        highest = Highest(text, seen, text.Length, highest);
        return words is null ? text : words.Append(text, copied, text.Length - copied).ToString();
    }

    private static int Digit(string text, int from)
    {
        int digit = from < text.Length ? text.AsSpan(from).IndexOfAnyInRange('0', '9') : -1;
        return digit < 0 ? -1 : from + digit;
    }

    // Whether a number has been a mark before: those up to it are counted now.
    private static bool IsSeen(string text, int start, int end, ref int seen, ref int highest)
    {
        highest = Highest(text, seen, start, highest);
        seen = start;
        return text[start] != '0' && int.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture) <= highest;
    }

    // "the reports of 2013² and 20153 of"
    private static bool IsYear(string text, int at, int end) =>
        end - at is > YearDigits and <= YearDigits + LongestMark && at > 0 && text[at - 1] is ' ' or '–' && text[at..(at + 2)] is "19" or "20";

    // "24 March 2016,233/22": behind a year and a comma the mark 2 and the number 33/22. The digits' end where no number is glued to them.
    private static int EndBeforeNumber(string text, int start, int end)
    {
        bool isGlued = end < text.Length && text[end] == '/' && end - start > 1 && start > YearDigits && text[start - 1] == ','
            && char.IsAsciiDigit(text[start - 2]);
        int number = end - LongestSession > start ? end - LongestSession : end - 1;
        return isGlued && text[number] != '0' ? number : end;
    }

    private static bool MayStand(string text, int start, int end) => Ends(text, end) && IsBehindWord(text, start);

    private static bool Ends(string text, int end) =>
        end >= text.Length || text[end] is ',' or ';' or ':' || text.AsSpan(end).StartsWith("S-") || (text[end] == '.' && end + 1 == text.Length)
            || (text[end] == ' ' && end + 1 < text.Length && (char.IsAsciiLetterLower(text[end + 1]) || text[end + 1] == '('));

    // Behind a word, a bracket, a quotation or a year, or the comma behind one.
    private static bool IsBehindWord(string text, int start)
    {
        int last = start > 0 && text[start - 1] is ',' or ';' ? start - 2 : start - 1;
        bool isPoint = last == start - 2;
        if (last < ShortestWord || text[last] is ')' or '”')
        {
            return last >= ShortestWord && !char.IsAsciiDigit(text[last - 1]);
        }

        int first = last;
        while (first >= 0 && char.IsLetterOrDigit(text[first]))
        {
            first--;
        }

        ReadOnlySpan<char> word = text.AsSpan(first + 1, last - first);
        return char.IsAsciiDigit(text[last])
            ? word.Length == YearDigits && word is ['1', '9', ..] or ['2', '0', ..] && int.TryParse(word, CultureInfo.InvariantCulture, out _)
            : word.Length >= (isPoint ? 2 : ShortestWord) && char.IsAsciiLetterLower(word[^1]) && first >= 0 && text[first] != '/';
    }

    // The highest mark that stands raised in a piece of text.
    private static int Highest(string text, int from, int to, int highest)
    {
        while (from < to && Superscript.IndexIn(text.AsSpan(from, to - from)) is int at and >= 0)
        {
            int length = Superscript.Length(text.AsSpan(from + at));
            if (int.TryParse(Superscript.ToPlain(text.AsSpan(from + at, length)), CultureInfo.InvariantCulture, out int mark))
            {
                highest = Math.Max(highest, mark);
            }

            from += at + length;
        }

        return highest;
    }
}
