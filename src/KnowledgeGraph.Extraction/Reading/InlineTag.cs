using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>The tags of HTML that a line of Markdown may hold (CommonMark 6.6), of those that are parts of a line.</summary>
internal static class InlineTag
{
    private const int LongestTag = 512;
    private const int LongestName = 8;
    private const int LongestRaised = 64;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new[]
    {
        "a", "abbr", "b", "big", "br", "cite", "code", "del", "em", "font", "i", "ins", "mark", "q", "s", "small", "span", "strike", "strong",
        "sub", "sup", "u",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text begins with the name of such an element.</summary>
    /// <param name="text">What stands behind <c>&lt;</c>.</param>
    public static bool Opens(ReadOnlySpan<char> text) => NameOf(text.StartsWith('/') ? text[1..] : text) > 0;

    /// <summary>Whether a tag begins here, and what is printed for it.</summary>
    /// <param name="text">The line from <c>&lt;</c> on.</param>
    /// <param name="length">How long it is; where the tag raises a footnote's mark, how long the element is.</param>
    /// <param name="printed">What is printed: the mark, the space of a line's end, or nothing.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out int length, out string printed)
    {
        (length, printed) = (0, "");
        ReadOnlySpan<char> inside = text[1..Math.Min(text.Length, LongestTag)];
        if (!Opens(inside))
        {
            return false;
        }

        int close = inside.IndexOf('>');
        length = close < 0 ? 0 : close + 2;
        ReadOnlySpan<char> name = inside[..NameOf(inside)];
        if (length > 0 && name.Equals("sup", StringComparison.OrdinalIgnoreCase) && TryMark(text[length..], out int raised, out printed))
        {
            length += raised;
        }
        else if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            printed = " ";
        }

        return length > 0;
    }

    private static bool TryMark(ReadOnlySpan<char> text, out int length, out string mark)
    {
        (length, mark) = (0, "");
        int end = text[..Math.Min(text.Length, LongestRaised)].IndexOf("</sup>", StringComparison.OrdinalIgnoreCase);
        if (end <= 0 || TypedNotes.MarkOf(InlineMarkup.Strip(text[..end])) is not string digits)
        {
            return false;
        }

        (length, mark) = (end + "</sup>".Length, Superscript.FromPlain(digits));
        return true;
    }

    // The letters and digits that the name may be; 0 where no such element is called so.
    private static int NameOf(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && end < LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end > 0 && Names.Contains(text[..end]) && (end == text.Length || text[end] is ' ' or '>' or '/') ? end : 0;
    }
}
