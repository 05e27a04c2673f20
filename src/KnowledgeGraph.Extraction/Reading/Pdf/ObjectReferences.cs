using System.Globalization;

namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>
/// Objects that are nothing but a reference to another one (ISO 32000-1, 7.3.10). The library follows them by calling itself, so a ring
/// or a long line of them would end the program; no file that was made in good faith has one.
/// </summary>
internal static class ObjectReferences
{
    private const int LongestLine = 16;
    private const string Refusal = "is a damaged PDF: an object of it refers to itself. " + Advice.PrintAnew;

    /// <summary>Looks through a file.</summary>
    /// <exception cref="UnreadableDocumentException">It has a ring or a long line of such objects.</exception>
    public static void RefuseRings(ReadOnlySpan<byte> file)
    {
        var references = new Dictionary<long, long>();
        int from = 0;
        while (file[from..].IndexOf("obj"u8) is >= 0 and int next)
        {
            int at = from + next;
            from = at + "obj"u8.Length;
            if (NumberBefore(file, BlankBefore(file, at), out int start) >= 0
                && NumberBefore(file, BlankBefore(file, start), out _) is >= 0 and long number && TargetOf(file[from..]) is >= 0 and long target)
            {
                references[number] = target;
            }
        }

        foreach (long first in references.Keys)
        {
            long at = first;
            for (int steps = 0; references.TryGetValue(at, out at); steps++)
            {
                if (steps == LongestLine)
                {
                    throw new UnreadableDocumentException(Refusal);
                }
            }
        }
    }

    /// <summary>Looks through an object stream (7.5.7), which may hold no such object at all.</summary>
    /// <param name="content">The unpacked stream.</param>
    /// <param name="first">Where its first object begins.</param>
    /// <exception cref="UnreadableDocumentException">It holds one.</exception>
    public static void RefuseIn(ReadOnlySpan<byte> content, int first)
    {
        ReadOnlySpan<byte> index = content[..Math.Clamp(first, 0, content.Length)];
        for (bool isPlace = false; TakeNumber(ref index) is >= 0 and long number; isPlace = !isPlace)
        {
            if (isPlace && first + number < content.Length && TargetOf(content[(int)(first + number)..]) >= 0)
            {
                throw new UnreadableDocumentException(Refusal);
            }
        }
    }

    // "12 0 R" and nothing else: the number of the object; -1 for anything else.
    private static long TargetOf(ReadOnlySpan<byte> text)
    {
        text = WithoutBlank(text);
        long number = TakeNumber(ref text);
        return number >= 0 && TakeNumber(ref text) >= 0 && WithoutBlank(text) is [(byte)'R', ..] ? number : -1;
    }

    private static long TakeNumber(ref ReadOnlySpan<byte> text)
    {
        text = WithoutBlank(text);
        int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        digits = digits < 0 ? text.Length : digits;
        bool isNumber = long.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out long number);
        text = text[digits..];
        return isNumber ? number : -1;
    }

    // White space and comments.
    private static ReadOnlySpan<byte> WithoutBlank(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            text = text.TrimStart("\0\t\n\f\r "u8);
            if (text is not [(byte)'%', ..])
            {
                return text;
            }

            int end = text.IndexOfAny((byte)'\n', (byte)'\r');
            text = end < 0 ? default : text[end..];
        }
    }

    private static int BlankBefore(ReadOnlySpan<byte> text, int at)
    {
        while (at > 0 && text[at - 1] is 0 or 9 or 10 or 12 or 13 or 32)
        {
            at--;
        }

        return at;
    }

    private static long NumberBefore(ReadOnlySpan<byte> text, int end, out int start)
    {
        start = end;
        while (start > 0 && text[start - 1] is >= (byte)'0' and <= (byte)'9')
        {
            start--;
        }

        return long.TryParse(text[start..end], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : -1;
    }
}
