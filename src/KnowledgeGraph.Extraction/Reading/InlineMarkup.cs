using System.Buffers;
using System.Text;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// What is not words in a line of plain text or Markdown: emphasis, links, escapes, tags of HTML, runs of white space, characters that
/// nobody sees.
/// </summary>
internal static class InlineMarkup
{
    /// <summary>Two headings glued together: the end of one bold run and the beginning of the next.</summary>
    public const string GluedBold = "****";

    // Longer runs of stars are rules and not emphasis.
    private const int LongestRun = 8;

    // What most lines have nothing but: it is looked for first, and quickly, for it is all ASCII.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Except("*_\\[`<")]);

    // Whatever a line has to be free of to be taken as it is. Spaces are looked at apart: only a run of them matters.
    private static readonly SearchValues<char> NeedsWork = SearchValues.Create(
        [.. "*_\\[`<\t\u00A0\u2002\u2003\u2007\u2009\u202F\u3000\u0001\u0002\u0003", .. SameCharacter.All]);

    /// <summary>The line's words, trimmed, with single spaces.</summary>
    public static string Strip(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.StartsWith('#'))
        {
            ReadOnlySpan<char> heading = line.TrimStart('#');
            line = heading.StartsWith(' ') ? heading.TrimStart() : line;
        }

        return IsWords(line) ? line.ToString() : Rewrite(line);
    }

    private static bool IsWords(ReadOnlySpan<char> line)
    {
        int odd = line.IndexOfAnyExcept(Plain);
        return (odd < 0 || line[odd..].IndexOfAny(NeedsWork) < 0) && line.IndexOf("  ") < 0;
    }

    private static string Rewrite(ReadOnlySpan<char> line)
    {
        var words = new StringBuilder(line.Length);
        bool hasLookAlikes = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            switch (c)
            {
                case '*' or '_' or '`' when IsEmphasis(line, i):
                case '\\' when i + 1 < line.Length && line[i + 1] is '*' or '_' or '[' or ']' or '`' or '#' or '.' or '\\':
                    if (c == '\\')
                    {
                        words.Append(line[++i]);
                    }

                    break;
                case '[' when LinkAt(line[i..], out int label, out int whole):
                    words.Append(Strip(line.Slice(i + 1, label)));
                    i += whole - 1;
                    break;
                case '<' when InlineTag.TryRead(line[i..], out int tag, out string printed):
                    words.Append(words.Length > 0 && words[^1] == ' ' ? printed.TrimStart() : printed);
                    i += tag - 1;
                    break;
                case var unseen when SameCharacter.IsUnseen(unseen):
                    break;
                default:
                    if (!char.IsWhiteSpace(c) && (!char.IsControl(c) || c > '\u007F'))
                    {
                        hasLookAlikes |= LookAlike.Is(c);
                        SameCharacter.Append(words, c);
                    }
                    else if (words.Length > 0 && words[^1] != ' ')
                    {
                        words.Append(' ');
                    }

                    break;
            }
        }

        if (words.Length > 0 && words[^1] == ' ')
        {
            words.Length--;
        }

        if (hasLookAlikes)
        {
            LookAlike.Mend(words);
        }

        return words.ToString();
    }

    // CommonMark 6.2, simplified: a run that touches a word on either side is emphasis; one between spaces is a bullet or a star.
    private static bool IsEmphasis(ReadOnlySpan<char> line, int at)
    {
        char mark = line[at];
        int start = at, end = at + 1;
        while (start > 0 && at - start < LongestRun && line[start - 1] == mark)
        {
            start--;
        }

        while (end < line.Length && end - at < LongestRun && line[end] == mark)
        {
            end++;
        }

        bool wordBefore = start > 0 && !char.IsWhiteSpace(line[start - 1]);
        bool wordAfter = end < line.Length && !char.IsWhiteSpace(line[end]);
        return mark == '_' ? wordBefore != wordAfter || (wordAfter && !char.IsLetterOrDigit(line[start - 1])) : wordBefore || wordAfter;
    }

    // CommonMark 6.3, inline links only: [words](address), on one line, without nested brackets.
    private static bool LinkAt(ReadOnlySpan<char> text, out int label, out int whole)
    {
        const int LongestLink = 2048;
        label = whole = 0;
        ReadOnlySpan<char> near = text.Length > LongestLink ? text[..LongestLink] : text;
        int close = near[1..].IndexOfAny('[', ']') + 1;
        if (close < 1 || near[close] != ']' || close + 1 >= near.Length || near[close + 1] != '(')
        {
            return false;
        }

        int end = near[close..].IndexOf(')');
        label = close - 1;
        whole = close + end + 1;
        return end > 0;
    }
}
