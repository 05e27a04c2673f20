using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Model.Documents;

/// <summary>Numbers as texts in any language print them, and symbols, in one spelling: so that it can be told whether two texts print the
/// same.</summary>
public static class PrintedNumbers
{
    private const string Cyrillic = "АВЕКМНОРСТХ";
    private const string Latin = "ABEKMHOPCTX";
    private const char Minus = '\u2212';

    /// <summary>A text in which numbers and symbols are spelled alike: digits of one script, hyphens of one form, Latin letters where Cyrillic ones
    /// look the same, no marks of direction.</summary>
    public static string Alike(string text)
    {
        var alike = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsDigit(c))
            {
                alike.Append((char)('0' + (int)char.GetNumericValue(c)));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is var category && category != UnicodeCategory.Format)
            {
                int same = Cyrillic.IndexOf(c, StringComparison.Ordinal);
                alike.Append(
                    same >= 0 ? Latin[same] : category == UnicodeCategory.DashPunctuation || c == Minus ? '-' : char.IsWhiteSpace(c) ? ' ' : c);
            }
        }

        return alike.ToString();
    }

    /// <summary>The numbers of two digits or more, with what slashes join: <c>76/181</c>, <c>2019</c>.</summary>
    public static IEnumerable<string> In(string text)
    {
        string alike = Alike(text);
        for (int at = 0; at < alike.Length;)
        {
            int end = at;
            while (end < alike.Length && (char.IsAsciiDigit(alike[end]) || (end > at && alike[end] == '/' && IsDigit(alike, end + 1))))
            {
                end++;
            }

            if (end - at > 1)
            {
                yield return alike[at..end];
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>Whether a text, spelled alike, prints a number or a symbol, and not a longer one that it is a part of.</summary>
    /// <param name="alike">The text.</param>
    /// <param name="key">The number or symbol.</param>
    public static bool Has(string alike, string key)
    {
        // Of "the Committee 1267/1989/2253" each is a number.
        bool isJoined = key.Contains('/', StringComparison.Ordinal);
        for (int at = alike.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = alike.IndexOf(key, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + key.Length;
            bool goesOn = IsDigit(alike, end) || (isJoined && end < alike.Length && alike[end] == '/' && IsDigit(alike, end + 1));
            bool wentBefore = IsDigit(alike, at - 1)
                || (isJoined && at > 1 && alike[at - 1] == '/' && char.IsAsciiDigit(key[0]) && IsDigit(alike, at - 2));
            if (!goesOn && !wentBefore)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
}
