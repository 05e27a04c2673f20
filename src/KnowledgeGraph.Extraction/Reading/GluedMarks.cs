using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Footnote marks in text that lost its superscripts: "Human Rights1 and", "2015,1630/10 of 1 October" (note 16, then 30/10). Marks count
/// upwards, so a run of digits that touches a word is a mark only where it is the next one, or one that was used before.
/// </summary>
internal sealed class GluedMarks
{
    private const int LongestMark = 3;
    private const int YearDigits = 4;

    private readonly HashSet<int> _notes;
    private int _next = 1;

    private GluedMarks(IEnumerable<Block> blocks) =>
        _notes = [.. blocks.Where(b => b.Note is not null).Select(b => int.Parse(b.Note!, CultureInfo.InvariantCulture))];

    /// <summary>The blocks with their marks in superscript.</summary>
    public static List<Block> Separate(List<Block> blocks)
    {
        var marks = new GluedMarks(blocks);
        if (marks._notes.Count == 0)
        {
            return blocks;
        }

        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Note is null)
            {
                blocks[i] = blocks[i] with { Text = marks.Separate(blocks[i].Text) };
            }
        }

        return blocks;
    }

    private string Separate(string text)
    {
        StringBuilder? words = null;
        int copied = 0;
        for (int at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            int end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (TryMark(text, at, end, out int start, out int length))
            {
                words ??= new StringBuilder(text.Length + 8);
                // A space may stand between a comma and the mark that belongs to it.
                int from = start > 0 && text[start - 1] == ' ' ? start - 1 : start;
                words.Append(text, copied, from - copied).Append(Superscript.FromPlain(text.AsSpan(start, length)));
                copied = start + length;
                if (copied < text.Length && char.IsLetterOrDigit(text[copied]))
                {
                    words.Append(' ');
                }

                at = copied;
            }
            else
            {
                at = end;
            }
        }

        return words is null ? text : words.Append(text, copied, text.Length - copied).ToString();
    }

    // Which of the digits are a mark: all of them, the first ones (a number follows), or those behind a year.
    private bool TryMark(string text, int at, int end, out int start, out int length) =>
        (IsGlued(text, at) && TryGlued(text, at, end, out start, out length))
        || (IsSpaced(text, at) && (TryBeforeNumber(text, at, end, out start, out length) || TryAlone(text, at, end, out start, out length)))
        || TryBehindYear(text, at, end, out start, out length);

    private static bool IsGlued(string text, int at)
    {
        char before = at > 0 ? text[at - 1] : ' ';
        bool isGlued = char.IsLetter(before) || before is ',' or ')' or '”' or '"' or '’' or ';'
            || (before == '.' && at > 1 && char.IsLetter(text[at - 2]));
        return isGlued && !IsSymbolLetter(text, at);
    }

    private static bool IsSpaced(string text, int at) =>
        at > 1 && text[at - 1] == ' ' && text[at] != '0' && (text[at - 2] is ',' or ';' or '.' or '”' or ')' || char.IsLetter(text[at - 2]));

    // "Human Rights1", "2015,1630/10".
    private bool TryGlued(string text, int at, int end, out int start, out int length)
    {
        for (int n = Math.Min(LongestMark, end - at); n > 0; n--)
        {
            if (Fits(text, at, n) && (at + n == end ? EndsMark(text, end) : StartsNumber(text, at + n, end)))
            {
                return Take(text, at, n, out start, out length);
            }
        }

        (start, length) = (at, 0);
        return false;
    }

    // "2013,10 23/26": a mark with a space before it, and a number behind.
    private bool TryBeforeNumber(string text, int at, int end, out int start, out int length)
    {
        for (int n = Math.Min(LongestMark, end - at - 1); n > 0; n--)
        {
            if (IsNext(text, at, n) && StartsNumber(text, at + n, end) && !IsPlausible(text, at, end))
            {
                return Take(text, at, n, out start, out length);
            }
        }

        (start, length) = (at, 0);
        return false;
    }

    // "Diplomatic Relations 4 and": the next mark alone.
    private bool TryAlone(string text, int at, int end, out int start, out int length)
    {
        (start, length) = (at, 0);
        int digits = end - at;
        return digits <= LongestMark && IsNext(text, at, digits) && IsBetweenWords(text, at, end) && Take(text, at, digits, out start, out length);
    }

    // "1 March 201919": a year and a mark.
    private bool TryBehindYear(string text, int at, int end, out int start, out int length)
    {
        (start, length) = (at, 0);
        int digits = end - at - YearDigits;
        return digits is > 0 and <= LongestMark && text[at] is '1' or '2' && IsBehindSpace(text, at)
            && Fits(text, at + YearDigits, digits) && Take(text, at + YearDigits, digits, out start, out length);
    }

    private static bool IsBehindSpace(string text, int at) => at == 0 || text[at - 1] is ' ' or '(';

    private bool Take(string text, int at, int digits, out int start, out int length)
    {
        (start, length) = (at, digits);
        _next = Math.Max(_next, int.Parse(text.AsSpan(at, digits), CultureInfo.InvariantCulture) + 1);
        return true;
    }

    private bool Fits(string text, int at, int digits) =>
        text[at] != '0' && int.Parse(text.AsSpan(at, digits), CultureInfo.InvariantCulture) is int mark && mark <= _next && _notes.Contains(mark);

    private bool IsNext(string text, int at, int digits) =>
        text[at] != '0' && int.Parse(text.AsSpan(at, digits), CultureInfo.InvariantCulture) == _next && _notes.Contains(_next);

    private static bool EndsMark(string text, int end) =>
        end >= text.Length || text[end] is ' ' or ',' or ';' or '.' or ')' or ':' or '”'
            || (char.IsAsciiLetterUpper(text[end]) && text[end] is 'S' or 'E');

    // "30/10", "630/10" and the like: digits and a stroke.
    private static bool StartsNumber(string text, int from, int end) =>
        end < text.Length && text[end] == '/' && from < end && text[from] != '0'
            && end - from is <= 2 or 4 && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]);

    // A number that can be a resolution's as it stands: no session has more than two digits yet, years have four.
    private static bool IsPlausible(string text, int at, int end) =>
        end - at <= 2 || (end - at == YearDigits && text[at] is '1' or '2' && text[at + 1] is '9' or '0');

    // "Diplomatic Relations 4 and": behind a capital word that no number counts, and no day of a month.
    private static bool IsBetweenWords(string text, int at, int end)
    {
        if (end + 1 >= text.Length || text[end] is not (' ' or ',') || (text[end] == ' ' && !char.IsLetter(text[end + 1]))
            || PrintedDate.English.MonthAt(text.AsSpan(end + 1), out _) > 0)
        {
            return false;
        }

        int start = at - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        ReadOnlySpan<char> word = text.AsSpan(start, at - 1 - start);
        return word.Length > 0 && char.IsUpper(word[0]) && (InstrumentNoun.Is(Lexicon.Find(word)) || Lexicon.Find(word) == Keyword.None);
    }

    // "A/C.6", "E/CN.15": digits behind a letter inside a symbol.
    private static bool IsSymbolLetter(string text, int at)
    {
        int start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && at - start < 24)
        {
            start--;
        }

        return text.AsSpan(start, at - start).Contains('/') || (at - start == 1 && char.IsUpper(text[start]) && text[start] is 'G' or 'P');
    }
}
