using System.Globalization;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>How the number of an operative paragraph is printed, where that is not with a full stop.</summary>
internal enum NumberStyle : byte
{
    /// <summary>Alone, or with a dash or a colon: "7 Further underlines".</summary>
    Bare,

    /// <summary>In brackets, as items of lists are too: "(7) Further underlines", "[7] …".</summary>
    Bracketed,

    /// <summary>With the letters of drafts: "OP7 Further underlines", "OP 7. …".</summary>
    Labelled,
}

/// <summary>The number of an operative paragraph that has no full stop, told by the verb behind it, which opens such a paragraph.</summary>
/// <param name="openings">The words that paragraphs open with.</param>
internal sealed class ParagraphNumber(OpeningForms openings)
{
    private const int LongestNumber = 3;
    private const string Operative = "OP";
    private const string Preambular = "PP";

    /// <summary>Whether a block begins so.</summary>
    /// <param name="block">The block.</param>
    /// <param name="length">The length of the number and of what stands between it and the verb.</param>
    /// <param name="number">The number.</param>
    /// <param name="style">How it is printed.</param>
    public bool TryRead(ReadOnlySpan<char> block, out int length, out int number, out NumberStyle style)
    {
        (number, style) = (0, NumberStyle.Bare);
        length = block.Length > 3 && (char.IsAsciiDigit(block[0]) || block[0] is '(' or '[' or 'O')
            ? Length(block, Operative, out number, out style) : 0;
        bool isNumber = length > 0 && openings.Read(block[length..]) is { Length: > 0, IsFinite: true, IsKnown: true };
        (length, number) = isNumber ? (length, number) : (0, 0);
        return isNumber;
    }

    /// <summary>Whether a block begins with the label that drafts give a paragraph of the preamble: "PP3. Recalling".</summary>
    public bool TryPreambular(ReadOnlySpan<char> block, out int length)
    {
        length = block.StartsWith(Preambular) ? Length(block, Preambular, out _, out _) : 0;
        bool isLabel = length > 0 && openings.Read(block[length..]) is { Length: > 0, IsKnown: true };
        length = isLabel ? length : 0;
        return isLabel;
    }

    private static int Length(ReadOnlySpan<char> block, string label, out int number, out NumberStyle style)
    {
        (number, style) = (0, block.StartsWith(label) ? NumberStyle.Labelled : block[0] is '(' or '[' ? NumberStyle.Bracketed : NumberStyle.Bare);
        int start = style switch { NumberStyle.Labelled => label.Length, NumberStyle.Bracketed => 1, _ => 0 };
        start += start < block.Length && style == NumberStyle.Labelled && block[start] == ' ' ? 1 : 0;
        int digits = block[start..].IndexOfAnyExceptInRange('0', '9'), end = start + digits;
        if (digits is <= 0 or > LongestNumber || block[start] == '0' || (style == NumberStyle.Bracketed && block[end++] is not (')' or ']')))
        {
            return 0;
        }

        ReadOnlySpan<char> rest = block[end..], words = rest.TrimStart(style == NumberStyle.Bracketed ? " " : " .:–—-");
        number = int.Parse(block.Slice(start, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        bool isStopped = style == NumberStyle.Bare && rest[0] == '.';
        return !isStopped && words.Length < rest.Length ? block.Length - words.Length : 0;
    }
}
