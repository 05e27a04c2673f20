using System.Buffers;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Wording.Units;

/// <summary>
/// Cuts a text into its units. A day, a number with its session or year and a symbol are one unit each, so that nobody reads that the 7 of a day
/// became an 8. Nothing of it is a language's own: a day is a number, a word and a year.
/// </summary>
public static class TextUnits
{
    /// <summary>What stands between two paragraphs that are compared as one text.</summary>
    public const char Break = '\n';

    private const int LongestRomanNumber = 8;

    private static readonly SearchValues<char> Alike = SearchValues.Create('\u2010', '\u2011', '\'', '\u00A0');

    /// <summary>The units of a text, in their order; only space lies between them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">What the marks of footnotes are compared by, by the place where each begins; a mark that is not among them is compared as
    /// printed.</param>
    /// <param name="most">How many are read at the most.</param>
    public static List<TextUnit> Of(string text, IReadOnlyDictionary<int, NoteKey>? marks = null, int most = int.MaxValue)
    {
        var units = new List<TextUnit>(Math.Min(most, 8 + (text.Length / 6)));
        for (int at = 0; at < text.Length && units.Count < most;)
        {
            if (text[at] != Break && char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            TextUnit unit = Next(text, at, marks);
            units.Add(unit);
            at = unit.Span.End;
        }

        return units;
    }

    private static TextUnit Next(string text, int at, IReadOnlyDictionary<int, NoteKey>? marks)
    {
        if (text[at] == Break)
        {
            return Unit(text, at, at + 1, UnitKind.Break);
        }

        if (marks is not null && marks.TryGetValue(at, out NoteKey mark))
        {
            return new TextUnit(new TextSpan(at, mark.End), UnitKind.Mark, mark.Key);
        }

        if (IsRaised(text[at]))
        {
            int end = at + 1;
            while (end < text.Length && IsRaised(text[end]) && marks?.ContainsKey(end) != true)
            {
                end++;
            }

            return Unit(text, at, end, UnitKind.Mark);
        }

        int length = LetterAt(text, at);
        if (length == 0)
        {
            return Unit(text, at, at + (Rune.TryGetRuneAt(text, at, out Rune sign) ? sign.Utf16SequenceLength : 1), UnitKind.Sign);
        }

        return IsIdeograph(text, at) ? Unit(text, at, at + length, UnitKind.Word) : WordOrNumber(text, at, marks);
    }

    private static TextUnit WordOrNumber(string text, int at, IReadOnlyDictionary<int, NoteKey>? marks)
    {
        int end = WordEnd(text, at, marks, out bool hasDigit);
        if (!hasDigit)
        {
            return Unit(text, at, end, UnitKind.Word);
        }

        if (DateEnd(text, at, end, marks) is { } dateEnd)
        {
            return Unit(text, at, dateEnd, UnitKind.Date);
        }

        return Unit(text, at, SessionEnd(text, at, end) ?? end, UnitKind.Number);
    }

    // Letters and digits, and what joins them: a hyphen or an apostrophe between letters, the strokes and points of numbers and symbols.
    private static int WordEnd(string text, int at, IReadOnlyDictionary<int, NoteKey>? marks, out bool hasDigit)
    {
        hasDigit = false;
        int end = at;
        while (end < text.Length)
        {
            int length = IsRaised(text[end]) || (end > at && marks?.ContainsKey(end) == true) || IsIdeograph(text, end) ? 0 : LetterAt(text, end);
            if (length > 0)
            {
                hasDigit |= char.IsDigit(text[end]);
                end += length;
            }
            else if (end > at && end + 1 < text.Length && Joins(text[end - 1], text[end], text[end + 1]))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool Joins(char before, char joint, char after) => joint switch
    {
        '-' or '\u2010' or '\u2011' or '\'' or '’' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
        '/' or '.' or '_' or ':' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after) && !IsRaised(after),
        ',' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
        _ => false,
    };

    // A number from 1 to 31, a word, a year.
    private static int? DateEnd(string text, int at, int end, IReadOnlyDictionary<int, NoteKey>? marks)
    {
        if (!int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out int day) || day is < 1 or > 31
            || !TrySpace(text, end, out int month) || LetterAt(text, month) == 0)
        {
            return null;
        }

        int monthEnd = WordEnd(text, month, marks, out bool hasDigit);
        if (hasDigit || monthEnd - month < 3 || !TrySpace(text, monthEnd, out int year) || !char.IsAsciiDigit(text[year]))
        {
            return null;
        }

        int yearEnd = WordEnd(text, year, marks, out _);
        return yearEnd - year == 4 && text[year] is '1' or '2' && text.AsSpan(year, yearEnd - year).IndexOfAnyExceptInRange('0', '9') < 0
            ? yearEnd : null;
    }

    // "1325 (2000)", "1514 (XV)".
    private static int? SessionEnd(string text, int at, int end)
    {
        if (text.AsSpan(at, end - at).IndexOfAnyExceptInRange('0', '9') >= 0 && !text.AsSpan(at, end - at).Contains('/'))
        {
            return null;
        }

        if (!TrySpace(text, end, out int open) || text[open] != '(')
        {
            return null;
        }

        int close = text.IndexOf(')', open, Math.Min(text.Length - open, LongestRomanNumber + 2));
        ReadOnlySpan<char> inside = close < 0 ? default : text.AsSpan(open + 1, close - open - 1);
        bool isYear = inside.Length == 4 && inside.IndexOfAnyExceptInRange('0', '9') < 0;
        bool isSession = inside.Length > 0 && inside.IndexOfAnyExcept("IVXLC") < 0;
        return isYear || isSession ? close + 1 : null;
    }

    private static bool TrySpace(string text, int at, out int behind)
    {
        behind = at + 1;
        return behind < text.Length && text[at] is ' ' or '\u00A0';
    }

    private static TextUnit Unit(string text, int start, int end, UnitKind kind) => new(new TextSpan(start, end), kind, Key(text, start, end));

    // Hyphens and apostrophes are printed in several ways and mean the same; a space that does not break is a space.
    private static string Key(string text, int start, int end) => text.AsSpan(start, end - start).IndexOfAny(Alike) < 0
        ? text[start..end]
        : text[start..end].Replace('\u2010', '-').Replace('\u2011', '-').Replace('\'', '’').Replace('\u00A0', ' ');

    private static int LetterAt(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out Rune rune) && (Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        && !(rune.IsBmp && IsRaised((char)rune.Value)) ? rune.Utf16SequenceLength : 0;

    // Han and kana are written without spaces: each is compared by itself.
    private static bool IsIdeograph(string text, int at) =>
        text[at] is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    private static bool IsRaised(char c) => c is '⁰' or '¹' or '²' or '³' or (>= '⁴' and <= '⁹');
}
